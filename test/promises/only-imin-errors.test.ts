import * as sdk from "imin-sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCalls, propertyRuns } from "../support/properties/check-call.ts";
import { checkFunctions } from "../support/properties/check-function.ts";
import { functions } from "../support/properties/functions.ts";
import { methods } from "../support/properties/methods.ts";

const unhandled: unknown[] = [];
const remember = (reason: unknown): void => {
  unhandled.push(reason);
};

beforeAll(() => process.on("unhandledRejection", remember));
afterAll(() => process.off("unhandledRejection", remember));

test("every call settles, rejects only with an IminError, and reports the outcome of a write correctly", async () => {
  await checkCalls(sdk, propertyRuns, unhandled);
  expect(unhandled).toEqual([]);
}, 3_600_000);

test("every function that returns its result at once throws IminErrors alone", async () => {
  await checkFunctions(sdk, propertyRuns);
}, 3_600_000);

test("no method and no function is left out", () => {
  const imin = new sdk.IminClient({ apiKey: "key-of-the-properties" });
  const namesOf = (owner: object): string[] =>
    Object.getOwnPropertyNames(owner).filter((name) => typeof Reflect.get(owner, name) === "function");
  const { customers, checkout, orders, search } = imin;
  const ofClient = Object.entries({ customers, checkout, orders, search }).flatMap(([namespace, owner]) =>
    namesOf(owner).map((name) => `${namespace}.${name}`),
  );
  const ofCustomer = namesOf(orders.forCustomer("MAlnTNiZut")).map((name) => `orders.${name} of a customer`);
  const exported = namesOf(sdk).filter((name) => !/^Imin\w*Error$/.test(name));
  const tried = new Set([...methods, ...functions].map(({ name }) => name.replace(", iterated", "")));
  const all = [...namesOf(imin), ...exported, ...ofClient, ...ofCustomer];
  // It has no arguments.
  expect(all.filter((name) => !tried.has(name))).toEqual(["checkout.session"]);
});

test("objects that share others are rejected before they take too long", async () => {
  let shared: unknown = {};
  for (let level = 0; level < 600; level++) shared = [shared, shared];
  const imin = new sdk.IminClient({ apiKey: "key-of-the-properties", logLevel: "off" });
  const geo = { latitude: shared, longitude: shared, radius: shared };
  // @ts-expect-error None of them has the right type.
  await expect(imin.customers.update("MAlnTNiZut", shared)).rejects.toMatchObject({ code: "input" });
  // @ts-expect-error
  await expect(imin.search.eventSeries({ mode: "discovery-geo", geo })).rejects.toMatchObject({
    code: "input",
  });
  const request = { method: "POST", path: "/x", body: shared } as const;
  await expect(imin.request(request)).rejects.toMatchObject({ code: "input" });
});
