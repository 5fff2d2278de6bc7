import { describe, expect, it } from "vitest";
import { louisResponse } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { createObservedClient } from "../support/observed-client.ts";

const received = (body: object) => createObservedClient({ body }, { logLevel: "off" }).imin.customers;
const changes = { email: "louis@imin.co", telephone: "020 811 8055" };

describe("a response without a usable identifier", () => {
  it.each([undefined, null, 5, "", " ", ".", ".."])("is rejected: %j", async (identifier) => {
    const error = await failureOf(received({ ...louisResponse, identifier }).get("1"), "response");
    expect(error.issues).toEqual([{ path: "identifier", message: "is required" }]);
  });

  it("is rejected for an update too, unless it is not a customer at all", async () => {
    const error = await failureOf(
      received({ ...louisResponse, identifier: ".." }).update("1", changes),
      "response",
    );
    expect(error.issues).toEqual([{ path: "identifier", message: "is required" }]);
    const update = await received({ type: "Person" }).update("1", changes);
    expect(update).toStrictEqual({ object: changes, errors: [] });
  });
});

describe("a customer", () => {
  it("has a URL even if the response has none", async () => {
    const customer = await received({ type: "Person", identifier: "a/b" }).get("1");
    expect(customer.id).toBe("https://book.imin.co/api/v2/customer-accounts/a%2Fb");
  });

  it.each<[string, unknown, unknown]>([
    ["both ends", { validUntil: "2027", expires: "2028" }, { validUntil: "2027", expires: "2028" }],
    ["one end", { validUntil: "2027" }, { validUntil: "2027" }],
    ["imin's other name for its end", { expires: "2028" }, { validUntil: "2028", expires: "2028" }],
    ["no end", { entitlementType: "adult" }, { entitlementType: "adult" }],
    ["a list", [{ expires: "2028" }, { expires: "2029" }], { validUntil: "2028", expires: "2028" }],
    ["an empty list", [], undefined],
  ])("has an entitlement with %s", async (_, entitlement, expected) => {
    const customer = await received({ ...louisResponse, entitlement }).get("1");
    expect(customer.entitlement).toStrictEqual(expected);
  });
});

describe("the response to a patch", () => {
  it("may be an action, with the sellers that rejected it", async () => {
    const error = { "@type": "UpdateFailedError", name: "Refused" };
    const body = {
      "@type": "CustomerUpdateAction",
      object: { "@type": "Person", email: "l@imin.co" },
      error,
    };
    expect(await received(body).update("1", changes)).toStrictEqual({
      object: { type: "Person", email: "l@imin.co", telephone: "020 811 8055" },
      errors: [{ type: "UpdateFailedError", name: "Refused" }],
    });
  });

  it("shows the changed details as imin stored them", async () => {
    const update = await received({ ...louisResponse, email: "stored@imin.co" }).update("1", changes);
    expect(update.object).toStrictEqual({ email: "stored@imin.co", telephone: undefined });
    expect(update.customer).toStrictEqual({ ...louisResponse, email: "stored@imin.co" });
  });
});
