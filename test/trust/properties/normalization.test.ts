import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { IminClient, isIminError } from "imin-sdk";
import { expect } from "vitest";
import { documentedForm } from "../differential/documented-form.ts";
import { mutateDocument } from "../fuzz/mutate-document.ts";
import { holds } from "../holds.ts";
import { propertyNames } from "../property-names.ts";
import { randomFrom } from "../random.ts";
import { tellStory } from "../story.ts";
import { trial } from "../trial.ts";

const leaf = fc.oneof(
  fc.string(),
  fc.constantFrom(
    null,
    "https://example.com/1",
    "#/1",
    "Slot",
    "OrderItem",
    "Order",
    '{"@type":"Schedule"}',
    '[{"@id":"1"}]',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const { anything } = fc.letrec<{ anything: unknown }>((tie) => ({
  anything: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    leaf,
    fc.array(tie("anything"), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...propertyNames), fc.string()), tie("anything")), {
        maxLength: 6,
      })
      .map(Object.fromEntries),
  ),
}));

/** A document as text: one in imin's format, damaged in some places, or any other. */
const responses = (await tellStory()).filter(
  ({ response }) => response.type.includes("json") && response.body !== "",
);
const text = fc.oneof(
  anything.map((value) => JSON.stringify({ value })),
  fc
    .tuple(fc.constantFrom(...responses), fc.nat())
    .map(([{ response }, mutation]) =>
      JSON.stringify({ value: mutateDocument(JSON.parse(response.body), randomFrom(mutation)) }),
    ),
);

trial(
  "Normalization returns the documented form, keeps all other data, and is idempotent",
  {
    how: "generated documents with hostile names and depth, compared with a second implementation",
    times: 40_000,
  },
  async (numRuns) => {
    let body = "";
    const fetch = async () => new Response(body, { headers: { "content-type": "application/json" } });
    const imin = new IminClient({ apiKey: "key", fetch, logLevel: "off" });
    const received = async (sent: string): Promise<unknown> => {
      body = sent;
      return imin.request({ path: "/x" });
    };
    const property = fc.asyncProperty(text, async (sent) => {
      const once = await received(sent).catch((error: unknown) => error);
      if (levelsOf(JSON.parse(sent)) > 501) {
        expect(isIminError(once, "response")).toBe(true);
        return;
      }
      same(once, documentedForm(JSON.parse(sent)));
      same(await received(JSON.stringify(once)), once);
      expect(Reflect.get({}, "polluted")).toBeUndefined();
    });
    await holds(property, numRuns);
  },
);

/** A matcher would read the property `constructor`, which may be anything here. */
function same(actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${JSON.stringify(actual)} should be ${JSON.stringify(expected)}`);
}

/** The nesting depth of objects and lists, including the document. Contexts are not counted. */
function levelsOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const parts = Object.entries(value).filter(([name]) => name !== "@context" && name !== "__proto__");
  return 1 + Math.max(0, ...parts.map(([, part]) => levelsOf(part)));
}
