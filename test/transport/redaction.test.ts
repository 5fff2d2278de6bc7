import { expect, test } from "vitest";
import { personalValues } from "../../src/transport/personal-values.ts";
import { redact } from "../../src/transport/redaction.ts";

test("a short secret is redacted only as a whole word, a long one everywhere", () => {
  expect(redact("Al is also known as AL.", ["Al"])).toBe("[redacted] is also known as [redacted].");
  expect(redact("keysecret-of-minekey", ["secret-of-mine"])).toBe("key[redacted]key");
});

test("the longer of two secrets is redacted first", () => {
  expect(redact("12 High Street", ["High", "12 High Street"])).toBe("[redacted]");
});

test("a secret is matched literally, whatever its characters", () => {
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
])("the address in %s is redacted, even if it was not supplied", (text) => {
  expect(redact(text, [])).not.toMatch(/louis|wu/);
  expect(redact(text, [])).toContain("[redacted]");
});

test.each([
  ["to louis@imin.co.", "to [redacted]"],
  ["(louis@imin.co)", "([redacted])"],
  ["louis@imin.co", "[redacted]"],
  ["a@b", "[redacted]"],
  ["%61%40%62!", "[redacted]"],
  ["louis&commat;imin.co; mary@imin.co", "[redacted]; [redacted]"],
  ["x=louis@imin.co&y=z", "x=[redacted]&y=z"],
])("of %j only the address is redacted", (text, shown) => {
  expect(redact(text, [])).toBe(shown);
});

test("text that is not an address is kept", () => {
  expect(redact("imin @ 10:30, 5 @ 3 GBP, @type, a@ b", [])).toBe("imin @ 10:30, 5 @ 3 GBP, @type, a@ b");
});

test("control characters and line breaks cannot forge a log line", () => {
  expect(redact("one\r\n2026-01-01 ERROR \u001b[31mtwo\0", [])).toBe("one 2026-01-01 ERROR [31mtwo");
});

test.each<[value: string | number, text: string, shown: string]>([
  ["abcde", "abcdefg abcde", "abcdefg [redacted]"],
  ["abcdef", "abcdefg xabcdef", "[redacted]g x[redacted]"],
  ["ab", "xab ab-x abx", "xab [redacted]-x abx"],
  ["anana", "banana banananas", "banana banananas"],
  ["ananas", "xananananas", "xanan[redacted]"],
  ["a", "a is a letter", "a is a letter"],
  ["!", "no!", "no!"],
  ["!!", "no!! !! !", "no[redacted] [redacted] !"],
  ["  ", "a  b", "a b"],
  ["", "a b", "a b"],
  [999, "of 999", "of 999"],
  [1000, "of 1000, 10001", "of [redacted], 10001"],
  [51.4, "at 51.4", "at 51.4"],
  [51.46, "at 51.46", "at [redacted]"],
  ["999", "of 999", "of [redacted]"],
])("of the value %j in %j, the rest is %j", (value, text, shown) => {
  expect(redact(text, [value])).toBe(shown);
});

test("values are redacted once, whatever their order and overlap", () => {
  const values = ["Yellow Bird", "Louis Yellow", "Bird Street", "Mary"];
  expect(redact("Mary and Louis Yellow Bird Street, Mary", values)).toBe(
    "[redacted] and [redacted], [redacted]",
  );
  expect(redact("Mary Louis Yellow", ["Louis Yellow", "Mary"])).toBe("[redacted] [redacted]");
  expect(redact("LouisYellowMaryMary", ["Mary12", "LouisYellow", "MaryMary"])).toBe("[redacted][redacted]");
});

test("white space at the ends and repeated white space are removed", () => {
  expect(redact("  one \t\n two\u00a0\u2028three ", [])).toBe("one two three");
});

test("up to 300 characters are shown", () => {
  expect(redact("a".repeat(300), [])).toBe("a".repeat(300));
  expect(redact("a".repeat(301), [])).toBe(`${"a".repeat(300)}…`);
});

test("a long text is truncated after redaction, so that no beginning of a secret is left", () => {
  for (let length = 280; length < 320; length++) {
    expect(redact(`${"a".repeat(length)} secret-of-mine`, ["secret-of-mine"])).not.toContain("secret");
  }
  expect(redact(`${" ".repeat(5_000)}secret-of-mine`, ["secret-of-mine"])).toBe("[redacted]");
});

test("a text that is too long to compare is omitted", () => {
  expect(redact("a".repeat(10_001), ["secret"])).toBe("[redacted]");
  expect(redact("a".repeat(10_000), ["secret"])).toBe(`${"a".repeat(300)}…`);
  expect(redact(`${"word ".repeat(50)}secret`, ["secret"])).toBe(`${"word ".repeat(50)}[redacted]`);
});

test("too many values to compare omit the text", () => {
  const values = Array.from({ length: 1_001 }, (_, index) => `value ${index}`);
  expect(redact("imin says no", values)).toBe("[redacted]");
  expect(redact("imin says no", values.slice(1))).toBe("imin says no");
  expect(redact("imin says no", ["x".repeat(100_001)])).toBe("[redacted]");
  expect(redact("imin says no", ["x".repeat(99_999), 1])).toBe("imin says no");
  expect(redact("imin says no", ["x".repeat(99_999), 12])).toBe("[redacted]");
});

test("personal data is found at every depth, but only names of people", () => {
  const body = {
    name: "Acme Fitness",
    broker: { type: "Organization", name: "Acme" },
    customer: { name: "Louis Wu", address: { postalCode: "M1 1AE", addressLocality: "Manchester" } },
    orderedItem: [{ attendee: [{ name: "Mary" }], accessPass: [{ text: "ABC123DEF" }] }, null, 5],
    emergencyContact: { name: "Tim", telephone: "123" },
  };
  expect([...personalValues(body)].sort()).toEqual(["123", "ABC123DEF", "Louis Wu", "M1 1AE", "Mary", "Tim"]);
});
