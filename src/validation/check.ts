import type { StandardSchemaV1 } from "@standard-schema/spec";
import type * as z from "zod/mini";
import type { Issue } from "../errors/issue.ts";
import { isThenable } from "../errors/property-of.ts";
import { describeDifference, describeIssue } from "./describe-issue.ts";
import { isolated } from "./isolated.ts";
import type { FastPathOptions } from "./with-fast-path.ts";

/** The result of a check: the schema's own output if the value fits, otherwise all issues. @internal */
export type Checked<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/**
 * Validates a response against any Standard Schema and reports all differences.
 *
 * @param libraryOptions Options for the SDK's own schemas. Other schemas ignore them.
 * @internal
 */
export function checkDifferences<Output>(
  schema: StandardSchemaV1<unknown, Output>,
  value: unknown,
  libraryOptions?: FastPathOptions,
): Checked<Output> | Promise<Checked<Output>> {
  const result = schema["~standard"].validate(value, { libraryOptions });
  return isThenable(result) ? settle(result, value) : readResult(result, value, describeDifference);
}

/** Validates an argument. Throws what a getter or proxy in it throws. @internal */
export function checkNow<Output>(schema: z.core.$ZodType<Output>, value: unknown): Checked<Output> {
  return readResult(isolated(schema)["~standard"].validate(value), value, describeIssue);
}

async function settle<Output>(
  result: PromiseLike<StandardSchemaV1.Result<Output>>,
  value: unknown,
): Promise<Checked<Output>> {
  return readResult(await result, value, describeDifference);
}

function readResult<Output>(
  result: StandardSchemaV1.Result<Output>,
  value: unknown,
  describe: typeof describeDifference,
): Checked<Output> {
  if (result.issues === undefined) return { value: result.value };
  return { issues: result.issues.flatMap((issue) => describe(issue, value)) };
}
