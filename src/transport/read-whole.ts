import { propertyOf } from "../errors/property-of.ts";
import type { AttemptRequest, ReceivedResponse } from "./attempt.ts";

/** What `fetch` gave is no response; its message says what it must be, to follow the name of the option. @internal */
export class NotAResponse extends Error {}

/**
 * Reads a response to its end.
 *
 * @param onHead Called with status and headers, before the body is read.
 * @throws NotAResponse where a `fetch` of the caller's gave something else.
 * @internal
 */
export async function readWhole(
  response: Response,
  request: AttemptRequest,
  onHead: (head: Pick<ReceivedResponse, "status" | "headers">) => void,
): Promise<ReceivedResponse> {
  checkResponse(response);
  const { status, headers, type, redirected, url } = response;
  onHead({ status, headers });
  const wantsBytes = request.wantsBytes && status >= 200 && status < 300;
  const text = wantsBytes ? "" : await response.text();
  const bytes = wantsBytes ? await response.arrayBuffer() : undefined;
  if (typeof text !== "string" || (wantsBytes && typeof bytes?.byteLength !== "number")) {
    throw new NotAResponse("must resolve to a Response with a body that can be read");
  }
  return {
    kind: "response",
    status,
    // A `fetch` of the caller's may have followed one by itself: that response is not imin's to vouch for.
    isRedirect: redirected || type === "opaqueredirect" || (status >= 300 && status < 400),
    headers,
    url: url || request.url,
    text,
    bytes,
  };
}

/** Mocks and other libraries have responses of their own, so a response is told by its shape and not by its class. */
function checkResponse(response: unknown): void {
  const { status, headers, text, arrayBuffer, bodyUsed, type } = Object(response);
  const isResponse =
    typeof status === "number" &&
    [propertyOf(headers, "get"), text, arrayBuffer].every((method) => typeof method === "function");
  if (!isResponse) throw new NotAResponse("must resolve to a Response");
  if (bodyUsed === true) throw new NotAResponse("must not read the body of the Response: read a clone of it");
  if (status === 0 && type !== "opaqueredirect") throw new Error("fetch gave a network error");
}
