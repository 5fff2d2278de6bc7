import ky from "ky";
import type { Fetch, FetchResponse } from "../options/client-options.ts";
import { ownProperties } from "../options/own-properties.ts";
import { checkResponse, NotAResponse, rejectsRequests } from "./check-response.ts";
import type { Deadline } from "./deadline.ts";
import type { RequestHeaders } from "./headers.ts";
import { sendOnce } from "./send-once.ts";
import { instead, usualOptions } from "./usual-options.ts";

/** One HTTP request, ready to send. @internal */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: RequestHeaders;
  readonly body: string | undefined;
}

/** @internal */
export interface SendContext {
  readonly fetch: Fetch | undefined;
  readonly deadline: Deadline;
  /** Called when the request is handed to the network. Not called otherwise. */
  readonly onDispatch: () => void;
}

/** What ky reads of its options and does not get. */
const unset = /* @__PURE__ */ (() =>
  Object.fromEntries(
    [
      ...["baseUrl", "prefix", "searchParams", "json", "hooks", "context", "parseJson", "totalTimeout"],
      ...["onDownloadProgress", "onUploadProgress", "method", "headers", "signal"],
    ].map((name) => [name, undefined]),
  ))();

/** What it also reads of a URL. */
const unsetOfUrl = { headers: undefined, method: undefined, signal: undefined };

/**
 * Sends a request once with ky. The request is created here because other code can add to ky's options: ky sees
 * neither the key nor the body.
 *
 * @param abort Ends the request.
 * @internal
 */
export async function send(
  request: OutgoingRequest,
  abort: AbortSignal,
  context: SendContext,
): Promise<Response> {
  checkGlobals();
  const { fetch, deadline, onDispatch } = context;
  const usual = usualOptions();
  return ky(Object.assign(new URL(request.url), instead(unsetOfUrl)), {
    ...instead(unset),
    ...usual,
    fetch: async () => {
      // ky calls this asynchronously: do not send if the call has been aborted by then, with any fetch.
      if (deadline.isAborted) throw deadline.reason;
      const once = sendOnce(request.method, request.body);
      const init: RequestInit = {
        ...usual,
        ...optionsOf(request),
        ...(once.body === undefined ? {} : { body: once.body, duplex: "half" }),
        signal: abort,
      };
      let response: FetchResponse;
      if (fetch === undefined) {
        onDispatch();
        // Without a Request, which the runtime would copy. The headers were checked before.
        response = await globalThis.fetch(request.url, ownProperties({ ...init, ...once.init }));
      } else {
        const ready = new Request(request.url, ownProperties(init));
        onDispatch();
        response = await callFetch(fetch, ready, once.init);
      }
      checkResponse(response);
      return response as Response; // only the checked parts are used
    },
    retry: 0,
    throwHttpErrors: false,
    timeout: false,
  });
}

/** @throws NotAResponse where there is nothing to send with, whatever the option `fetch`. */
function checkGlobals(): void {
  const missing = ["Request", "Response", "Headers"].filter((name) => !(name in globalThis));
  if (missing.length === 0) return;
  throw new NotAResponse(
    `needs ${missing.join(", ")}, which this environment does not have. Jest's jsdom environment removes those of Node: ` +
      "use its environment for Node, or jest-fixed-jsdom",
  );
}

/** @throws NotAResponse if the caller's `fetch` does not accept a `Request`; otherwise what the function throws. */
async function callFetch(
  fetch: Fetch,
  request: Request,
  init: RequestInit | undefined,
): Promise<FetchResponse> {
  try {
    return await fetch(request, ...(init === undefined ? [] : [ownProperties(init)]));
  } catch (error) {
    if (!rejectsRequests(error)) throw error;
    throw new NotAResponse(
      "must accept a Request of this runtime. Otherwise, pass on its parts: " +
        "(request) => fetch(request.url, { method: request.method, headers: Object.fromEntries(request.headers), " +
        "body: request.body && (await request.text()), redirect: request.redirect, signal: request.signal })",
      { cause: error },
    );
  }
}

function optionsOf({ method, headers }: OutgoingRequest): RequestInit {
  return {
    method,
    headers: Object.fromEntries(headers),
    // "error" would be enough for browsers and Node, but workerd does not support it.
    redirect: "manual",
    // Next.js 13 and 14 cache every GET by default. Old versions of workerd throw on this option.
    ...("cache" in Request.prototype ? { cache: "no-store" } : {}),
  };
}
