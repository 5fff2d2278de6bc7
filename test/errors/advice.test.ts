import { type ClientOptions, IminClient } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";
import { describe, expect, test } from "vitest";
import { checkoutSession } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { createObservedClient } from "../support/observed-client.ts";

const sandbox = createSandbox();

/** A client of the sandbox with a base URL that is not imin's. */
const clientWith = (options: ClientOptions) =>
  new IminClient({
    apiKey: sandbox.apiKey,
    checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
    fetch: sandbox.fetch,
    logLevel: "off",
    ...options,
  });

describe("a 404 because of a wrong base URL names the option and its value", () => {
  test.each([
    ["without its path", "https://book.imin.co"],
    ["with a part of its path", "https://book.imin.co/api"],
    ["with an older version", "https://book.imin.co/api/v1"],
  ])("bookingBaseUrl %s", async (_, bookingBaseUrl) => {
    const { customers, orders } = clientWith({ bookingBaseUrl });
    for (const call of [
      customers.get("MAlnTNiZut"),
      orders.list({ customer: "MAlnTNiZut" }),
      orders.requestCancellation("1", ["2"]),
    ]) {
      const { message } = await failureOf(call, "api");
      expect(message).toContain(
        `Check the option bookingBaseUrl, which is ${bookingBaseUrl}; imin's is https://book.imin.co/api/v2.`,
      );
      expect(message).not.toContain("Check the identifier");
    }
  });

  test("checkoutBaseUrl and searchBaseUrl", async () => {
    const imin = clientWith({
      checkoutBaseUrl: "https://acmefitness.co.uk/checkout",
      searchBaseUrl: "https://search.imin.co/api",
    });
    const session = await failureOf(imin.checkout.createSession(checkoutSession), "api");
    expect(session.message).toContain(
      "Check the option checkoutBaseUrl, which is https://acmefitness.co.uk/checkout.",
    );
    const series = await failureOf(imin.search.getEventSeries("1"), "api");
    expect(series.message).toContain("Check the option searchBaseUrl, which is https://search.imin.co/api.");
  });

  test("of a request of the caller's own, with its path", async () => {
    const error = await failureOf(clientWith({}).request({ path: "/linked-accounts" }), "api");
    expect(error.message).toContain(
      "Check the path. Check the option bookingBaseUrl, which is https://book.imin.co/api/v2.",
    );
  });

  test("even if the gateway reports it", async () => {
    const body = { message: "no Route matched with those values" };
    const { imin } = createObservedClient({ status: 404, body }, { logLevel: "off" });
    const { message } = await failureOf(imin.orders.get("1"), "api");
    expect(message).toMatch(/Check the option bookingBaseUrl, which is \S+\.$/);
  });

  test.each<[string, string]>([
    ["nothing", ""],
    ["another server's page", "<html><title>404 Not Found</title></html>"],
    ["another server's JSON", '{"error":"not_found"}'],
  ])("even if the response has %s and the path has no identifier", async (_, body) => {
    const { imin } = createObservedClient(() => new Response(body, { status: 404 }), { logLevel: "off" });
    for (const call of [
      imin.orders.list({ customer: "1" }),
      imin.customers.create({ email: "a@b.co", givenName: "A", familyName: "B" }),
      imin.checkout.createSession(checkoutSession),
    ]) {
      const { message } = await failureOf(call, "api");
      expect(message).toMatch(/Check the option (booking|checkout)BaseUrl, which is \S+\.$/);
      expect(message).not.toContain("Check the identifier");
    }
    expect((await failureOf(imin.orders.get("1"), "api")).message).toContain("Check the identifier");
  });
});

test("a 404 because of the identifier does not mention the base URL", async () => {
  const imin = clientWith({});
  for (const call of [imin.orders.get("1"), imin.customers.get("1"), imin.orders.list({ customer: "1" })]) {
    const { message } = await failureOf(call, "api");
    expect(message).toContain("Check the identifier");
    expect(message).not.toContain("BaseUrl");
  }
});
