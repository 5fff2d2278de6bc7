import type { AddressInfo, Server } from "node:net";
import { onTestFinished } from "vitest";

/** The port of a server that listens. It is closed when the test ends. */
export async function portOf(server: Server): Promise<number> {
  if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port; // It listens on a port, so the address is not a pipe's name.
}
