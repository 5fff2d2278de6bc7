import * as sdk from "imin-sdk";
import { expect, test } from "vitest";
import { checkCall, sharedOptions } from "../support/properties/check-call.ts";
import { checkFunction } from "../support/properties/check-function.ts";
import { functions } from "../support/properties/functions.ts";
import type { Maker } from "../support/properties/hostile-values.ts";
import { methods } from "../support/properties/methods.ts";
import type { Argument } from "../support/properties/mostly.ts";
import { spoiledOnce } from "../support/properties/spoiled-once.ts";

/** A caller whose `fetch` responds with an empty document. */
function calm(): Parameters<typeof checkCall>[1]["environment"] {
  let sent = 0;
  let writes = 0;
  const fetch = async ({ method }: Request): Promise<Response> => {
    sent += 1;
    if (method !== "GET") writes += 1;
    return new Response("{}");
  };
  return {
    options: {
      apiKey: "key-of-the-properties",
      checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
      broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
      ...sharedOptions,
      logLevel: "off",
      fetch,
    },
    callOptions: () => ({}),
    sent: (what) => (what === "all" ? sent : writes),
  };
}

/** Valid arguments of a method or function. */
const validOf = (args: readonly Argument[]): readonly Maker[] =>
  args.map(({ valid = [] }) => valid[0] ?? (() => undefined));

test("the arguments that are to be spoiled are valid", async () => {
  for (const method of methods) {
    const environment = calm();
    const options = { ...sharedOptions, ...method.ownOptions };
    await checkCall(sdk, { environment, method, args: validOf(method.args), oddOptions: () => options });
    expect(environment.sent("all"), method.name).toBeGreaterThan(0);
  }
  const imin = new sdk.IminClient(calm().options);
  for (const { name, args, call } of functions) {
    expect(
      () =>
        call(
          sdk,
          validOf(args).map((make) => make()),
          imin,
        ),
      name,
    ).not.toThrow();
  }
});

test("every call with one hostile value in any place rejects with an IminError alone", async () => {
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

test("every function with one hostile value in any place throws an IminError alone", () => {
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
