import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A broker's own proxy in front of imin. */
export interface PassThroughProxy {
  readonly origin: string;
  /** The requested paths, in order, without their queries. */
  readonly paths: readonly string[];
}

/**
 * Starts a proxy that forwards requests, adds the key and changes nothing else: no URL in a body and no `next`
 * link.
 *
 * @param upstream Responds like imin.
 * @param prefix The path that stands for imin's base URL.
 */
export async function startPassThroughProxy(
  upstream: (request: Request) => Promise<Response>,
  apiKey: string,
  prefix: string,
): Promise<PassThroughProxy> {
  const paths: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const { method = "GET", url = "" } = incoming;
    paths.push(url.replace(/\?.*/, ""));
    const body = await bodyOf(incoming);
    const response = await upstream(
      new Request(`https://book.imin.co/api/v2${url.slice(prefix.length)}`, {
        method,
        headers: { accept: "*/*", "content-type": "application/json", "x-api-key": apiKey },
        ...(body.length > 0 ? { body } : {}),
      }),
    );
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });
  const { port } = server.address() as AddressInfo; // It listens on a port, so the address is not a pipe's name.
  return { origin: `http://127.0.0.1:${port}`, paths };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
