import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { ListenOptions, Sandbox, SandboxServer } from "../sandbox.ts";

/** Serves a sandbox over HTTP. @internal */
export async function listen(fetch: Sandbox["fetch"], options: ListenOptions = {}): Promise<SandboxServer> {
  const server = createAdaptorServer({ fetch: (request) => fetch(request), overrideGlobalObjects: false });
  const host = options.host ?? "127.0.0.1";
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  return {
    url,
    bookingBaseUrl: `${url}/api/v2`,
    checkoutBaseUrl: url,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
