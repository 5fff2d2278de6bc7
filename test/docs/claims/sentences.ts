import { readFileSync } from "node:fs";

/** A sentence of a document that says something about imin. */
export interface Sentence {
  readonly document: string;
  readonly text: string;
}

/** What tells that a sentence is about imin and not about this package. */
const aboutImin =
  /\b(?:imin (?:documents?|does not|says|gives?|asks?|calls|marks|finds|makes|refunds|shows|computes|announces|erases|has (?:to|passed|agreed)|leaves|decides|writes|keeps|may|posts|publishes|describes?)\b|imin's (?:public |own |checkout |webhook )*(?:pages?|samples?|webhooks?|maximum|namespace|testing mode|documented|list of)\b|[Aa]ccording to imin)/;

/** The sentences of a document that say something about imin, without code, headings and what is generated. */
export function sentencesAboutImin(document: string): readonly Sentence[] {
  const prose = readFileSync(document, "utf8")
    .replace(/<!-- generated: [\s\S]*?<!-- end -->/g, "")
    .replace(/^```[\s\S]*?^```$/gm, "")
    .replace(/^#.*$/gm, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  // An item of a list, a row of a table and a paragraph end a sentence too.
  const parts = prose.split(/\n\s*\n|\n(?=\s*(?:[-|]|\d+\.) ?)/);
  const sentences = parts.flatMap((part) => part.replace(/\s+/g, " ").split(/(?<=[.?!:])\s+(?=[A-Z`"*i])/));
  return sentences.filter((text) => aboutImin.test(text)).map((text) => ({ document, text: text.trim() }));
}
