import type { Server } from "node:net";
import { serve } from "@hono/node-server";
import { createSandbox, type Sandbox, type SandboxFault, type SandboxServer } from "imin-sdk/testing";
import { onTestFinished } from "vitest";
import { Broker } from "../support/broker.ts";
import { portOf } from "../support/port-of.ts";

/** A sandbox with a customer who has booked. */
export interface Surroundings {
  readonly sandbox: Sandbox;
  readonly server: SandboxServer;
  readonly customer: string;
  readonly broker: Broker;
}

/**
 * Starts a sandbox.
 *
 * @param faults The faults in it, after the customer has booked.
 */
export async function start(...faults: readonly SandboxFault[]): Promise<Surroundings> {
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  const broker = new Broker(sandbox, fetch, server.bookingBaseUrl, server.checkoutBaseUrl);
  const customer = await broker.createCustomer();
  await broker.book(sandbox, customer);
  for (const fault of faults) sandbox.faults.add(fault);
  return { sandbox, server, customer, broker };
}

/** Serves over HTTP until the test ends, and returns the origin. */
export async function listen(respond: (request: Request) => Promise<Response>): Promise<string> {
  const server = serve({ fetch: respond, port: 0, hostname: "127.0.0.1" });
  return `http://127.0.0.1:${await portOf(server as Server)}`;
}

/**
 * A server in front of a sandbox, and the flags that send every request to it.
 *
 * @param change Changes the sandbox's response, or returns its own before the sandbox is called.
 */
export async function inFrontOf(
  { url }: SandboxServer,
  change: (request: Request, pass: () => Promise<Response>) => Promise<Response>,
): Promise<readonly string[]> {
  const origin = await listen((request) =>
    change(request, async () => {
      const { method, headers } = request;
      const { pathname, search } = new URL(request.url);
      const body = method === "GET" || method === "HEAD" ? null : await request.clone().text();
      const response = await fetch(url + pathname + search, {
        method,
        headers: [...headers].filter(([name]) => !/^(?:host|connection|content-length)$/.test(name)),
        body: body || null,
        redirect: "manual",
      });
      if (!response.headers.get("content-type")?.includes("json")) return response;
      const text = (await response.text()).replaceAll(url, new URL(request.url).origin);
      const { status } = response;
      return new Response(text || null, { status, headers: { "content-type": "application/json" } });
    }),
  );
  return [
    ...["--api-key", "sandbox-key", "--booking-url", `${origin}/api/v2`, "--checkout-url", origin],
    ...["--search-url", origin, "--firehose-url", origin, "--timeout", "5000"],
  ];
}
