import { readFileSync } from "node:fs";
import { documents } from "../fences.ts";

/** A document with what it should contain. */
export interface GeneratedDocument {
  readonly file: string;
  readonly current: string;
  readonly text: string;
}

/** The blocks that a command writes with what it has measured. */
const measured: ReadonlySet<string> = new Set(["bench", "mutations", "sizes", "trust"]);

const block = /(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g;

/** A document with other Markdown in one of its blocks. */
export function withBlock(document: string, wanted: string, content: string): string {
  return document.replace(block, (whole, before: string, name: string, after: string) =>
    name === wanted ? `${before}\n${content}\n\n${after}` : whole,
  );
}

/**
 * The README and the guides, with the given Markdown in their blocks.
 *
 * @throws Error when a document has a block that is not given, or a block is in no document.
 */
export function generatedDocuments(blocks: ReadonlyMap<string, string>): readonly GeneratedDocument[] {
  const used = new Set<string>();
  const all = documents.map((file) => {
    const current = readFileSync(file, "utf8");
    const text = current.replace(block, (whole, before: string, name: string, after: string) => {
      if (measured.has(name)) return whole;
      const content = blocks.get(name);
      if (content === undefined) throw new Error(`${file}: there is no block "${name}".`);
      used.add(name);
      return `${before}\n${content}\n\n${after}`;
    });
    return { file, current, text };
  });
  const unused = [...blocks.keys()].filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`No document has the blocks ${unused.join(", ")}.`);
  return all;
}
