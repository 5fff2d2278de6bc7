import type { Outcome } from "./respond.ts";

/**
 * An outcome as `fetch` shows it: an answer, an answer whose body breaks off, or a rejection.
 *
 * @internal
 */
export async function fetchOutcome(outcome: Outcome): Promise<Response> {
  if (outcome.kind === "dropped") throw connectionClosed("fetch failed");
  if (outcome.kind === "answered") return outcome.response;
  const whole = new Uint8Array(await outcome.response.arrayBuffer());
  const parts = [whole.slice(0, Math.ceil(whole.length / 2))];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts.shift();
      if (part !== undefined) controller.enqueue(part);
      else controller.error(connectionClosed("terminated"));
    },
  });
  const headers = new Headers(outcome.response.headers);
  headers.set("Content-Length", String(whole.length));
  return new Response(body, { status: outcome.response.status, headers });
}

/** As Node's `fetch` words it, cause and all. */
function connectionClosed(message: string): TypeError {
  const cause = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
  return new TypeError(message, { cause });
}
