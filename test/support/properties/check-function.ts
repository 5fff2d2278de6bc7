import * as fc from "fast-check";
import type { IminClient } from "imin-sdk";
import { functions, type PublicFunction } from "./functions.ts";
import type { Maker } from "./hostile-values.ts";
import { runProperty } from "./run-property.ts";
import type { Sdk } from "./sdk.ts";

/** Longer than any of these functions may take on a busy machine, in milliseconds. */
const patience = 5_000;

interface Run {
  readonly called: PublicFunction;
  readonly args: readonly Maker[];
}

const run: fc.Arbitrary<Run> = fc
  .constantFrom(...functions)
  .chain((called) => fc.record({ called: fc.constant(called), args: fc.tuple(...called.args) }));

/** Calls every public function that returns its result at once, with any arguments. It throws IminErrors alone. */
export async function checkFunctions(sdk: Sdk, runs: number): Promise<void> {
  const imin = new sdk.IminClient({
    apiKey: "key-of-the-properties",
    checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
    logLevel: "off",
  });
  const property = fc.asyncProperty(run, async ({ called, args }) => checkFunction(sdk, called, args, imin));
  await runProperty(property, runs);
}

/** Calls a function once. */
export function checkFunction(
  sdk: Sdk,
  called: PublicFunction,
  makers: readonly Maker[],
  imin: IminClient,
): void {
  const args = makers.map((make) => make());
  const started = Date.now();
  try {
    called.call(sdk, args, imin);
  } catch (error) {
    checkError(sdk, error, called);
  }
  if (Date.now() - started > patience) throw new Error(`${called.name} took too long.`);
}

function checkError(sdk: Sdk, error: unknown, { name }: PublicFunction): void {
  if (!sdk.isIminError(error)) throw new Error(`${name} threw something else.`, { cause: error });
  const isRefusal = (error.code === "input" || error.code === "config") && error.attempts === 0;
  if (isRefusal && error.message !== "" && typeof JSON.stringify(error) === "string") return;
  throw new Error(`The error of ${name} is not about its arguments.`, { cause: error });
}
