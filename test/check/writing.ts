import type { Sandbox } from "imin-sdk/testing";
import { checkWrites } from "../../src/check/write-checks.ts";
import { type PartialRun, type RunOptions, runPart } from "./command.ts";

/** The lines of the checks that write customers, and the requests that the sandbox received. */
export interface Writing extends PartialRun {
  /** The operation, method and status of each request. */
  readonly calls: readonly string[];
}

/** Runs the checks that write customers. */
export async function write(
  sandbox: Sandbox,
  options: Partial<RunOptions> = {},
  ...args: readonly string[]
): Promise<Writing> {
  const before = sandbox.requests.length;
  const partial = await runPart(checkWrites, { respond: sandbox.fetch, ...options }, args);
  const calls = sandbox.requests
    .slice(before)
    .map(({ operation, method, status }) => `${operation} ${method} ${status}`);
  return { ...partial, calls };
}
