import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { retriedStatuses } from "../../../src/transport/retry.ts";
import { runtimes } from "../../runtimes/runtimes.ts";
import { openBookingErrorTypeFacts } from "../claims/error-types.ts";
import { documents, root } from "../fences.ts";
import { publicNames } from "../public-names.ts";
import { blocks } from "./blocks.ts";
import { generatedDocuments } from "./documents.ts";
import { codesBlock, earlierNames } from "./errors.ts";
import { defaults } from "./settings.ts";

const manifest: {
  engines: { node: string };
  peerDependencies: { zod: string; msw: string };
} = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const texts = documents.map((document) => readFileSync(document, "utf8"));

it.each(generatedDocuments(blocks()).map(({ file, ...texts }) => ({ file: relative(root, file), ...texts })))(
  "$file has what `npm run docs:generate` writes",
  ({ text, current }) => {
    expect(current).toBe(text);
  },
);

it("rejects a block of another name", () => {
  expect(() => generatedDocuments(new Map())).toThrow("there is no block");
});

it("names every code wherever the documents list them", () => {
  const codesIn = (table: string): readonly string[] =>
    [...table.matchAll(/^\| `(\w+)`/gm)].flatMap(([, code = ""]) => (code === "code" ? [] : [code])).sort();
  const tables = texts.flatMap((text) => [...text.matchAll(/^\| `code` [\s\S]*?(?=\n\n)/gm)]);
  expect(tables.length).toBeGreaterThan(1);
  for (const [table] of tables) expect(codesIn(table)).toStrictEqual(codesIn(codesBlock()));
});

it("knows what every error type in the source means, except for earlier names", () => {
  expect(earlierNames()).toStrictEqual([
    "MethodNotAllowed",
    "PatchContainsExcessiveProperties",
    "PatchNotAllowedOnProperty",
    "UnavailableOpportunityError",
    "UnknownOpportunityDetailsError",
  ]);
});

it.each(Object.entries(openBookingErrorTypeFacts))("%s has OpenActive's status", (type, { status }) => {
  const file = `@openactive/data-models/versions/2.x/models/${type}.json`;
  const model: { fields: { statusCode?: { requiredContent?: number } } } = createRequire(import.meta.url)(
    file,
  );
  expect(model.fields.statusCode?.requiredContent ?? 500).toBe(status);
});

it("names the versions of runtimes that are tried, and those that the package needs", () => {
  const tried = new Map(runtimes.map(({ key, version }) => [key, version]));
  const { engines, peerDependencies } = manifest;
  const named = texts.flatMap((text) => [
    ...text.matchAll(/\b(Bun|Deno|workerd|Node|zod|msw) (\d[\d.]*\d|\d)( or later)?/g),
  ]);
  expect(named.length).toBeGreaterThan(5);
  const wrong = named.filter(([, name = "", version = "", orLater]) => {
    if (orLater !== undefined) return engines.node !== `>=${version}`;
    if (name === "zod" || name === "msw")
      return !peerDependencies[name].startsWith(`^${version.split(".")[0]}.`);
    const wanted = tried.get(name.toLowerCase()) ?? tried.get(`node${version.split(".")[0]}`);
    return wanted !== version && wanted?.split(".")[0] !== version;
  });
  expect(wrong.map(([words]) => words)).toStrictEqual([]);
});

it("says the defaults of the source in docstrings", () => {
  const docs = new Map(publicNames().map(({ name, docs: [doc = ""] }) => [name, doc.replaceAll(",", "")]));
  for (const [option, value] of Object.entries(defaults())) {
    expect(docs.get(`ClientOptions.${option}`)).toContain(
      `${typeof value === "string" ? `"${value}"` : value}`,
    );
  }
});

it("says the source's statuses, retries and time limits wherever the documents do", () => {
  const { timeout, totalTimeout, maxRetries } = defaults();
  const said = texts.flatMap((text) => {
    const words = text.replace(/\s+/g, " ");
    return [
      ...find(words, /\bretried[^.]*?(\b408\b(?:,? (?:and |or )?\d{3}\b)+)/g, [...retriedStatuses].join(" ")),
      ...find(words, /\bretried (once|twice|three times)/g, maxRetries === 2 ? "twice" : "?"),
      ...find(words, /`timeout`[^.`]*?\((\d+) s\b/g, `${Number(timeout) / 1000}`),
      ...find(words, /`totalTimeout`[^.`]*?\((\d+) s\b/g, `${Number(totalTimeout) / 1000}`),
    ];
  });
  expect(said.length).toBeGreaterThan(2);
  expect(said.filter(({ words, expected }) => words !== expected)).toStrictEqual([]);
});

function find(
  text: string,
  pattern: RegExp,
  expected: string,
): readonly { words: string; expected: string }[] {
  return [...text.matchAll(pattern)].map(([, words = ""]) => ({
    words: words.replace(/,| and| or/g, ""),
    expected,
  }));
}
