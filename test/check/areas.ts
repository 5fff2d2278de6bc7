import { checkCheckout } from "../../src/check/checkout-checks.ts";
import { checkCustomer } from "../../src/check/customer-checks.ts";
import { askQuestions } from "../../src/check/questions.ts";
import { checkReads } from "../../src/check/read-checks.ts";
import { checkWrites } from "../../src/check/write-checks.ts";
import { type PartialRun, type RunOptions, runPart } from "./command.ts";

const areas = {
  reads: checkReads,
  customer: checkCustomer,
  writes: checkWrites,
  checkout: checkCheckout,
  questions: askQuestions,
} as const;

/** A part of the command that needs only imin's hosts. */
export type Area = keyof typeof areas;

/** Runs one part of the command. */
export function runArea(
  area: Area,
  customer: string,
  options: RunOptions,
  args?: readonly string[],
): Promise<PartialRun> {
  return runPart((session) => areas[area](session, customer), options, args);
}
