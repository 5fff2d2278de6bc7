import { createSandbox, type Sandbox, type SandboxOptions } from "imin-sdk/testing";
import { iminHandlers } from "imin-sdk/testing/msw";
import { setupServer } from "msw/node";
import { afterEach } from "vitest";
import { Broker } from "../support/broker.ts";

/** A sandbox and a broker for it. */
export interface Talk {
  readonly sandbox: Sandbox;
  readonly broker: Broker;
  /** The broker's means of sending requests. */
  readonly fetch: typeof fetch;
}

const endings: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

/** The three ways in: the sandbox's own `fetch`, msw, and HTTP. All must behave the same. */
export const INTERFACES: readonly (readonly [
  name: string,
  begin: (options?: SandboxOptions) => Promise<Talk>,
])[] = [
  [
    "fetch",
    async (options) => {
      const sandbox = createSandbox(options);
      return { sandbox, broker: new Broker(sandbox, sandbox.fetch), fetch: sandbox.fetch };
    },
  ],
  [
    "msw",
    async (options) => {
      const sandbox = createSandbox(options);
      const server = setupServer(...iminHandlers(sandbox));
      server.listen({ onUnhandledRequest: "error" });
      endings.push(() => server.close());
      // Looked up on each call, because msw replaces it.
      const intercepted: typeof fetch = (input, init) => globalThis.fetch(input, init);
      return { sandbox, broker: new Broker(sandbox, intercepted), fetch: intercepted };
    },
  ],
  [
    "HTTP",
    async (options) => {
      const sandbox = createSandbox(options);
      const server = await sandbox.listen();
      endings.push(() => server.close());
      const broker = new Broker(sandbox, fetch, server.bookingBaseUrl, server.checkoutBaseUrl);
      return { sandbox, broker, fetch };
    },
  ],
];
