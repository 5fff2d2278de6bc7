import { expect, test } from "vitest";
import { personalValues } from "../../src/transport/personal-values.ts";
import { redact } from "../../src/transport/redaction.ts";

test("a short secret is hidden only where it stands alone, a long one everywhere", () => {
  expect(redact("Al is also known as AL.", ["Al"])).toBe("[redacted] is also known as [redacted].");
  expect(redact("keysecret-of-minekey", ["secret-of-mine"])).toBe("key[redacted]key");
});

test("of two secrets the longer one is hidden first", () => {
  expect(redact("12 High Street", ["High", "12 High Street"])).toBe("[redacted]");
});

test("a secret is taken literally, whatever characters it has", () => {
  expect(redact("a.c and abc, (xy)", ["a.c", "(xy)"])).toBe("[redacted] and abc, ([redacted])");
  expect(redact("price: $&", ["$&"])).toBe("price: [redacted]");
});

test.each([
  "louis@imin.co",
  "<louis@imin.co>",
  "mailto:louis@imin.co",
  '"louis.wu+x@mail.imin.co"',
  "?email=louis@imin.co",
  "email=louis%40imin.co&page=1",
])("the address in %s is hidden, though nobody knew of it", (text) => {
  expect(redact(text, [])).not.toMatch(/louis|wu/);
  expect(redact(text, [])).toContain("[redacted]");
});

test("what is no address is left alone", () => {
  expect(redact("imin @ 10:30, 5 @ 3 GBP, @type", [])).toBe("imin @ 10:30, 5 @ 3 GBP, @type");
});

test("control characters and line breaks cannot forge a log line", () => {
  expect(redact("one\r\n2026-01-01 ERROR \u001b[31mtwo\0", [])).toBe("one 2026-01-01 ERROR [31mtwo");
});

test("a long text is cut after the secrets are hidden, so that no beginning of one is left", () => {
  for (let length = 280; length < 320; length++) {
    expect(redact(`${"a".repeat(length)} secret-of-mine`, ["secret-of-mine"])).not.toContain("secret");
  }
  expect(redact(`${" ".repeat(5_000)}secret-of-mine`, ["secret-of-mine"])).toBe("[redacted]");
});

test("a text too long to compare is left out", () => {
  expect(redact("a".repeat(10_001), ["secret"])).toBe("[redacted]");
  expect(redact(`${"word ".repeat(50)}secret`, ["secret"])).toBe(`${"word ".repeat(50)}[redacted]`);
});

test("more values than can be compared leave the text out", () => {
  const values = Array.from({ length: 1_001 }, (_, index) => `value ${index}`);
  expect(redact("imin says no", values)).toBe("[redacted]");
  expect(redact("imin says no", values.slice(1))).toBe("imin says no");
  expect(redact("imin says no", ["x".repeat(100_001)])).toBe("[redacted]");
});

test("personal data is found at every depth, and names of people alone", () => {
  const body = {
    name: "Acme Fitness",
    broker: { type: "Organization", name: "Acme" },
    customer: { name: "Louis Wu", address: { postalCode: "M1 1AE", addressLocality: "Manchester" } },
    orderedItem: [{ attendee: [{ name: "Mary" }], accessPass: [{ text: "ABC123DEF" }] }, null, 5],
    emergencyContact: { name: "Tim", telephone: "123" },
  };
  expect([...personalValues(body)].sort()).toEqual(["123", "ABC123DEF", "Louis Wu", "M1 1AE", "Mary", "Tim"]);
});
