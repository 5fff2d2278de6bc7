import type { TestCase, TestModule } from "vitest/node";
import { ROOT } from "../package/folders.ts";
import { existing } from "./existing.ts";

/** A row of the table. */
export interface Line {
  readonly promise: string;
  readonly how: string;
  readonly times: number;
  readonly failures: number;
  readonly seconds: number;
}

/** The rows for everything that ran: one for each trial, and one for each file of existing tests. */
export function linesOf(modules: readonly TestModule[]): readonly Line[] {
  // The trials first, in an order that does not depend on which was over first.
  const isExisting = ({ moduleId }: TestModule): number => Number(!moduleId.startsWith(`${ROOT}test/trust/`));
  const ordered = [...modules].sort(
    (one, other) => isExisting(one) - isExisting(other) || one.moduleId.localeCompare(other.moduleId),
  );
  return ordered.flatMap((module) => {
    const tests = [...module.children.allTests()];
    const found = existing.find(({ file }) => module.moduleId === `${ROOT}${file}`);
    if (found === undefined) return tests.map(lineOfTrial);
    const { promise, how, runs } = found;
    const times = runs === undefined ? tests.length : Number(process.env[runs]);
    return [{ promise, how, times, failures: failuresOf(tests), seconds: secondsOf(tests) }];
  });
}

function lineOfTrial(test: TestCase): Line {
  const { how = "", times = 1 } = test.meta().trial ?? {};
  return { promise: test.name, how, times, failures: failuresOf([test]), seconds: secondsOf([test]) };
}

function failuresOf(tests: readonly TestCase[]): number {
  return tests.filter((test) => test.result().state !== "passed").length;
}

function secondsOf(tests: readonly TestCase[]): number {
  return tests.reduce((sum, test) => sum + (test.diagnostic()?.duration ?? 0), 0) / 1000;
}

/** The columns of the table. */
export function rowOf({ promise, how, times, failures }: Line): object {
  return {
    promise,
    "how it was tried": how,
    "how often": times.toLocaleString("en-US"),
    failures: failures === 0 ? "none" : failures,
  };
}
