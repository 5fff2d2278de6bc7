import type { Issue } from "../errors/issue.ts";
import { ifReadable } from "../errors/property-of.ts";
import type { Endpoint, Query } from "./operation.ts";
import type { ReadCall } from "./read-call.ts";

/** imin's limit: https://docs.imin.co/using-the-platform/our-data/understanding-responses */
const maxUrlLength = 2048;

/** Already normalized: skip the expensive `new URL()`. */
const normalizedUrl = /^[\w:/?&=%.,;@$!()*+~-]*$/;

/** The URL of a request, or the reason why there is none. @internal */
export type Address = { readonly url: string } | { readonly issue: Issue };

/**
 * Builds the URL of a call.
 *
 * @internal
 */
export function addressOf(operation: Endpoint, call: ReadCall, baseUrl: string): Address {
  const address =
    call.url === undefined ? fillPath(operation.path, call, baseUrl) : checkBase(call.url, baseUrl);
  if ("url" in address && address.url.length > maxUrlLength) {
    const message = `makes the URL ${address.url.length} characters long; imin accepts at most ${maxUrlLength}`;
    return { issue: { path: "", message } };
  }
  return address;
}

function fillPath(template: string, call: ReadCall, baseUrl: string): Address {
  const { parameters = {}, query } = call;
  if (!isPath(template)) {
    const message = 'must begin with "/" and have no query, fragment, white space or dot segments';
    return { issue: { path: "path", message } };
  }
  const issues: Issue[] = [];
  const path = template.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    const segment = encodeSegment(value);
    if (segment !== undefined) return segment;
    issues.push({ path: name, message: value === undefined ? "is required" : identifierMessage });
    return "";
  });
  const [issue] = issues;
  if (issue !== undefined) return { issue };
  const url = `${baseUrl}${path}${queryString(query)}`;
  return { url: normalizedUrl.test(url) ? url : new URL(url).href };
}

/** Anything else could change the path, query or host, so that the called endpoint differs from the one in the logs. */
function isPath(path: string): boolean {
  return /^\/[^?#\\\s\p{Cc}]*$/u.test(path) && !/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path);
}

/** The message for an invalid identifier. @internal */
export const identifierMessage = 'must be an identifier other than "", "." or ".."';

/**
 * Encodes a value as one path segment, or returns `undefined` if it cannot be one. `fetch` would resolve `.` and
 * `..` and call the wrong endpoint.
 *
 * @internal
 */
export function encodeSegment(value: unknown): string | undefined {
  if (typeof value !== "string" || value.trim() === "" || value === "." || value === "..") return undefined;
  // Throws on a lone surrogate, which no URL can contain.
  return ifReadable(() => encodeURIComponent(value));
}

/** Formats query parameters for a URL. @internal */
export function searchParameters(query: Query): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const single of Array.isArray(value) ? value : [value]) parameters.append(name, String(single));
  }
  return parameters;
}

function queryString(query: Query = {}): string {
  const text = searchParameters(query).toString();
  return text === "" ? "" : `?${text}`;
}

/** The key may only go to URLs below the configured base URL, with the same scheme and without a user name. */
function checkBase(url: string, baseUrl: string): Address {
  const href = URL.canParse(url) ? new URL(url).href : "";
  if (href.startsWith(`${baseUrl}/`)) return { url: href };
  return { issue: { path: "url", message: `is not a URL below ${baseUrl}, so it is not followed` } };
}
