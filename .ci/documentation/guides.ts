import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../test/package/folders.ts";

/** Where the guides are. */
export const guides = ".github/guides";

/** The guides, in the order in which the README lists them. What it does not list comes last. */
export function orderedGuides(): readonly string[] {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const [, list = ""] = readme.split(/^## Guides$/m);
  const listed = [...list.matchAll(/\]\((\.github\/guides\/[\w-]+\.md)\)/g)].flatMap(([, path = ""]) => path);
  const all = readdirSync(join(ROOT, guides)).filter((file) => file.endsWith(".md"));
  return [...new Set([...listed, ...all.map((file) => `${guides}/${file}`)])];
}
