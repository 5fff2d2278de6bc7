import type { IncomingMessage, ServerResponse } from "node:http";
import { maximumBody } from "../api/body.ts";
import { errorResponse } from "../api/errors.ts";
import { badRequest, Refusal } from "../basics/refusal.ts";
import { checkCaller } from "./check-caller.ts";

/**
 * Converts Node's request to a web-standard one, or rejects it.
 *
 * @param isLocal Whether the server listens on loopback, where no other site may reach it through a browser.
 * @internal
 */
export async function readRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  isLocal: boolean,
): Promise<Request | Response | undefined> {
  try {
    const body = await readBody(incoming);
    const address = addressOf(incoming);
    if (isLocal) checkCaller(incoming, new URL(address));
    const stop = new AbortController();
    outgoing.once("close", () => {
      if (!outgoing.writableFinished) stop.abort();
    });
    return new Request(address, {
      method: methodOf(incoming),
      headers: headersOf(incoming),
      signal: stop.signal,
      ...(body.length > 0 ? { body } : {}),
    });
  } catch (error) {
    if (incoming.destroyed && !incoming.complete) return undefined;
    const refusal = error instanceof Refusal ? error : badRequest("The sandbox cannot read this request.");
    return errorResponse(refusal);
  }
}

/**
 * Reads the body, up to one byte more than is allowed, which is then rejected. Discards the rest, so that a client
 * that is still sending can read the response.
 */
function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const maximum = maximumBody(incoming.url?.split("?")[0] ?? "");
    const finish = (): void => resolve(Buffer.concat(chunks));
    incoming.on("data", (chunk: Buffer) => {
      if (length > maximum) return;
      length += chunk.length;
      chunks.push(chunk);
      if (length > maximum) finish();
    });
    incoming.once("end", finish);
    incoming.once("error", reject);
    incoming.once("close", () => reject(new Error("The client went away.")));
  });
}

/** The origin of the request, so that URLs in the response lead back here. */
function addressOf({ headersDistinct, url = "/", socket }: IncomingMessage): string {
  const own = `${socket.localAddress ?? "127.0.0.1"}:${socket.localPort ?? 80}`;
  const [host = own, ...otherHosts] = headersDistinct["host"] ?? [];
  const origin = `http://${host}`;
  const isHost = URL.canParse(origin) && new URL(origin).host === host.toLowerCase().replace(/:80$/, "");
  if (!url.startsWith("/") || !isHost || otherHosts.length > 0) {
    throw badRequest("The request's `Host` or path cannot be read.");
  }
  return origin + url;
}

function methodOf({ method = "GET" }: IncomingMessage): string {
  if (["TRACE", "TRACK", "CONNECT"].includes(method)) {
    throw new Refusal(405, "MethodNotAllowedError", `${method} is not allowed here.`);
  }
  return method;
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}
