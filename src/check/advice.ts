import type { IminError } from "../errors/imin-error.ts";
import { isIminError } from "../errors/is-imin-error.ts";
import { listIssues } from "../errors/issue.ts";
import { propertyOf } from "../errors/property-of.ts";

/** What a check advises for the statuses that mean something particular to it. @internal */
export type StatusAdvice = Readonly<Record<number, string>>;

/** @internal */
export const askImin = "ask imin's support";

/**
 * What went wrong, what to do and whom to ask. It is made of this package's words alone: an error's own message may
 * repeat what imin said.
 *
 * @internal
 */
export function adviceFor(error: unknown, statusAdvice: StatusAdvice = {}): string {
  if (!isIminError(error))
    return `The request failed${systemCode(error)}. Check the network and run it again.`;
  switch (error.code) {
    case "api":
      return `Status ${error.status}. ${statusAdvice[error.status] ?? adviceForStatus(error.status)}`;
    case "connection":
      return `No complete response${systemCode(error)}. Check the network, a firewall or a proxy on the way, then run it again; if it stays, ${askImin}.`;
    case "timeout":
      return `No response in time. Run it again, with a longer --timeout if it stays; then ${askImin}.`;
    case "response":
      return `Status ${error.status}: the response cannot be used: ${listIssues(error.issues)}. Check that the base URL is imin's and that no gateway or proxy responds in its place; else send the report to the maintainers of imin-sdk.`;
    case "input":
      return `Not sent: ${listIssues(error.issues)}. Check the flags.`;
    default:
      return ownMessage(error);
  }
}

function adviceForStatus(status: number): string {
  if (status === 401 || status === 403) {
    return `imin refuses the API key here. Check the key; then ${askImin} whether it is enabled for this.`;
  }
  if (status === 404 || status === 405) return "The endpoint is unknown there. Check the base URL.";
  if (status === 429) return "Too many requests. Wait and run it again.";
  if (status >= 500) return `imin has a problem. Run it again later; if it stays, ${askImin}.`;
  return `imin refuses the request. Send the report to the maintainers of imin-sdk, and ${askImin}.`;
}

/** The messages of these errors are this package's own. */
function ownMessage(error: IminError): string {
  return error.code === "abort" ? "Interrupted." : error.message;
}

/** The system's code of a failed connection, such as ` (ECONNREFUSED)`. */
function systemCode(error: unknown): string {
  const codes = [error, propertyOf(error, "cause")].map((layer) => propertyOf(layer, "code"));
  const code = codes.find((given) => typeof given === "string" && /^[A-Z][A-Z\d_]+$/.test(given));
  return code === undefined ? "" : ` (${String(code)})`;
}
