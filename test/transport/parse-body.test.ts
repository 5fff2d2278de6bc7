import { describe, expect, test } from "vitest";
import { isCompressedBodyCut, parseBody } from "../../src/transport/parse-body.ts";

test.each<[text: string, parsed: unknown]>([
  ["", { kind: "empty" }],
  [" \r\n\t", { kind: "empty" }],
  ["null", { kind: "json", json: null }],
  [' {"a":[1]} ', { kind: "json", json: { a: [1] } }],
  ['{"a":', { kind: "not-json" }],
  ["<html>", { kind: "not-json" }],
])("the body %j is read as %j", (text, parsed) => {
  expect(parseBody(text)).toEqual(parsed);
});

const gzip = new Headers({ "content-encoding": "gzip" });

describe("a compressed body was cut", () => {
  test.each([
    "{",
    '[{"a":1}',
    ' \n {"a":{"b":1}',
    '{"a":"}"',
    '{"a":"b}',
    '{"a":"\\"}',
    '{"a":"\\\\","b":["}"]',
    '{"a":"line\n}","b":{',
    '{"a":"b\\',
    '{"a":"}\\',
  ])("if more is opened than closed, as in %j", (text) => {
    expect(isCompressedBodyCut(gzip, text, true)).toBe(true);
  });

  test.each(["", " \n"])("if %j is there instead of a body", (text) => {
    expect(isCompressedBodyCut(gzip, text, false)).toBe(true);
    expect(isCompressedBodyCut(gzip, text, true)).toBe(false);
  });

  test.each(["br", " GZIP ", "deflate, gzip"])("whatever its encoding, such as %j", (encoding) => {
    const headers = { get: () => encoding } as unknown as Headers;
    expect(isCompressedBodyCut(headers, "{", true)).toBe(true);
  });
});

describe("a body was not cut", () => {
  test.each(["{}}", "{not json}", '[{"a":"{[{["}]', '{"a":"{\\"{"} x', '{"a":"\\\\"}{"b"}'])(
    "if as much is closed as opened, as in %j",
    (text) => {
      expect(isCompressedBodyCut(gzip, text, false)).toBe(false);
    },
  );

  test.each(["Bad gateway {", "<html>{", "x{[", '"{'])("if %j was not meant as JSON", (text) => {
    expect(isCompressedBodyCut(gzip, text, false)).toBe(false);
  });

  test.each([undefined, "", " ", "identity", " Identity "])("with the encoding %j", (encoding) => {
    const headers = { get: () => encoding ?? null } as unknown as Headers;
    expect(isCompressedBodyCut(headers, "{", false)).toBe(false);
    expect(isCompressedBodyCut(headers, "", false)).toBe(false);
  });
});
