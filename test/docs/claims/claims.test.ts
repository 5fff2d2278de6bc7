import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { documents } from "../fences.ts";
import { type PublicName, publicNames } from "../public-names.ts";
import { aboutThePackage, claims } from "./claims.ts";
import { aboutThePages, notFound, said } from "./said.ts";
import { sentencesAboutImin } from "./sentences.ts";

const names = publicNames();
const existing = new Set(names.map(({ name }) => name));
const marked = new Set(names.filter(isMarkedItself).map(({ name }) => name));
const claimed = new Set(claims.flatMap((claim) => claim.names));
const inferredNames = new Set(claims.flatMap(({ mark, names }) => (mark === "INFERRED" ? names : [])));

/** Whether each overload is marked. */
function isMarkedItself({ docs }: PublicName): boolean {
  return docs.length > 0 && docs.every((doc) => doc.includes("@experimental"));
}

/** Whether the name or its parent is marked. */
function isMarked({ name }: PublicName): boolean {
  return marked.has(name) || marked.has(name.split(".")[0] ?? "");
}

/** Whether a docstring says something about imin: names it, or one of its properties. */
function isAboutImin({ name, docs }: PublicName): boolean {
  return /\.(imin:|\S*\bimin:)/.test(name) || docs.some((doc) => /\bimin\b(?![-.:])/.test(proseOf(doc)));
}

/** A docstring without programs, URLs, values and code. */
function proseOf(doc: string): string {
  return doc
    .replace(/```[\s\S]*?```/g, "")
    .replace(/https?:\S+/g, "")
    .replace(/"[^"\n]*"/g, "")
    .replace(/`(GET|POST|PUT|PATCH|DELETE) [^`]*`/g, "imin")
    .replace(/`[^`]*`/g, "");
}

it("has a claim for every docstring that describes imin", () => {
  const unclaimed = names.filter(
    (name) => isAboutImin(name) && !claimed.has(name.name) && !aboutThePackage.has(name.name),
  );
  expect(unclaimed.map(({ name }) => name)).toStrictEqual([]);
});

it("marks every inferred name as @experimental", () => {
  const unmarked = names.filter((name) => inferredNames.has(name.name) && !isMarked(name));
  expect(unmarked.map(({ name }) => name)).toStrictEqual([]);
});

it("marks no name as @experimental if it cites a page of imin's", () => {
  expect([...marked].filter((name) => !inferredNames.has(name))).toStrictEqual([]);
});

it("gives a reason with every @experimental", () => {
  const docs = names.flatMap(({ name, docs }) => docs.map((doc) => ({ name, doc })));
  const bare = docs.filter(({ doc }) => /@experimental\s*(\*\/|\n\s*\*\s*(@|\/))/.test(doc));
  expect(bare).toStrictEqual([]);
});

it("claims nothing about what does not exist", () => {
  expect([...claimed, ...aboutThePackage].filter((name) => !existing.has(name))).toStrictEqual([]);
});

it("claims each thing once", () => {
  const all = claims.flatMap((claim) => claim.names);
  expect(all.filter((name, index) => all.indexOf(name) !== index || aboutThePackage.has(name))).toStrictEqual(
    [],
  );
});

describe("the README and the guides", () => {
  const sentences = documents.flatMap(sentencesAboutImin);
  const known = [...said.map(([words]) => words), ...notFound, ...aboutThePages];

  it("say nothing about imin that has no claim", () => {
    expect(sentences.length).toBeGreaterThan(50);
    const unknown = sentences.filter(({ text }) => !known.some((words) => text.includes(words)));
    expect(unknown.map(({ document, text }) => `${basename(document)}: ${text}`)).toStrictEqual([]);
  });

  it("say everything that has one", () => {
    const unused = known.filter((words) => !sentences.some(({ text }) => text.includes(words)));
    expect(unused).toStrictEqual([]);
  });

  it("lead to what is uncertain wherever they use something inferred", () => {
    const methods = [...inferredNames].filter((name) =>
      /^(Customers|Checkout|CustomerOrders)\.[a-z]+/.test(name),
    );
    const silent = documents.filter((document) => {
      const text = readFileSync(document, "utf8");
      const prose = text.replace(/^```[\s\S]*?^```$/gm, "");
      const isUsed = methods.some((name) => prose.includes(`\`${name.split(".")[1]}`));
      return (
        isUsed &&
        !/documented-inferred-untried\.md|@experimental|does not document|do not (?:show|say)/.test(prose)
      );
    });
    expect(silent.map((document) => basename(document))).toStrictEqual([]);
  });
});
