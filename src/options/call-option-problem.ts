import type { Issue } from "../errors/issue.ts";
import type { CallOptions } from "./call-options.ts";
import { optionProblem } from "./option-problem.ts";
import { callOptionRules } from "./option-rules.ts";

/**
 * The first thing that is wrong with the options of a call.
 *
 * @internal
 */
export function callOptionProblem(options: CallOptions): Issue | undefined {
  return optionProblem(options, callOptionRules, "a call");
}
