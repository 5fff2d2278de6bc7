import type { Issue } from "../errors/issue.ts";
import type { Rules } from "../validation/rule.ts";
import type { HeaderOptions } from "./call-options.ts";

/**
 * Returns the first problem with the options of a call, a client or a builder.
 *
 * @param owner The owner of the options, for the message.
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
      const message = `is not an option of ${owner}. The options are ${Object.keys(rules).join(", ")}`;
      return { path, message };
    }
    if (value !== undefined && !rule.fits(value)) return { path, message: rule.message };
  }
  return headerProblem(options.headers);
}

/** Headers of the connection, not of the request. Runtimes reject them, ignore them or send them wrongly. */
const framingHeaders =
  /^(?:connection|content-length|expect|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/i;

/** The message names an invalid header but omits its value, which may be a secret. */
function headerProblem(headers: HeaderOptions = {}): Issue | undefined {
  for (const [name, value] of Object.entries(headers)) {
    const path = `headers.${name}`;
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
      return { path, message: "is not a valid header name" };
    }
    if (framingHeaders.test(name)) return { path, message: "is set by the runtime: omit it" };
    if (value !== null && !(typeof value === "string" && /^[\t\x20-\x7e\x80-\xff]*$/.test(value))) {
      const message = "must be null or a string of Latin-1 characters without control characters";
      return { path, message };
    }
  }
  return undefined;
}
