import { currentRuntime } from "./runtime.ts";

/** How to pass a write to `fetch` so that the runtime cannot send it twice. @internal */
export interface SendOnce {
  readonly body?: BodyInit | undefined;
  /** For the second argument of `fetch`. */
  readonly init?: RequestInit | undefined;
}

/**
 * Some runtimes send a request again when a kept-alive connection closes before the response: Deno every method, Bun
 * DELETE and PUT, workerd DELETE and PUT without a body. The work may be done by then, and `fetch` resolves as if nothing
 * had happened. Each runtime has one workaround. Versions differ, so it is always used. Node does
 * not repeat requests. Browsers do, and there is no workaround.
 *
 * @internal
 */
export function sendOnce(method: string, json: string | undefined): SendOnce {
  if (method === "GET") return {};
  switch (currentRuntime()) {
    case "bun":
      // A new connection. On the Request or given to ky it has no effect.
      return { body: json, init: { keepalive: false } };
    case "deno":
      // A Blob is not repeated and keeps `Content-Length`; a text is.
      return { body: new Blob(json === undefined ? [] : [json]) };
    case "workerd":
      return { body: json ?? (method === "PUT" || method === "DELETE" ? emptyStream() : undefined) };
    default:
      return { body: json };
  }
}

function emptyStream(): ReadableStream {
  return new ReadableStream({ pull: (controller) => controller.close() });
}
