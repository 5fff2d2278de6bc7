import { matches, propertyOf } from "../errors/property-of.ts";

/** `fetch` did not return a response. The message follows the name of the option. @internal */
export class NotAResponse extends Error {}

/** The messages of runtimes and libraries that try to parse an unknown Request as a URL. */
const unknownRequest = /\[object Request\]|invalid url|url is invalid|parse url|absolute url/i;

/**
 * Whether the caller's `fetch` failed because it does not accept the runtime's `Request`. Our URLs are valid, so an
 * error about a URL means this.
 *
 * @internal
 */
export function rejectsRequests(error: unknown): boolean {
  return [error, propertyOf(error, "cause")].some((each) =>
    matches(propertyOf(each, "message"), unknownRequest),
  );
}

/**
 * Rejects anything but a response. Mocks and libraries have their own classes, so the shape decides.
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
  if (status === 0 && type !== "opaqueredirect") throw new Error("fetch returned a network error");
}
