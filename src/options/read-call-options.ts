import type { Issue } from "../errors/issue.ts";
import type { CallOptions } from "./call-options.ts";
import { optionProblem } from "./option-problem.ts";
import { callOptionRules } from "./option-rules.ts";
import { ownProperties } from "./own-properties.ts";

/** The options of a call, or the first problem with them. @internal */
export type ReadCallOptions =
  | { readonly options: CallOptions; readonly issue?: undefined }
  | { readonly options: Record<string, never>; readonly issue: Issue };

/**
 * Reads a call's options once, so that the validated values are the ones used. It reads only own properties and
 * never throws.
 *
 * @internal
 */
export function readCallOptions(given: unknown = {}): ReadCallOptions {
  try {
    if (typeof given !== "object" || given === null || Array.isArray(given)) {
      return refuse({ path: "", message: "must be an object or omitted" });
    }
    const options: CallOptions = ownProperties(given);
    const problem = optionProblem(options, callOptionRules, "a call");
    if (problem !== undefined) return refuse(problem);
    const { headers } = options;
    return { options: headers ? ownProperties({ ...options, headers: { ...headers } }) : options };
  } catch {
    return refuse({ path: "", message: "cannot be read: a getter or proxy threw an error" });
  }
}

function refuse({ path, message }: Issue): ReadCallOptions {
  return { options: {}, issue: { path: path === "" ? "options" : `options.${path}`, message } };
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
