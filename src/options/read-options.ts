import { IminConfigError } from "../errors/imin-config-error.ts";
import type { Issue } from "../errors/issue.ts";
import type { Rules } from "../validation/rule.ts";
import type { CallOptions, HeaderOptions } from "./call-options.ts";
import type { ClientOptions } from "./client-options.ts";
import { optionProblem } from "./option-problem.ts";
import { callOptionRules, clientOptionRules } from "./option-rules.ts";
import { ownProperties } from "./own-properties.ts";

/** Options, or the first problem with them. @internal */
export type ReadOptions<Options> =
  | { readonly options: Options; readonly issue?: undefined }
  | { readonly options: Record<string, never>; readonly issue: Issue };

/** @internal */
export type ReadCallOptions = ReadOptions<CallOptions>;

/** Reads a call's options. It never throws. @internal */
export function readCallOptions(given: unknown): ReadCallOptions {
  const read = readOptions<CallOptions>(given, callOptionRules, "a call");
  if (read.issue === undefined) return read;
  const { path, message } = read.issue;
  return refuse(message, path === "" ? "options" : `options.${path}`);
}

/**
 * Reads a client's options.
 *
 * @throws IminConfigError naming the option.
 * @internal
 */
export function readClientOptions(given: unknown): ClientOptions {
  return configuration(readOptions<ClientOptions>(given, clientOptionRules, "IminClient"));
}

/** The options, or the problem with them as an error. @internal */
export function configuration<Options>({ options, issue }: ReadOptions<Options>): Options {
  if (issue === undefined) return options;
  throw new IminConfigError(issue.path || "options", `${issue.message}.`);
}

/**
 * Reads options once, so that the checked values are used. It reads own properties only and never throws.
 *
 * @param owner The owner of the options, for the message.
 * @internal
 */
export function readOptions<Options extends object>(
  given: unknown = {},
  rules: Rules,
  owner: string,
): ReadOptions<Options> {
  try {
    if (typeof given !== "object" || given === null || Array.isArray(given)) {
      return refuse("must be an object or omitted");
    }
    // The type comes from the rules.
    const options = ownProperties(given) as Options & { readonly headers?: HeaderOptions | undefined };
    const problem = optionProblem(options, rules, owner);
    if (problem !== undefined) return refuse(problem.message, problem.path);
    const { headers } = options;
    return { options: headers ? ownProperties({ ...options, headers: { ...headers } }) : options };
  } catch {
    return refuse("cannot be read: a getter or proxy threw an error");
  }
}

function refuse(message: string, path = ""): ReadOptions<never> {
  return { options: {}, issue: { path, message } };
}

/**
 * Separates a method's own options from the call's. Returns a value that is not an object, or that throws,
 * unchanged: {@link readCallOptions} rejects it.
 *
 * @internal
 */
export function splitOptions<Options extends CallOptions, Name extends keyof Options>(
  options: Options | undefined,
  ...names: readonly Name[]
): { readonly own: Partial<Pick<Options, Name>>; readonly callOptions: CallOptions | undefined } {
  const own: Partial<Pick<Options, Name>> = ownProperties({});
  if (typeof options !== "object" || options === null) return { own, callOptions: options };
  try {
    const callOptions = { ...options };
    for (const name of names) {
      if (Object.hasOwn(callOptions, name)) own[name] = callOptions[name];
      delete callOptions[name];
    }
    return { own, callOptions };
  } catch {
    return { own: ownProperties({}), callOptions: options };
  }
}
