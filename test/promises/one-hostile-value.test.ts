import * as sdk from "imin-sdk";
import { expect, test } from "vitest";
import { checkCall, sharedOptions } from "../support/properties/check-call.ts";
import { checkFunction } from "../support/properties/check-function.ts";
import { type Environment, environmentOf } from "../support/properties/environments.ts";
import { functions } from "../support/properties/functions.ts";
import { methods } from "../support/properties/methods.ts";
import { validOf } from "../support/properties/mostly.ts";
import { spoiledOnce } from "../support/properties/spoiled-once.ts";

/** A caller whose `fetch` responds with an empty document. */
const calm = (): Environment =>
  environmentOf({ apiKey: "key-of-the-properties", logLevel: "off" }, async () => new Response("{}"));

test("the arguments are valid until they are spoiled", async () => {
  for (const method of methods) {
    const environment = calm();
    const options = { ...sharedOptions, ...method.ownOptions };
    await checkCall(sdk, { environment, method, args: validOf(method.args), oddOptions: () => options });
    expect(environment.sent("all"), method.name).toBeGreaterThan(0);
  }
  const imin = new sdk.IminClient(calm().options);
  for (const { name, args, call } of functions) {
    const valid = validOf(args).map((make) => make());
    expect(() => call(sdk, valid, imin), name).not.toThrow();
  }
});

test("a call with one hostile value in any place rejects only with an IminError", async () => {
  const failures: string[] = [];
  for (const method of methods) {
    const options = { ...sharedOptions, ...method.ownOptions };
    for (const { args, where } of spoiledOnce(method.args, options)) {
      const run = { environment: calm(), method, args: args.slice(0, -1), oddOptions: args.at(-1) };
      await checkCall(sdk, run).catch((error: Error) => failures.push(`${where}: ${error.message}`));
    }
  }
  expect(failures).toEqual([]);
}, 600_000);

test("a function with one hostile value in any place throws only an IminError", () => {
  const imin = new sdk.IminClient(calm().options);
  const failures: string[] = [];
  for (const called of functions) {
    for (const { args, where } of spoiledOnce(called.args)) {
      try {
        checkFunction(sdk, called, args, imin);
      } catch (error) {
        failures.push(`${where}: ${String(error)}`);
      }
    }
  }
  expect(failures).toEqual([]);
}, 600_000);
