import { isIminError } from "../errors/is-imin-error.ts";
import { type Issue, listIssues } from "../errors/issue.ts";
import { propertyOf } from "../errors/property-of.ts";

/** The advice for statuses that have a special meaning for a check. @internal */
export type StatusAdvice = Readonly<Record<number, string>>;

/** @internal */
export const askImin = "ask imin's support";

/**
 * Describes what went wrong, what to do and whom to ask. It uses only this package's own words, because an error's
 * message may repeat imin's response.
 *
 * @param content What the Content-Type of the response says, in a word.
 * @internal
 */
export function adviceFor(error: unknown, statusAdvice: StatusAdvice = {}, content?: string): string {
  if (!isIminError(error)) return adviceForOther(error);
  switch (error.code) {
    case "api":
      return `Status ${error.status}. ${statusAdvice[error.status] ?? adviceForStatus(error.status)}${pageAdvice(content)}`;
    case "connection":
      return noConnection(error);
    case "timeout":
      return tooLate;
    case "response":
      return `Status ${error.status}: the response cannot be used: ${listIssues(error.issues.map(withoutMediaType))}. Check that the base URL is imin's and that no gateway or proxy responds instead. Otherwise, send the report to the maintainers of imin-sdk.${pageAdvice(content)}`;
    case "input":
      return `Not sent, because of an earlier response: ${listIssues(error.issues)}. Send the report to the maintainers of imin-sdk.`;
    default:
      return "The command failed unexpectedly.";
  }
}

const tooLate = `No response in time. Run the command again with a longer --timeout. If it still fails, ${askImin}.`;

/** A response that differs may have any shape. @internal */
export const unreadable = "The response cannot be read. Send the report to the maintainers of imin-sdk.";

/** For an error of a request that no method of the SDK sends, or of code that reads a differing response. */
function adviceForOther(error: unknown): string {
  if (propertyOf(error, "name") === "TimeoutError") return tooLate;
  return propertyOf(error, "cause") === undefined ? unreadable : noConnection(error);
}

function noConnection(error: unknown): string {
  const { HTTPS_PROXY, https_proxy, NODE_USE_ENV_PROXY } = process.env;
  const proxy =
    (HTTPS_PROXY || https_proxy) && !NODE_USE_ENV_PROXY
      ? " HTTPS_PROXY is set: recent versions of Node 22 and 24 use it with NODE_USE_ENV_PROXY=1, Node 20 does not."
      : "";
  return `No complete response${systemCode(error)}. Check the network, firewalls and proxies, then run the command again. If it still fails, ${askImin}.${proxy}`;
}

function adviceForStatus(status: number): string {
  if (status === 401) {
    return `imin rejects the API key. Check that the key is complete and from imin, then ${askImin}.`;
  }
  if (status === 403)
    return `imin rejects the API key. It may not be enabled for this: ${askImin} to enable it.`;
  if (status === 404 || status === 405) return "The endpoint does not exist. Check the base URL.";
  if (status === 429) return "Too many requests. Wait, then run the command again.";
  if (status >= 500) return `imin has a problem. Run the command again later. If it still fails, ${askImin}.`;
  return `imin rejects the request. Send the report to the maintainers of imin-sdk, and ${askImin}.`;
}

function pageAdvice(content: string | undefined): string {
  return content === "HTML"
    ? " The response is an HTML page, so another site, a proxy or a firewall may respond instead of imin."
    : "";
}

/** The media type in such a message comes from the server. */
function withoutMediaType({ path, message }: Issue): Issue {
  return { path, message: message.replace(/(the body is not JSON) but .*/s, "$1") };
}

/** The system's code of a failed connection, such as ` (ECONNREFUSED)`. @internal */
export function systemCode(error: unknown): string {
  const codes = [error, propertyOf(error, "cause")].map((layer) => propertyOf(layer, "code"));
  const code = codes.find((given) => typeof given === "string" && /^[A-Z][A-Z\d_]+$/.test(given));
  return code === undefined ? "" : ` (${String(code)})`;
}
