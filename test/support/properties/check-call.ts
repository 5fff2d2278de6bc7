import * as fc from "fast-check";
import type { CallOptions, IminError } from "imin-sdk";
import { type Environment, environment } from "./environments.ts";
import { hostileValue, type Maker } from "./hostile-values.ts";
import type { Method } from "./method.ts";
import { methods } from "./methods.ts";
import { about } from "./mostly.ts";
import { runProperty } from "./run-property.ts";
import type { Sdk } from "./sdk.ts";

/** The number of runs. CI uses fewer than the nightly run. */
export const propertyRuns = Number(globalThis.process?.env["IMIN_PROPERTY_RUNS"] ?? 1_000);

/** Longer than any call of these tests may take on a busy machine, in milliseconds. */
const patience = 20_000;

/** A call of a method. */
export interface Run {
  readonly environment: Environment;
  readonly method: Method;
  readonly args: readonly Maker[];
  /** Replaces the options. */
  readonly oddOptions: Maker | undefined;
}

/** Options with values that are nearly right, or no options at all. */
const optionsOf = ({ ownOptions }: Method): fc.Arbitrary<Maker> =>
  fc.oneof(hostileValue, about({ ...sharedOptions, ...ownOptions }));

/** The options that every method has. */
export const sharedOptions = {
  timeout: 25,
  totalTimeout: 40,
  maxRetries: 0,
  headers: { "x-broker": "acme" },
  responseValidation: "warn",
} as const;

const run: fc.Arbitrary<Run> = fc.constantFrom(...methods).chain((method) =>
  fc.record({
    environment,
    method: fc.constant(method),
    args: fc.tuple(...method.args),
    oddOptions: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: optionsOf(method) },
    ),
  }),
);

/**
 * Calls every public method with any arguments, any response and any behavior of the caller's own functions. The
 * call settles. It rejects only with an IminError. A failed write has a correct outcome.
 *
 * @param unhandled Unhandled rejections so far. It is emptied.
 */
export async function checkCalls(sdk: Sdk, runs: number, unhandled: unknown[] = []): Promise<void> {
  const property = fc.asyncProperty(run, async (given) => {
    await checkCall(sdk, given);
    // Unhandled rejections are reported after the microtasks.
    await new Promise((resolve) => setTimeout(resolve));
    const [reason] = unhandled.splice(0);
    if (reason !== undefined) throw new Error("A rejection was not handled.", { cause: reason });
  });
  await runProperty(property, runs);
}

/** Calls a method once. */
export async function checkCall(
  sdk: Sdk,
  { environment: given, method, args: makers, oddOptions }: Run,
): Promise<void> {
  const imin = new sdk.IminClient(given.options);
  const args = makers.map((make) => make());
  const options = (oddOptions ?? given.callOptions)() as CallOptions; // the types do not matter
  let call: unknown;
  try {
    call = method.call(imin, args, options);
  } catch (cause) {
    throw new Error(`${method.name} threw synchronously.`, { cause });
  }
  const result = await inTime(call);
  const writes = given.sent("writes");
  if (method.isWrite && writes > 1) throw new Error(`${method.name} was sent ${writes} times.`);
  if (!result.isRejected) return;
  if (!sdk.isIminError(result.reason)) {
    throw new Error(`${method.name} rejected with something else.`, { cause: result.reason });
  }
  const isWrite = method.isWrite || isOtherThanGet(args[0], method);
  checkError(result.reason, method, isWrite, given.sent(isWrite ? "writes" : "all"));
}

/** The outcome of a call. An error if it does not settle. */
async function inTime(call: unknown): Promise<{ readonly isRejected: boolean; readonly reason?: unknown }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The call did not settle.")), patience);
  });
  const settled = (async () => {
    try {
      await call;
      return { isRejected: false };
    } catch (reason) {
      return { isRejected: true, reason };
    }
  })();
  try {
    return await Promise.race([settled, late]);
  } finally {
    clearTimeout(timer);
  }
}

function checkError(error: IminError, method: Method, isWrite: boolean, sent: number): void {
  const problems = [
    ...(typeof error.message === "string" && error.message !== "" ? [] : ["has no message"]),
    ...(method.operations.includes(error.operation ?? "") ? [] : [`is of the operation ${error.operation}`]),
    ...(typeof error.isSafeToRepeat === "boolean" ? [] : ["does not say whether it is safe to repeat"]),
    ...(isWrite && error.outcome === undefined ? ["has no outcome"] : []),
    ...(error.outcome === "not-sent" && sent > 0 ? ["says not-sent, and was sent"] : []),
    ...(isWrite && error.outcome !== "not-sent" && sent === 0
      ? [`says ${error.outcome}, and was not sent`]
      : []),
    ...(typeof JSON.stringify(error) === "string" && typeof String(error.stack) === "string"
      ? []
      : ["cannot be logged"]),
  ];
  if (problems.length > 0) {
    throw new Error(`The error of ${method.name} ${problems.join("; ")}.`, { cause: error });
  }
}

/** `request` may be either. If its method cannot be read, it counts as a write, which this does not check. */
function isOtherThanGet(request: unknown, { name }: Method): boolean {
  if (name !== "request" || typeof request !== "object" || request === null) return false;
  try {
    return ["POST", "PUT", "PATCH", "DELETE"].includes(Reflect.get(request, "method"));
  } catch {
    return false;
  }
}
