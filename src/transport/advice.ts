import type { WriteOutcome } from "../errors/imin-error.ts";
import { matches } from "../errors/property-of.ts";
import { localName } from "../json-ld/local-name.ts";
import { iminBookingBaseUrl } from "../options/base-url.ts";
import type { Endpoint } from "./operation.ts";

/** The advice for a write that may have succeeded. @internal */
export const lookFirst = "It may have succeeded. Check imin before you retry.";

const checkIdentifier = "Check the identifier. Past and deleted items disappear from imin.";

/** The facts of a failed call that determine its advice. @internal */
export interface Situation {
  readonly status: number;
  readonly retryAfter: number | undefined;
  readonly outcome: WriteOutcome | undefined;
  readonly hasItemErrors: boolean;
  /** imin's type and description of the error. */
  readonly type: string | undefined;
  readonly description: string | undefined;
  readonly operation: Endpoint;
  /** The base URL of the host that was called. */
  readonly baseUrl: string;
}

/** Returns what a developer should do next about a status. @internal */
export function advice(situation: Situation): string {
  const { status, retryAfter, outcome, hasItemErrors } = situation;
  const later = retryAfter === undefined ? "later" : `after ${Math.ceil(retryAfter / 1000)} s`;
  switch (status) {
    case 401:
    case 403:
      return "Check the API key and whether imin has enabled this for it.";
    case 404:
      return adviceForNotFound(situation);
    case 410:
      return checkIdentifier;
    case 408:
      return `imin did not receive the whole request in time: try again ${later}.`;
    case 409: {
      const where = hasItemErrors ? "; itemErrors says what was rejected and why" : "";
      return `Sending it again unchanged will fail again${where}.`;
    }
    case 429:
      return `Too many requests: try again ${later}.`;
  }
  if (status < 500) return "Change the request: sending it again unchanged will fail again.";
  return outcome === "unknown" ? lookFirst : `imin had a fault: try again ${later}.`;
}

/** A 404 means that the resource does not exist, or that the base URL is wrong. */
function adviceForNotFound({ type, description, operation, baseUrl }: Situation): string {
  const { name, host, path } = operation;
  // The gateway's message. Without an identifier in the path, only the endpoint can be unknown.
  const isUnknown = type === undefined && (matches(description, /no route matched/i) || !path.includes("{"));
  if (!isUnknown && localName(type) !== "UnknownOrIncorrectEndpointError") return checkIdentifier;
  const iminUrl =
    host === "booking" && baseUrl !== iminBookingBaseUrl ? `; imin's is ${iminBookingBaseUrl}` : "";
  const checkBaseUrl = `Check the option ${host}BaseUrl, which is ${baseUrl}${iminUrl}.`;
  return name === "request" ? `Check the path. ${checkBaseUrl}` : checkBaseUrl;
}
