import type { ServerResponse } from "node:http";

/** Writes a response to the connection, which a fault may close before or in the middle of it. @internal */
export async function writeResponse(response: Response | undefined, outgoing: ServerResponse): Promise<void> {
  if (response === undefined) {
    outgoing.destroy();
    return;
  }
  // A browser must not take a text that a customer wrote for a page or a script.
  outgoing.setHeader("x-content-type-options", "nosniff");
  const headers = Object.fromEntries(response.headers);
  // Only a response that drips or breaks off says by itself how long it is.
  if (response.headers.has("content-length")) {
    outgoing.writeHead(response.status, headers);
    await pipe(response, outgoing);
    return;
  }
  const body = Buffer.from(await response.arrayBuffer());
  // A HEAD or a 204 has no body, and its length is not said.
  const length = response.body === null ? {} : { "content-length": String(body.length) };
  outgoing.writeHead(response.status, { ...headers, ...length });
  outgoing.end(body);
}

/** Writes each part by itself, so that what was written has left before the connection is closed. */
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
