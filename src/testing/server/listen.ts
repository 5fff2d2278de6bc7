import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { errorResponse } from "../api/errors.ts";
import { type ArgumentTable, optional } from "../arguments/argument.ts";
import { TEXT, wholeNumber } from "../arguments/kinds.ts";
import { readArguments, readObject } from "../arguments/read-arguments.ts";
import { badRequest } from "../basics/refusal.ts";
import type { Handle } from "../responder/fetch.ts";
import { isLoopback } from "./check-caller.ts";
import { readRequest } from "./read-request.ts";
import type { ListenOptions, SandboxServer } from "./server.ts";
import { writeResponse } from "./write-response.ts";

/** The interval at which the sandbox runs what has fallen due, in milliseconds. */
const TICK = 1000;

const OPTIONS: ArgumentTable<ListenOptions> = {
  port: optional(wholeNumber(0, 65_535), "The port. 0 chooses a free one."),
  host: optional(TEXT, "The address."),
};

/**
 * Serves a sandbox over HTTP.
 *
 * @param handle Responds to a request.
 * @param tick Runs what has fallen due in the meantime.
 * @param apiKey The key that the sandbox accepts.
 * @throws `TypeError` if an option is unknown or invalid.
 * @internal
 */
export async function listen(
  handle: Handle,
  tick: () => void,
  apiKey: string,
  options: ListenOptions = {},
): Promise<SandboxServer> {
  const { port: wantedPort = 0, host = "127.0.0.1" } = readArguments(
    OPTIONS,
    readObject(options, "options"),
    "listen",
  );
  const server = createServer({ keepAliveTimeout: 30_000 }, async (incoming, outgoing) => {
    const request = await readRequest(incoming, outgoing, isLoopback(host));
    const response = request instanceof Request ? await handle(request).catch(failed) : request;
    await writeResponse(response, outgoing);
  });
  server.on("clientError", refuse);
  await started(server, wantedPort, host);
  const timer = setInterval(tick, TICK).unref();
  // It listens on a port, so the address is not the name of a pipe.
  const { port } = server.address() as AddressInfo;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  const addresses = {
    bookingBaseUrl: `${url}/api/v2`,
    checkoutBaseUrl: url,
    searchBaseUrl: url,
    firehoseBaseUrl: url,
  };
  return {
    url,
    ...addresses,
    clientOptions: {
      apiKey,
      ...addresses,
      // The sandbox's own URLs begin with the address of the request.
      bookingIdBaseUrl: addresses.bookingBaseUrl,
      ...(isLoopback(host) ? {} : { dangerouslyAllowHttp: true }),
    },
    close() {
      clearInterval(timer);
      return stopped(server);
    },
  };
}

/** The client has gone, or the sandbox has a bug. Keep serving in both cases. */
function failed(error: unknown): Response | undefined {
  const isAborted = error instanceof DOMException && error.name === "AbortError";
  return isAborted ? undefined : errorResponse(error);
}

/** Responds even to bytes that are not HTTP. */
function refuse(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const isHeaderTooLong = error.code === "HPE_HEADER_OVERFLOW";
  const line = isHeaderTooLong ? "431 Request Header Fields Too Large" : "400 Bad Request";
  const { message } = badRequest("This is not an HTTP request the sandbox can read.");
  const body = JSON.stringify({
    "@context": "https://openactive.io/",
    "@type": "OpenBookingError",
    description: message,
    statusCode: isHeaderTooLong ? 431 : 400,
  });
  socket.end(
    `HTTP/1.1 ${line}\r\nContent-Type: application/json\r\nX-Content-Type-Options: nosniff\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function started(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Its only error is that the server has been closed before.
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
