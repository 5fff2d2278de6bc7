import { describe, expect, it } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { louisDetails, louisResponse } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";

const { customers } = clientFor({ origin: "https://book.imin.co" });
const changes = { email: "louis@imin.co" };
const cannotBeCleared = "cannot be cleared: imin documents no way to do it, so omit it";
const noChange = { path: "", message: "must have at least one property to change" };
const joined = { path: "customer", message: "and changes are separate arguments: update(customer, changes)" };
const noChanges = { path: "changes", message: "is required as the second argument, such as { email }" };
const deep = JSON.parse(`${'{"a":'.repeat(501)}null${"}".repeat(501)}`);
const remedy = "pass imin's identifier as a string, its URL at imin, or the result of an earlier call";

describe("an update is rejected with what is wrong with it", () => {
  it.each<[string, readonly unknown[], object[]]>([
    ["no changes", ["1"], [noChanges]],
    ["no changes to a customer", [louisResponse], [noChanges]],
    ["no changes to an identifier in an object", [{ identifier: "1" }], [noChanges]],
    ["no changes to a URL in an object", [{ id: louisResponse.id }], [noChanges]],
    ["one argument for both", [{ customer: "1", email: "louis@imin.co" }], [joined]],
    ["an empty object for both", [{}], [joined]],
    [
      "one argument and an empty second one",
      [{ customer: "1" }, {}],
      [{ path: "customer", message: `is an object without imin's id or identifier: ${remedy}` }, noChange],
    ],
    ["nothing", [], [{ path: "customer", message: "is required" }, noChanges]],
    ["null", [null], [{ path: "customer", message: "is required" }, noChanges]],
    [
      "a promise",
      [Promise.resolve(louisResponse)],
      [{ path: "customer", message: "is a Promise: await it first" }, noChanges],
    ],
    [
      "a promise of changes",
      ["1", Promise.resolve(changes)],
      [{ path: "", message: "changes is a Promise: await it first" }],
    ],
    ["null for the changes", ["1", null], [{ path: "", message: "must be an object" }]],
    ["a text for the changes", ["1", "louis@imin.co"], [{ path: "", message: "must be an object" }]],
    ["only a type", ["1", { type: "Person" }], [noChange]],
    ["only absent properties", ["1", { email: undefined }], [noChange]],
    ["only null", ["1", { telephone: null }], [{ path: "telephone", message: cannotBeCleared }]],
    [
      "null within an address, and a bad date",
      ["1", { address: { postalCode: null, addressCountry: "GB" }, birthDate: "1970" }],
      [
        { path: "birthDate", message: "must be a date such as 1970-01-31" },
        { path: "address.postalCode", message: cannotBeCleared },
      ],
    ],
    [
      "changes that are nested too deeply",
      ["1", { address: deep }],
      [
        {
          path: "",
          message: "changes is nested too deeply, has more than 100,000 objects or contains itself",
        },
      ],
    ],
  ])("if it has %s", async (_, given, issues) => {
    // @ts-expect-error The compiler rejects most of them too.
    const error = await failureOf(customers.update(...given), "input");
    expect(error.issues).toEqual(issues);
  });
});

describe("a date of birth", () => {
  const create = (birthDate: string) => customers.create({ ...louisDetails, birthDate, email: "" });

  it.each(["1970-01-31", "2024-02-29", "0099-12-31"])("may be %s", async (birthDate) => {
    const { issues } = await failureOf(create(birthDate), "input");
    expect(issues).toEqual([{ path: "email", message: "must be an email address" }]);
  });

  it.each([
    "1970-02-31",
    "1970-13-01",
    "1970-00-10",
    "1970-01",
    "70-01-31",
    "1970-01-31T00:00:00.000Z",
    " 1970-01-31",
  ])("must not be %j", async (birthDate) => {
    const { issues } = await failureOf(create(birthDate), "input");
    expect(issues).toContainEqual({ path: "birthDate", message: "must be a date such as 1970-01-31" });
  });
});

it.each<[string, () => PromiseLike<unknown>]>([
  // @ts-expect-error The compiler rejects it too.
  ["person is required", () => customers.create()],
  // @ts-expect-error The compiler rejects it too.
  ["entitlement is required", () => customers.setEntitlement("1")],
])("a call without its argument says that %s", async (message, call) => {
  expect((await failureOf(call(), "input")).issues).toEqual([{ path: "", message }]);
});
