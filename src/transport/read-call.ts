import { IminInputError } from "../errors/imin-input-error.ts";
import { isIminError } from "../errors/is-imin-error.ts";
import type { Issue } from "../errors/issue.ts";
import { unreadable } from "../errors/refuse-unreadable.ts";
import { ownProperties } from "../options/own-properties.ts";
import { isTooLarge, tooLarge } from "../validation/is-too-large.ts";
import type { Call, Query, QueryValue } from "./operation.ts";

/** A call as plain data: reading it cannot throw, and it cannot change later. @internal */
export interface ReadCall extends Omit<Call, "body" | "issues"> {
  readonly json?: string | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Creates a call from a method's arguments. They may be anything: a getter or proxy that throws becomes an issue.
 *
 * @internal
 */
export function readCall(prepare: () => Call): ReadCall {
  try {
    const call = ownProperties(prepare());
    const issues = [...(call.issues ?? [])];
    // Do not report an argument again as part of the request.
    const query = issues.length > 0 ? {} : readQuery(call.query ?? {}, issues);
    const json = writeJson(call.body, issues);
    return ownProperties({ ...call, parameters: { ...call.parameters }, query, json, issues });
  } catch (error) {
    return { issues: isIminError(error, "input") ? error.issues : [unreadable(error)] };
  }
}

/**
 * The same for a method that needs more than one request, or none.
 *
 * @throws IminInputError if the arguments are invalid.
 * @internal
 */
export function readArguments(
  operation: string,
  prepare: () => Call,
): ReadCall & Required<Pick<ReadCall, "parameters">> {
  const call = readCall(prepare);
  if (call.issues.length > 0) throw new IminInputError(call.issues, { operation });
  return { parameters: {}, ...call };
}

function writeJson(body: unknown, issues: Issue[]): string | undefined {
  if (body === undefined) return undefined;
  if (isTooLarge(body)) {
    issues.push({ path: "body", message: tooLarge });
    return undefined;
  }
  try {
    const json: string | undefined = JSON.stringify(body);
    if (json !== undefined) return json;
  } catch {
    // The reason is omitted because it may quote the body.
  }
  const message = "cannot be written as JSON: it has a cycle, a BigInt, a function or a getter that throws";
  issues.push({ path: "body", message });
  return undefined;
}

function readQuery(query: Query, issues: Issue[]): Query {
  if (typeof query !== "object" || Symbol.iterator in query) {
    issues.push({ path: "query", message: "must be an object of names and values" });
    return {};
  }
  const entries: [string, readonly QueryValue[]][] = [];
  for (const [name, value] of Object.entries(query)) {
    const values: readonly unknown[] = Array.isArray(value) ? [...value] : [value ?? []].flat();
    if (values.every(isQueryValue)) entries.push([name, values]);
    else
      issues.push({
        path: `query.${name}`,
        message: "must be a string, a number, true or false, or a list of them",
      });
  }
  return Object.fromEntries(entries);
}

function isQueryValue(value: unknown): value is QueryValue {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
