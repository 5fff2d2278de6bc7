import { propertyOf, textOf } from "../errors/property-of.ts";

/** What `fetch` gave is no response. The message says what it must be, to follow the name of the option. @internal */
export class NotAResponse extends Error {}

/** What runtimes and libraries say when they make a URL of a Request that they do not know. */
const unknownRequest = /\[object Request\]|invalid url|url is invalid|parse url|absolute url/i;

/**
 * Whether a `fetch` of the caller's failed since it does not take a `Request`, or not one of the runtime's. Our URLs are
 * valid, so a complaint about a URL tells.
 *
 * @internal
 */
export function takesNoRequest(error: unknown): boolean {
  return [error, propertyOf(error, "cause")].some((each) =>
    unknownRequest.test(textOf(each, "message") ?? ""),
  );
}

/**
 * Refuses what is no response. Mocks and other libraries have responses of their own, so one is recognized by its shape.
 *
 * @throws NotAResponse
 * @internal
 */
export function checkResponse(response: unknown): void {
  const { status, headers, text, arrayBuffer, bodyUsed, type } = Object(response);
  const isResponse =
    typeof status === "number" &&
    [propertyOf(headers, "get"), text, arrayBuffer].every((method) => typeof method === "function");
  if (!isResponse) throw new NotAResponse("must resolve to a Response");
  if (bodyUsed === true) throw new NotAResponse("must not read the body of the Response: read a clone of it");
  if (status === 0 && type !== "opaqueredirect") throw new Error("fetch gave a network error");
}
