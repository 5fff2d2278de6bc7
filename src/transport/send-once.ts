import { currentRuntime } from "./runtime.ts";

/** How to pass a write to `fetch` so that the runtime cannot send it twice. @internal */
export interface SendOnce {
  readonly body?: BodyInit | undefined;
  /** For the second argument of `fetch`. */
  readonly init?: RequestInit | undefined;
}

/**
 * Some runtimes send a request again if a kept-alive connection closes before the response: Deno for every method,
 * Bun for DELETE and PUT, workerd for DELETE and PUT without a body. The work may be done by then, and `fetch`
 * resolves as if nothing had happened. Each runtime has one workaround. Versions differ, so it is always applied.
 * Node does not repeat requests. Browsers do, and there is no workaround.
 *
 * @internal
 */
export function sendOnce(method: string, json: string | undefined): SendOnce {
  if (method === "GET") return {};
  switch (currentRuntime()) {
    case "bun":
      // Forces a new connection. It has no effect on the Request or when given to ky.
      return { body: json, init: { keepalive: false } };
    case "deno":
      // Deno repeats a string, but not a Blob, which keeps `Content-Length`.
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
