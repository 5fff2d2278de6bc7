import type { ServerResponse } from "node:http";

/** Writes a response to the connection, which a fault may close before or during it. @internal */
export async function writeResponse(response: Response | undefined, outgoing: ServerResponse): Promise<void> {
  if (response === undefined) {
    outgoing.destroy();
    return;
  }
  // A browser must not treat a customer's text as a page or a script.
  outgoing.setHeader("x-content-type-options", "nosniff");
  const headers = Object.fromEntries(response.headers);
  // Only a response that is slow or cut short states its own length.
  if (response.headers.has("content-length")) {
    outgoing.writeHead(response.status, headers);
    await pipe(response, outgoing);
    return;
  }
  const body = Buffer.from(await response.arrayBuffer());
  // A HEAD or a 204 response has no body and states no length.
  const length = response.body === null ? {} : { "content-length": String(body.length) };
  outgoing.writeHead(response.status, { ...headers, ...length });
  outgoing.end(body);
}

/** Writes each part separately, so that it has been sent before the connection is closed. */
async function pipe(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.flushHeaders();
  try {
    for await (const part of response.body ?? []) {
      await new Promise<void>((resolve, reject) => {
        outgoing.write(part, (error) => (error ? reject(error) : resolve()));
      });
    }
    outgoing.end();
  } catch {
    outgoing.destroy();
  }
}
