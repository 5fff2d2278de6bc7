import { pages } from "../claims/claim.ts";
import { claims } from "../claims/claims.ts";
import { unknown } from "../claims/unknown.ts";
import { publicNames } from "../public-names.ts";

/** What is marked `@experimental`, with the reasons that the docstrings give. */
export function inferredBlock(): string {
  const reasons = new Map(
    publicNames().flatMap(({ name, docs }) => docs.map((doc) => [name, reasonIn(doc)])),
  );
  const inferred = claims.filter(({ mark }) => mark === "INFERRED");
  return list(
    inferred.map(({ says, names, page }) => {
      const why = [...new Set(names.flatMap((name) => reasons.get(name) ?? []))].join(" ");
      return `**${says}** ${why} (${link(page)}) Marked: ${names.map((name) => `\`${name}\``).join(", ")}.`;
    }),
  );
}

/** The text after `@experimental`. */
function reasonIn(doc: string): string | undefined {
  const [, reason] = /@experimental\s+([\s\S]*?)\s*(?:\*\/|\n[\s*]*@)/.exec(doc) ?? [];
  return reason
    ?.replace(/\s*\n\s*\*\s*/g, " ")
    .replace(/\{@link (\w+)\}/g, "`$1`")
    .trim();
}

/** What imin's pages say. */
export function documentedBlock(): string {
  const documented = claims.filter(({ mark }) => mark === "SEEN");
  return list(documented.map(({ says, page }) => `${says} ${link(page)}`));
}

/** What no page of imin's says. */
export function unknownBlock(): string {
  return list(unknown.map(([about, question]) => `${about}: ${question}`));
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function link(page: keyof typeof pages): string {
  const path = new URL(pages[page]).pathname.split("/").at(-1) ?? "";
  return `[${path}](${pages[page]})`;
}
