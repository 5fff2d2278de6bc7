import { type AddressInfo, createServer, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { WriteOutcome } from "imin-sdk";
import { type CountingServer, endings, startCountingServer } from "./counting-server.ts";
import { closedPort } from "./scripted-server.ts";
import { selfSigned } from "./self-signed.ts";

/** The runtimes whose errors differ. */
export type OutcomeRuntime = "node" | "bun" | "deno" | "workerd";

/** A failure of a write on the real network. */
export interface Cause {
  readonly name: string;
  /** The base URL at which a write meets it. */
  readonly url: string;
  /** How often a server sees the write. */
  readonly requests: 0 | 1;
  readonly code: "connection" | "response" | "timeout" | "api";
  readonly outcome: Readonly<Record<OutcomeRuntime, WriteOutcome>>;
}

/** All failures, with open servers for them. */
export interface OpenCauses {
  readonly causes: readonly Cause[];
  /** Counts the writes that reach it. */
  readonly counter: CountingServer;
  close(): void;
}

const everywhere = (outcome: WriteOutcome): Cause["outcome"] => ({
  node: outcome,
  bun: outcome,
  deno: outcome,
  workerd: outcome,
});

/** Nothing was sent, which these runtimes report with certainty. The others report it in ambiguous words. */
const certainOn = (...runtimes: readonly OutcomeRuntime[]): Cause["outcome"] => ({
  ...everywhere("unknown"),
  ...Object.fromEntries(runtimes.map((runtime) => [runtime, "not-sent"])),
});

const badRequest = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";

/** Opens the servers. */
export async function openCauses(): Promise<OpenCauses> {
  const counter = await startCountingServer();
  const untrusted = await listen(
    createTlsServer(selfSigned, (socket) => socket.on("error", () => {})).on("tlsClientError", () => {}),
  );
  const closing = await listen(
    createServer((socket) => socket.on("error", () => {}).once("data", () => socket.destroy())),
  );
  const resetting = await listen(
    createServer((socket) => socket.on("error", () => {}).once("data", () => socket.resetAndDestroy())),
  );
  const plain = await listen(
    createServer((socket) => socket.on("error", () => {}).once("data", () => socket.end(badRequest))),
  );
  const unreached = { requests: 0, code: "connection" } as const;
  return {
    counter,
    causes: [
      {
        name: "a port without a listener",
        url: `http://127.0.0.1:${await closedPort()}`,
        ...unreached,
        outcome: certainOn("node", "bun", "deno"),
      },
      {
        name: "a name that does not exist",
        url: "https://nowhere.invalid",
        ...unreached,
        outcome: certainOn("node", "bun", "deno"),
      },
      {
        name: "a port that the runtime blocks, or that has no listener",
        url: "http://127.0.0.1:6000",
        ...unreached,
        outcome: certainOn("node", "bun", "deno"),
      },
      {
        name: "a self-signed certificate",
        url: `https://localhost:${untrusted.port}`,
        ...unreached,
        outcome: certainOn("node", "bun", "deno"),
      },
      {
        name: "a connection closed before TLS is up",
        url: `https://localhost:${closing.port}`,
        ...unreached,
        outcome: certainOn("node", "deno"),
      },
      {
        name: "a connection reset before TLS is up",
        url: `https://localhost:${resetting.port}`,
        ...unreached,
        outcome: certainOn("deno"),
      },
      {
        name: "a server that does not speak TLS",
        url: `https://localhost:${plain.port}`,
        ...unreached,
        outcome: certainOn("deno"),
      },
      ...Object.keys(endings).map((ending) => endedBy(ending as keyof typeof endings, counter)),
    ],
    close() {
      for (const { server } of [untrusted, closing, resetting, plain]) server.close();
      counter.close();
    },
  };
}

/** What the server does when it has the request. No runtime can say that it was not sent. */
function endedBy(ending: keyof typeof endings, { origin }: CountingServer): Cause {
  const cause = {
    name: `a server that ends with ${ending}`,
    url: `${origin}/${ending}`,
    requests: 1,
  } as const;
  const unknown = { ...cause, outcome: everywhere("unknown") };
  switch (ending) {
    case "close":
    case "reset":
    case "half-a-head":
      return { ...unknown, code: "connection" };
    case "half-a-body":
    case "half-a-gzip":
    case "redirect":
      return { ...unknown, code: "response" };
    case "silence":
      return { ...unknown, code: "timeout" };
    case "status-500":
    case "status-503":
      return { ...unknown, code: "api" };
    default:
      return { ...cause, code: "api", outcome: everywhere("rejected") };
  }
}

async function listen(server: Server): Promise<{ readonly server: Server; readonly port: number }> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // It listens on a port, so the address is not a pipe's name.
  return { server, port };
}
