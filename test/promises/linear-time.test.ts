import { IminClient, type IminError } from "imin-sdk";
import { expect, test } from "vitest";
import { failureOf } from "../support/failure-of.ts";
import { relativeCost, timesAsLong } from "../support/relative-cost.ts";

const imin = new IminClient({
  apiKey: "key",
  checkoutBaseUrl: "https://checkout.acme.example",
  fetch: async () => Response.json({}, { status: 500 }),
  logLevel: "off",
});
const names = { givenName: "Louis", familyName: "Wu" };

test("a detail of more than 10,000 characters is rejected", async () => {
  const error = await failureOf(
    imin.customers.create({ ...names, email: `a@${".".repeat(100_000)}@`, telephone: "1".repeat(10_001) }),
    "input",
  );
  expect(error).toMatchObject({
    code: "input",
    issues: [
      { path: "email", message: "must have at most 10,000 characters" },
      { path: "telephone", message: "must have at most 10,000 characters" },
    ],
  });
});

/** Inputs for which regular expressions with two repetitions take quadratic time. */
const inputs: Readonly<Record<string, (length: number) => Promise<unknown> | unknown>> = {
  "an email address": (length) =>
    failureOf(imin.customers.create({ ...names, email: `a@${".".repeat(length)}@` }), "input"),
  "a date": (length) =>
    failureOf(
      imin.customers.create({ ...names, email: "a@b.c", birthDate: "1-".repeat(length / 2) }),
      "input",
    ),
  "an identifier": (length) => failureOf(imin.customers.get(`https://${"a/".repeat(length / 2)}`), "input"),
  "a base URL": (length) => {
    try {
      return new IminClient({ apiKey: "key", bookingBaseUrl: `https://a.b/${"/".repeat(length)}x` });
    } catch (error) {
      return error as IminError;
    }
  },
  "a broker's URL": (length) => {
    try {
      return new IminClient({ apiKey: "key", broker: { name: "A", url: `${"a.".repeat(length / 2)}!` } });
    } catch (error) {
      return error as IminError;
    }
  },
};

test.each(Object.entries(inputs))("checking %s takes linear time", async (_, check) => {
  const cost = await relativeCost(
    () => check(1_000),
    () => check(1_000 * timesAsLong),
    10,
  );
  expect(cost).toBeLessThan(3);
});
