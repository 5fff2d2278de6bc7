import type { SandboxFault } from "./fault.ts";
import { wait } from "./wait.ts";

/**
 * Applies a fault to a response's body: it is cut short or sent byte by byte. The response states the length of the
 * complete body, so that a reader notices.
 *
 * @internal
 */
export async function withFaultyBody(
  response: Response,
  { truncate, drip }: SandboxFault,
  signal: AbortSignal,
): Promise<Response> {
  if (response.body === null || (truncate !== true && drip === undefined)) return response;
  const whole = new Uint8Array(await response.arrayBuffer());
  const sent = truncate === true ? whole.slice(0, Math.ceil(whole.length / 2)) : whole;
  const parts = drip === undefined ? [sent] : Array.from(sent, (byte) => Uint8Array.of(byte));
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = parts.shift();
      if (part !== undefined) {
        await wait(drip ?? 0, signal);
        controller.enqueue(part);
      } else if (truncate === true) {
        controller.error(connectionClosed("terminated"));
      } else {
        controller.close();
      }
    },
  });
  const headers = new Headers(response.headers);
  headers.set("Content-Length", String(whole.length));
  return new Response(body, { status: response.status, headers });
}

/** In the words of Node's `fetch`, including the cause. @internal */
export function connectionClosed(message: string): TypeError {
  const cause = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
  return new TypeError(message, { cause });
}
