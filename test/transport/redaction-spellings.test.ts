import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "../../src/transport/fold-text.ts";
import { redact } from "../../src/transport/redaction.ts";
import { escapes } from "../support/escapes.ts";
import { relativeCost, timesAsLong } from "../support/relative-cost.ts";

const secrets = [
  "louis+kid@imin.co",
  "Seán O'Brien",
  "imin/abc+def==",
  "+44 7700 900123",
  "M1 1AE",
  "Łukasz Żółć",
  "Grüßner-Straße 7",
  "李小龙先生在这里",
  "Αλέξανδρος",
  "12 High Street",
];

test.each(Object.entries(escapes))("finds every value escaped as %s", (_, spell) => {
  for (const secret of secrets) {
    const shown = redact(`imin says: ${spell(secret)} is taken`, [secret]);
    expect(foldText(shown).folded, secret).toBe("iminsaysredactedistaken");
  }
});

test.each([
  ["Se&aacute;n O&#39;Brien", "Seán O'Brien"],
  ["Se&Aacute;n O&rsquo;Brien", "Seán O’Brien"],
  ["Gr&uuml;&szlig;ner-Stra&szlig;e 7", "Grüßner-Straße 7"],
  ["&Lstrok;ukasz &Zdot;&oacute;&lstrok;&cacute;", "Łukasz Żółć"],
  ["louis%2Bkid%40imin.co", "louis+kid@imin.co"],
  ["+447700900123", "+44 7700 900123"],
  ["0044-7700-900-123", "+44 7700 900123"],
  ["M11AE", "M1 1AE"],
  ["m1&nbsp;1ae", "M1 1AE"],
  ["imin%2Fabc%2Bdef", "imin/abc+def"],
  ["Lukasz Zolc", "Łukasz Żółć"],
])("finds %s for %s", (spelling, secret) => {
  expect(foldText(redact(`no: ${spelling}!`, [secret])).folded).toMatch(/^no(?:00)?redacted$/);
});

test.each([
  [51_467, "at 51467 now", "at [redacted] now"],
  [51.4673, "at 51.4673 now", "at [redacted] now"],
  [512, "at 512 now", "at 512 now"],
  ["12", "12 of 120", "[redacted] of 120"],
  ["A", "A is a letter", "A is a letter"],
  ["Full", "The session is full, fully", "The session is [redacted], fully"],
  ["🐦🐦", "called 🐦🐦", "called [redacted]"],
])("in %j, %s becomes %s", (value, text, shown) => {
  expect(redact(text, [value])).toBe(shown);
});

const escaping = fc.constantFrom(...Object.values(escapes));

test("finds random values through random chains of escapes", () => {
  const value = fc
    .string({ unit: "grapheme", minLength: 6, maxLength: 40 })
    .filter((text) => !/\p{Cs}/u.test(text) && foldText(text).folded.length > 5);
  fc.assert(
    fc.property(value, fc.array(escaping, { maxLength: 4 }), (secret, chain) => {
      const spelling = chain.reduce((text, each) => each(text), secret);
      fc.pre(spelling.length < 5_000);
      const shown = redact(`<${spelling}>`, [secret]);
      expect(foldText(shown).folded.replace("redacted", "")).not.toContain(foldText(secret).folded);
      // Longer texts are truncated, so that a redaction may be beyond the end.
      if (spelling.length < 290) expect(shown).toContain("[redacted]");
    }),
    { numRuns: Number(process.env["IMIN_FUZZ_RUNS"] ?? 1_000) },
  );
});

test("does not change texts without secrets", () => {
  const words = fc.array(fc.constantFrom("the", "order", "is", "not", "found", "here", "£8.50", "(404)"), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(" ");
      fc.pre(text.length <= 300);
      expect(redact(text, secrets)).toBe(text);
    }),
  );
});

test.each(["%25", "&amp;", "\\\\", "&", "%", "\\u0025", "@", "a@", "%c3"])(
  "decodes %j in linear time, however often it is repeated",
  async (part) => {
    const text = part.repeat(Math.floor(9_000 / part.length));
    const short = text.slice(0, text.length / timesAsLong);
    const cost = await relativeCost(
      () => redact(short, secrets),
      () => redact(text, secrets),
      3,
    );
    expect(cost).toBeLessThan(3);
  },
);
