import type { IminError } from "../errors/imin-error.ts";
import { isIminError } from "../errors/is-imin-error.ts";
import { listIssues } from "../errors/issue.ts";
import { propertyOf } from "../errors/property-of.ts";

/** The advice for statuses that have a special meaning for a check. @internal */
export type StatusAdvice = Readonly<Record<number, string>>;

/** @internal */
export const askImin = "ask imin's support";

/**
 * Describes what went wrong, what to do and whom to ask. It uses only this package's own words, because an error's
 * message may repeat imin's response.
 *
 * @internal
 */
export function adviceFor(error: unknown, statusAdvice: StatusAdvice = {}): string {
  if (!isIminError(error))
    return `The request failed${systemCode(error)}. Check the network and run the command again.`;
  switch (error.code) {
    case "api":
      return `Status ${error.status}. ${statusAdvice[error.status] ?? adviceForStatus(error.status)}`;
    case "connection":
      return `No complete response${systemCode(error)}. Check the network, firewalls and proxies, then run the command again. If it still fails, ${askImin}.`;
    case "timeout":
      return `No response in time. Run the command again with a longer --timeout. If it still fails, ${askImin}.`;
    case "response":
      return `Status ${error.status}: the response cannot be used: ${listIssues(error.issues)}. Check that the base URL is imin's and that no gateway or proxy responds instead. Otherwise, send the report to the maintainers of imin-sdk.`;
    case "input":
      return `Not sent: ${listIssues(error.issues)}. Check the flags.`;
    default:
      return ownMessage(error);
  }
}

function adviceForStatus(status: number): string {
  if (status === 401 || status === 403) {
    return `imin rejects the API key. Check the key, then ${askImin} whether it is enabled for this.`;
  }
  if (status === 404 || status === 405) return "The endpoint does not exist. Check the base URL.";
  if (status === 429) return "Too many requests. Wait, then run the command again.";
  if (status >= 500) return `imin has a problem. Run the command again later. If it still fails, ${askImin}.`;
  return `imin rejects the request. Send the report to the maintainers of imin-sdk, and ${askImin}.`;
}

/** The messages of these errors are this package's own. */
function ownMessage(error: IminError): string {
  return error.code === "abort" ? "Interrupted." : error.message;
}

/** The system's code for a failed connection, such as ` (ECONNREFUSED)`. */
function systemCode(error: unknown): string {
  const codes = [error, propertyOf(error, "cause")].map((layer) => propertyOf(layer, "code"));
  const code = codes.find((given) => typeof given === "string" && /^[A-Z][A-Z\d_]+$/.test(given));
  return code === undefined ? "" : ` (${String(code)})`;
}
