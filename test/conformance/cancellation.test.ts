import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { createObservedClient } from "../support/observed-client.ts";

/** The validator has no types. It loads nothing from the network by default. */
interface Validator {
  validate(
    data: unknown,
    options: { readonly validationMode: string },
  ): Promise<readonly { readonly severity: string; readonly path: string; readonly message: string }[]>;
}

const { validate } = createRequire(import.meta.url)("@openactive/data-model-validator") as Validator;

const failures = async (body: unknown) =>
  (await validate(body, { validationMode: "OrderPatch" })).filter(({ severity }) => severity === "failure");

it("requests a cancellation with a body that OpenActive's validator accepts as an order patch", async () => {
  const { imin, requests } = createObservedClient({ status: 204 }, {});
  await imin.orders.requestCancellation("0bac05e5-b207-4794-80b8-6c94211643c5", ["abcd", "efgh"]);
  expect(await failures(requests[0]?.body)).toStrictEqual([]);
});

it("detects a body that it does not accept", async () => {
  const { imin, requests } = createObservedClient({ status: 204 }, {});
  await imin.orders.requestCancellation("0bac05e5-b207-4794-80b8-6c94211643c5", ["abcd"]);
  const spoilt = {
    ...(requests[0]?.body as object),
    orderDate: "2022-11-15T15:24:26Z",
    orderedItem: undefined,
  };
  expect((await failures(spoilt)).length).toBeGreaterThan(0);
});
