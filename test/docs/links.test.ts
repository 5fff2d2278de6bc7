import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";
import { pages } from "./claims/claim.ts";
import { documents, root } from "./fences.ts";

const others = ["CHANGELOG.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md"].map((file) =>
  join(root, file),
);

/** Everything that links to something: documents and sources. */
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.startsWith("testing"))
  .map((file) => join(root, "src", file));

it("links only to files and headings that exist", () => {
  const dead = [...documents, ...others].flatMap((document) =>
    linksOf(document)
      .filter((link) => !leadsSomewhere(document, link))
      .map((link) => `${nameOf(document)}: ${link}`),
  );
  expect(dead).toStrictEqual([]);
});

it("cites only pages of imin's that a claim is about", () => {
  const known = new Set(
    [...Object.values(pages), "https://docs.imin.co"].map((page) => page.replace(/\/$/, "")),
  );
  const unknown = [...documents, ...sources].flatMap((file) => {
    const cited = [...readFileSync(file, "utf8").matchAll(/https:\/\/(?:docs|guides)\.imin\.co[\w/.-]*/g)];
    return cited
      .map(([page]) => page.replace(/[./]+$/, ""))
      .filter((page) => !known.has(page))
      .map((page) => `${nameOf(file)}: ${page}`);
  });
  expect(unknown).toStrictEqual([]);
});

function nameOf(file: string): string {
  return relative(root, file);
}

/** The links within the repository, outside code. */
function linksOf(document: string): readonly string[] {
  const text = readFileSync(document, "utf8").replace(/^```[\s\S]*?^```$|`[^`\n]*`/gm, "");
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

function leadsSomewhere(document: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const file = path === "" ? document : join(dirname(document), path);
  if (!existsSync(file)) return false;
  return anchor === undefined || !file.endsWith(".md") || headingsOf(file).includes(anchor);
}

/** The headings of a document, as GitHub makes addresses of them. */
function headingsOf(file: string): readonly string[] {
  const headings = readFileSync(file, "utf8").matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/ /g, "-"),
  );
}
