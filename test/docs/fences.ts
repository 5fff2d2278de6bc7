import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const guides = join(root, ".github/guides");

/** A program in a code block of the documentation. */
export interface Fence {
  /** The document and the line on which the program begins, such as `README.md:24`. */
  readonly name: string;
  readonly document: string;
  readonly code: string;
}

/** The README and every guide. */
export const documents: readonly string[] = [
  join(root, "README.md"),
  ...readdirSync(guides)
    .filter((file) => file.endsWith(".md"))
    .map((file) => join(guides, file)),
];

/** The TypeScript code blocks of a document. */
export function fencesOf(document: string): readonly Fence[] {
  const text = readFileSync(document, "utf8");
  return [...text.matchAll(/^([ \t]*)```ts\n([\s\S]*?)^\1```$/gm)].map(({ 2: code = "", index }) => {
    const line = text.slice(0, index).split("\n").length + 1;
    return { name: `${basename(document)}:${line}`, document, code };
  });
}

/** The TypeScript code blocks of the docstrings in `src`. */
export function docstringFences(): readonly Fence[] {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const document = join(root, "src", file);
      const text = readFileSync(document, "utf8");
      return [...text.matchAll(/^ *\* ```ts\n([\s\S]*?)^ *\* ```$/gm)].map(({ 1: lines = "", index }) => {
        const line = text.slice(0, index).split("\n").length + 1;
        return { name: `src/${file}:${line}`, document, code: lines.replace(/^ *\* ?/gm, "") };
      });
    });
}

/** The program at the top of a document, and its expected output. */
export interface Opening {
  readonly program: Fence;
  /** The text block after the program, with … for what differs from run to run. */
  readonly output: string;
}

/** The first program of a document with the text block that follows it, or `undefined` if there is no such pair. */
export function openingOf(document: string): Opening | undefined {
  const [program] = fencesOf(document);
  const [, output] =
    /^```ts\n[\s\S]*?^```$[\s\S]*?^```text\n([\s\S]*?)^```$/m.exec(readFileSync(document, "utf8")) ?? [];
  return program && output !== undefined ? { program, output } : undefined;
}

/** Whether a program printed what its document shows. A line that is only `…` stands for any number of lines. */
export function agrees(printed: string, shown: string): boolean {
  const pattern = shown
    .trimEnd()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/^…$/gm, "(?:.*\n)*?.*")
    .replaceAll("…", ".*");
  return new RegExp(`^${pattern}$`).test(printed.trimEnd());
}

/** The files that a document links to, by their relative paths. */
export function linksOf(document: string): readonly string[] {
  const text = readFileSync(document, "utf8");
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target.split("#")[0] ?? "");
  return targets.filter((target) => target !== "" && !/^https?:/.test(target));
}
