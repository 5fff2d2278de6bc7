import { NotAResponse } from "./check-response.ts";
import type { Endpoint } from "./operation.ts";
import { isCompressedBodyCut, type ParsedBody, parseBody } from "./parse-body.ts";

/** A response whose body was read to its end. @internal */
export interface ReceivedResponse {
  readonly kind: "response";
  /** 0 if a browser does not reveal it, as for a redirect. */
  readonly status: number;
  readonly isRedirect: boolean;
  readonly headers: Headers;
  readonly url: string;
  readonly text: string;
  /** The parsed text. */
  readonly body: ParsedBody;
  readonly bytes: ArrayBuffer | undefined;
}

/**
 * Reads a response to its end.
 *
 * @param onHead Called with status and headers, before the body is read.
 * @throws NotAResponse if the caller's `fetch` returned something else.
 * @internal
 */
export async function readWhole(
  response: Response,
  request: { readonly url: string; readonly wanted: Endpoint["response"] },
  onHead: (head: Pick<ReceivedResponse, "status" | "headers">) => void,
): Promise<ReceivedResponse> {
  const { status, headers, type, redirected, url } = response;
  onHead({ status, headers });
  const isGood = status >= 200 && status < 300;
  const wantsBytes = isGood && request.wanted === "bytes";
  const text = wantsBytes ? "" : await response.text();
  const bytes = wantsBytes ? await response.arrayBuffer() : undefined;
  if (typeof text !== "string" || (wantsBytes && typeof bytes?.byteLength !== "number")) {
    throw new NotAResponse("must resolve to a Response with a readable body");
  }
  const body = parseBody(text);
  const mayBeEmpty = !isGood || request.wanted !== "object";
  if (body.kind !== "json" && isCompressedBodyCut(headers, text, mayBeEmpty)) {
    throw new Error("the compressed body is truncated");
  }
  return {
    kind: "response",
    status,
    // The caller's `fetch` may have followed a redirect, so that the response may not be imin's.
    isRedirect: redirected || type === "opaqueredirect" || (status >= 300 && status < 400),
    headers,
    url: url || request.url,
    text,
    body,
    bytes,
  };
}
