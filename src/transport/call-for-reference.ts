import type { Issue } from "../errors/issue.ts";
import type { IdBaseUrls } from "../options/base-url.ts";
import type { Call, Endpoint } from "./operation.ts";
import { collectionUrls, ReferenceReader } from "./reference.ts";

/** A call whose arguments were read. @internal */
export type ReferenceCall = Call & Required<Pick<Call, "parameters" | "issues">>;

/**
 * Creates a call for a single resource, whose identifier is part of the path.
 *
 * @param endpoint The endpoint. Its path has one parameter, which is also the argument's name.
 * @param value The caller's reference to the resource.
 * @param idBaseUrls The base URLs of imin's own URLs.
 * @param issues The problems with the other arguments.
 * @internal
 */
export function callForReference(
  { path }: Pick<Endpoint, "path">,
  value: unknown,
  idBaseUrls: IdBaseUrls,
  issues: readonly Issue[] = [],
): ReferenceCall {
  const references = new ReferenceReader();
  const name = path.slice(path.indexOf("{") + 1, path.indexOf("}"));
  const parameters = { [name]: references.read(name, value, collectionUrls(idBaseUrls, path)) };
  return { parameters, issues: [...references.issues, ...issues] };
}
