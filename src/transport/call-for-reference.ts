import type { Issue } from "../errors/issue.ts";
import type { Call } from "./operation.ts";
import { ReferenceReader } from "./reference.ts";

/**
 * A call about one thing, whose identifier goes into the path.
 *
 * @param name What the argument and the path's parameter are called.
 * @param value What the caller gave to name the thing.
 * @param collectionUrl Where such things are at imin.
 * @param issues What is wrong with the other arguments.
 * @internal
 */
export function callForReference(
  name: string,
  value: unknown,
  collectionUrl: string,
  issues: readonly Issue[] = [],
): Call {
  const references = new ReferenceReader();
  const parameters = { [name]: references.read(name, value, collectionUrl) };
  return { parameters, issues: [...references.issues, ...issues] };
}
