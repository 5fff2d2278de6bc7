import type { Issue } from "../errors/issue.ts";
import type { Rules } from "../validation/rule.ts";
import type { HeaderOptions } from "./call-options.ts";

/**
 * The first problem with the options of a call, a client or a builder.
 *
 * @param owner What the options belong to.
 * @internal
 */
export function optionProblem(
  options: { readonly headers?: HeaderOptions | undefined },
  rules: Rules,
  owner: string,
): Issue | undefined {
  for (const [path, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, path) ? rules[path] : undefined;
    if (rule === undefined) {
      const message = `is not an option of ${owner}: there are ${Object.keys(rules).join(", ")}`;
      return { path, message };
    }
    if (value !== undefined && !rule.fits(value)) return { path, message: rule.message };
  }
  return headerProblem(options.headers);
}

/** Headers of the connection, not the request. Runtimes refuse them, ignore them or send them wrongly. */
const framingHeaders =
  /^(?:connection|content-length|expect|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/i;

/** The message names a bad header but not its value, which may be a secret. */
function headerProblem(headers: HeaderOptions = {}): Issue | undefined {
  for (const [name, value] of Object.entries(headers)) {
    const path = `headers.${name}`;
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
      return { path, message: "is not a valid header name" };
    }
    if (framingHeaders.test(name)) return { path, message: "is set by the runtime: leave it out" };
    if (value !== null && !(typeof value === "string" && /^[\t\x20-\x7e\x80-\xff]*$/.test(value))) {
      const message = "must be null, or a string without control characters or characters beyond Latin-1";
      return { path, message };
    }
  }
  return undefined;
}
