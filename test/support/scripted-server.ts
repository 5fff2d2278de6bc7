import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request as it reached the server. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** The server's behavior for one request. */
export type ScriptedResponse = (response: ServerResponse, request: ReceivedRequest) => void;

/** A real HTTP server on loopback that follows a test's script and records its requests. */
export interface ScriptedServer {
  /** Its origin. */
  readonly origin: string;
  /** All received requests, in order. */
  readonly requests: readonly ReceivedRequest[];
  /** Sets the responses to the following requests, in order. The last one is used for all further requests. */
  respond(...responses: readonly ScriptedResponse[]): void;
  /** Resolves when the next request has arrived completely, before the response. */
  nextRequest(): Promise<ReceivedRequest>;
}

/** Starts a server for one test, and stops it when the test is over. */
export async function startServer(...responses: readonly ScriptedResponse[]): Promise<ScriptedServer> {
  const requests: ReceivedRequest[] = [];
  let waiting: ((request: ReceivedRequest) => void)[] = [];
  let script = [...responses];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const { method = "", url = "", headers } = incoming;
      const request = { method, url, headers, body: Buffer.concat(chunks).toString() };
      requests.push(request);
      const respond = script.length > 1 ? script.shift() : script[0];
      for (const resolve of waiting) resolve(request);
      waiting = [];
      respond?.(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });
  const { port } = server.address() as AddressInfo; // It listens on a port, so the address is not a pipe's name.
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    respond: (...next) => {
      script = [...next];
    },
    nextRequest: () => new Promise((resolve) => waiting.push(resolve)),
  };
}

/** A loopback port without a listener, so that a connection to it is refused. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
