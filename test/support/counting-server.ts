import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { gzipSync } from "node:zlib";

/** A request that reached the server completely. */
export interface CountedRequest {
  readonly method: string;
  readonly path: string;
  /** How the end of the body was marked. */
  readonly framing: "content-length" | "chunked" | "none";
  readonly body: string;
  /** Whether the connection had carried a request before. */
  readonly isReused: boolean;
}

/**
 * A raw TCP server that executes a write and then fails its client. It counts the requests that reach it, without
 * an HTTP library in between.
 *
 * The first path segment selects the ending, one of {@link endings}. Reads receive a customer on a kept-alive
 * connection, and `GET /counted` returns the writes since the last time as JSON.
 */
export interface CountingServer {
  readonly origin: string;
  /** The writes since the last time. */
  counted(): readonly CountedRequest[];
  close(): void;
}

/** Starts the server on a loopback port. */
export async function startCountingServer(): Promise<CountingServer> {
  let writes: CountedRequest[] = [];
  const sockets = new Set<Socket>();
  const takeWrites = (): readonly CountedRequest[] => {
    const taken = writes;
    writes = [];
    return taken;
  };
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    let received = "";
    let requests = 0;
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      received += chunk;
      for (let request = parse(received); request !== undefined; request = parse(received)) {
        received = received.slice(request.length);
        const counted = { ...request.counted, isReused: requests > 0 };
        requests += 1;
        if (respond(counted, socket, takeWrites)) continue;
        writes.push(counted);
        endingOf(counted.path)(socket);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // It listens on a port, so the address is not a pipe's name.
  return {
    origin: `http://127.0.0.1:${port}`,
    counted: takeWrites,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Responds to requests other than writes. Returns whether it did. */
function respond(
  { method, path }: CountedRequest,
  socket: Socket,
  takeWrites: () => readonly CountedRequest[],
): boolean {
  // A page of another origin first asks for permission.
  if (method === "OPTIONS") write(socket, "204 No Content", "");
  else if (method === "GET" && path === "/counted") write(socket, "200 OK", JSON.stringify(takeWrites()));
  else if (method === "GET") write(socket, "200 OK", '{"type":"Person","identifier":"MAlnTNiZut"}');
  else return false;
  return true;
}

function write(socket: Socket, status: string, body: string): void {
  const headers = [
    `HTTP/1.1 ${status}`,
    "Content-Type: application/json",
    "Access-Control-Allow-Origin: *",
    "Access-Control-Allow-Headers: *",
    "Access-Control-Allow-Methods: *",
    "Access-Control-Max-Age: 600",
    "Connection: keep-alive",
    ...(status.startsWith("204") ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  socket.write(`${headers.join("\r\n")}\r\n\r\n${body}`);
}

function head(status: number, ...headers: readonly string[]): string {
  return `${[`HTTP/1.1 ${status} Status`, "Content-Type: application/json", ...headers].join("\r\n")}\r\n\r\n`;
}

function respondWith(status: number): (socket: Socket) => void {
  return (socket) => socket.write(`${head(status, "Content-Length: 2")}{}`);
}

const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);
const compressed = half(gzipSync(JSON.stringify({ type: "Person", identifier: "MAlnTNiZut" })));

/** How the server ends a write once it has the complete request. */
export const endings = {
  close: (socket) => socket.destroy(),
  reset: (socket) => socket.resetAndDestroy(),
  "half-a-head": (socket) => socket.write("HTTP/1.1 20", () => socket.destroy()),
  "half-a-body": (socket) =>
    socket.write(`${head(201, "Content-Length: 100")}{"type":`, () => socket.destroy()),
  "half-a-gzip": (socket) => {
    socket.write(head(201, "Content-Encoding: gzip", `Content-Length: ${compressed.length}`));
    socket.write(compressed);
  },
  silence: () => {},
  redirect: (socket) => socket.write(head(302, "Location: /elsewhere", "Content-Length: 0")),
  "status-400": respondWith(400),
  "status-409": respondWith(409),
  "status-429": respondWith(429),
  "status-500": respondWith(500),
  "status-503": respondWith(503),
} as const satisfies Record<string, (socket: Socket) => void>;

function endingOf(path: string): (socket: Socket) => void {
  const [, name = ""] = path.split("/");
  const ending = Object.entries(endings).find(([known]) => known === name)?.[1];
  if (ending === undefined) throw new Error(`There is no ending "${name}".`);
  return ending;
}

/** The first complete request in the received bytes, and its length. `undefined` if it is incomplete. */
function parse(
  received: string,
): { readonly counted: Omit<CountedRequest, "isReused">; readonly length: number } | undefined {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [requestLine = "", ...lines] = received.slice(0, end).split("\r\n");
  const [method = "", path = ""] = requestLine.split(" ");
  const headers = new Map(
    lines.map((line) => [line.split(":", 1)[0]?.toLowerCase(), line.replace(/^[^:]*:\s*/, "")]),
  );
  const start = end + "\r\n\r\n".length;
  const isChunked = headers.get("transfer-encoding")?.toLowerCase() === "chunked";
  const declared = headers.get("content-length");
  const framing = isChunked ? "chunked" : declared === undefined ? "none" : "content-length";
  const body = isChunked
    ? readChunks(received, start)
    : { text: received.slice(start, start + Number(declared ?? 0)), end: start + Number(declared ?? 0) };
  if (body === undefined || body.end > received.length) return undefined;
  return { counted: { method, path, framing, body: body.text }, length: body.end };
}

function readChunks(received: string, start: number): { text: string; end: number } | undefined {
  let text = "";
  let position = start;
  for (;;) {
    const lineEnd = received.indexOf("\r\n", position);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(received.slice(position, lineEnd), 16);
    const next = lineEnd + 2 + size + 2;
    if (next > received.length) return undefined;
    if (size === 0) return { text, end: next };
    text += received.slice(lineEnd + 2, lineEnd + 2 + size);
    position = next;
  }
}
