import { expandCheckoutUrl, IminClient, isBookable, scheduledSessionUrl } from "imin-sdk";
import { describe, expect, it } from "vitest";

describe("guest checkout", () => {
  const template = "{checkoutBaseUrl}/v1/scheduled-sessions/http%3A%2F%2Fexample.com%2F1";

  it.each([
    "https://checkout.acmefitness.co.uk",
    "https://checkout.acmefitness.co.uk/",
    "checkout.acmefitness.co.uk",
    "checkout.acmefitness.co.uk/",
  ])("inserts %s into a template and keeps the template's encoding", (checkoutBaseUrl) => {
    const url = "https://checkout.acmefitness.co.uk/v1/scheduled-sessions/http%3A%2F%2Fexample.com%2F1";
    expect(expandCheckoutUrl(template, checkoutBaseUrl)).toBe(url);
    expect(expandCheckoutUrl(`https://${template}`, checkoutBaseUrl)).toBe(url);
    expect(expandCheckoutUrl(`http://${template}`, checkoutBaseUrl)).toBe(url);
    const imin = new IminClient({ apiKey: "key", checkoutBaseUrl });
    expect(imin.checkout.guestUrl({ "imin:checkoutUrlTemplate": template })).toBe(url);
  });

  it("encodes the identifier of a session from the Firehose", () => {
    const identifier = "https://opendata.example.com/api/scheduled-sessions/1?a=b";
    const url =
      "https://checkout.acmesports.com/v1/scheduled-sessions/https%3A%2F%2Fopendata.example.com%2Fapi%2Fscheduled-sessions%2F1%3Fa%3Db";
    expect(scheduledSessionUrl(identifier, "checkout.acmesports.com")).toBe(url);
    const imin = new IminClient({ apiKey: "key", checkoutBaseUrl: "checkout.acmesports.com" });
    expect(imin.checkout.scheduledSessionUrl(identifier)).toBe(url);
  });

  it("recognizes bookable items by their template alone", () => {
    expect(isBookable({ "imin:checkoutUrlTemplate": template })).toBe(true);
    expect(isBookable({ "imin:checkoutUrlTemplate": "" })).toBe(false);
    expect(isBookable({})).toBe(false);
  });
});

describe("a URL for guests that leads to no page is rejected", () => {
  const imin = new IminClient({ apiKey: "key", checkoutBaseUrl: "checkout.acmesports.com" });
  const template = "{checkoutBaseUrl}/v1/scheduled-sessions/1";
  const noUrl = {
    path: "template",
    message: "with checkoutBaseUrl inserted, must be an http:// or https:// URL",
  };
  const notString = (path: string) => ({ path, message: "must be a string" });
  const expand = (given: unknown, base: unknown) => () => expandCheckoutUrl(given as string, base as string);

  it.each<[string, () => string, string, object[]]>([
    [
      "an item that is not bookable",
      () => imin.checkout.guestUrl({}),
      "checkout.guestUrl",
      [
        {
          path: "imin:checkoutUrlTemplate",
          message: "is missing, so imin cannot book this: call isBookable() first",
        },
      ],
    ],
    [
      "a javascript: template",
      expand("javascript:alert(1)//{checkoutBaseUrl}", "checkout.acmesports.com"),
      "expandCheckoutUrl",
      [noUrl],
    ],
    [
      "a template of another host",
      expand("https://other.example/{checkoutBaseUrl}", "checkout.acmesports.com"),
      "expandCheckoutUrl",
      [noUrl],
    ],
    ["an empty base URL", expand(template, ""), "expandCheckoutUrl", [noUrl]],
    [
      "a base URL that is not a string",
      expand(template, undefined),
      "expandCheckoutUrl",
      [notString("checkoutBaseUrl")],
    ],
    [
      "nothing",
      expand(undefined, new URL("https://checkout.example")),
      "expandCheckoutUrl",
      [notString("template"), notString("checkoutBaseUrl")],
    ],
    [
      "an empty identifier",
      () => scheduledSessionUrl("", "checkout.acmesports.com"),
      "scheduledSessionUrl",
      [{ path: "identifier", message: "must be the session's identifier" }],
    ],
  ])("%s", (_, call, operation, issues) => {
    expect(call).toThrow(expect.objectContaining({ code: "input", operation, issues }));
  });
});
