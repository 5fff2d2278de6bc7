import { describe, expect, test } from "vitest";
import { isBareHost, isWebUrl, withHttps, withoutTrailingSlashes } from "../../src/validation/web-url.ts";

describe("a URL for a browser", () => {
  test.each([
    "https://acmefitness.co.uk",
    "http://acmefitness.co.uk/home?from=imin#top",
    "HTTPS://ACMEFITNESS.CO.UK:8443/",
    "https://[::1]/",
    "http://localhost:3000",
  ])("may be %s", (url) => {
    expect(isWebUrl(url)).toBe(true);
  });

  test.each([
    "",
    "acmefitness.co.uk",
    "https:acmefitness.co.uk",
    "https:/acmefitness.co.uk",
    "https:///acmefitness.co.uk",
    "https://\\acmefitness.co.uk",
    "https:// acmefitness.co.uk",
    " https://acmefitness.co.uk",
    "https://",
    "https://a:b:c",
    "httpss://acmefitness.co.uk",
    "ftp://acmefitness.co.uk",
    "javascript://acmefitness.co.uk/%0aalert(1)",
    "javascript:'https://acmefitness.co.uk'",
    "https://user@acmefitness.co.uk",
    "https://:password@acmefitness.co.uk",
    "https://user:password@acmefitness.co.uk",
  ])("may not be '%s'", (url) => {
    expect(isWebUrl(url)).toBe(false);
  });
});

describe("a host without a scheme", () => {
  test.each([
    "acmefitness.co.uk",
    "ACME-Fitness.Co.UK",
    "acme.uk",
    "shop.acme1.uk:8443",
    "acme.uk:8443/home",
    "acme.uk/",
    "acme.uk/home?from=imin#top",
    "acme.uk?from=imin",
    "acme.uk#top",
  ])("%s gets https://", (host) => {
    expect(isBareHost(host)).toBe(true);
    expect(withHttps(host)).toBe(`https://${host}`);
  });

  test.each([
    "",
    "acme",
    "a.b",
    ".uk",
    "acme..uk",
    "acme.uk.",
    "acme.1",
    "acme_fitness.uk",
    "acme.uk:",
    "acme.uk:port",
    "acme.uk:123456",
    "acme.uk:99999",
    "acme.uk/the home",
    "acme.uk home",
    "acme.uk\n/home",
    "user@acme.uk",
    " acme.uk",
    "-.uk@acme.uk",
    "/acme.uk",
    "https://acme.uk",
    "mailto:acme.uk",
  ])("'%s' is none, so it stays as it is", (text) => {
    expect(isBareHost(text)).toBe(false);
    expect(withHttps(text)).toBe(text);
  });

  test("is a string", () => {
    const url = new URL("https://acme.uk");
    expect(withHttps(url as never)).toBe(url);
    expect(withHttps(["acme.uk"] as never)).toStrictEqual(["acme.uk"]);
    expect(withHttps(undefined as never)).toBeUndefined();
  });
});

test.each([
  ["https://acme.uk/", "https://acme.uk"],
  ["https://acme.uk///", "https://acme.uk"],
  ["https://acme.uk/a/b", "https://acme.uk/a/b"],
  ["/", ""],
  ["", ""],
])("'%s' without slashes at its end is '%s'", (text, expected) => {
  expect(withoutTrailingSlashes(text)).toBe(expected);
});
