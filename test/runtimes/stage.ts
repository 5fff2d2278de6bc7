import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { IminClient } from "../../src/index.ts";
import { createSandbox, type Sandbox } from "../../src/testing/index.ts";
import { type Cause, openCauses } from "../support/causes.ts";

/** The imin that a runtime talks to. Plain JSON. */
export interface Stage {
  readonly apiKey: string;
  readonly bookingBaseUrl: string;
  readonly checkoutBaseUrl: string;
  /** The identifier of a customer with bookings. */
  readonly customer: string;
  /** The number of bookings. */
  readonly orders: number;
  readonly orderItem: typeof orderItem;
  /** A server that counts writes and fails its clients. */
  readonly countingUrl: string;
  /** The failures that a write must meet. */
  readonly causes: readonly Cause[];
  /** The number of runs of the property tests. */
  readonly propertyRuns: number;
}

const orderItem = {
  type: "ScheduledSession",
  identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
  acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
} as const;

/** More than a page of ten. */
const orders = 12;

/** Opens a sandbox on its own port, with the faults that the smoke program needs. */
export async function openStage(): Promise<{ stage: Stage; close(): void }> {
  const sandbox = createSandbox({
    faults: [
      { operation: "customers.get", skip: 1, count: 1, status: 503, retryAfter: 0 },
      { operation: "orders.get", delay: 20_000 },
      { operation: "orders.receipt", redirect: "http://127.0.0.1:9/elsewhere" },
    ],
  });
  const customer = await bookOften(sandbox);
  const server = createServer(getRequestListener((request) => respondToAnyOrigin(sandbox, request)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // It listens on a port, so this is not the name of a pipe.
  const url = `http://127.0.0.1:${port}`;
  const open = await openCauses();
  return {
    stage: {
      apiKey: sandbox.apiKey,
      bookingBaseUrl: `${url}/api/v2`,
      checkoutBaseUrl: url,
      customer,
      orders,
      orderItem,
      countingUrl: open.counter.origin,
      causes: open.causes,
      propertyRuns: 300,
    },
    close() {
      open.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bookOften(sandbox: Sandbox): Promise<string> {
  const imin = new IminClient({
    apiKey: sandbox.apiKey,
    checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
    broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
    fetch: sandbox.fetch,
  });
  const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
  for (let order = 0; order < orders; order += 1) {
    const session = await imin.checkout.createSession(
      imin.checkout
        .session()
        .customer(louis)
        .orderItem(orderItem)
        .backToBroker("https://www.acmefitness.co.uk/search")
        .backToBrokerUserProfile("https://www.acmefitness.co.uk/account"),
    );
    await sandbox.completeCheckout(session.checkoutUrl);
  }
  return louis.identifier;
}

/** A page of another origin may read responses, and send a key, only with these headers. */
async function respondToAnyOrigin(sandbox: Sandbox, request: Request): Promise<Response> {
  const response =
    request.method === "OPTIONS"
      ? new Response(undefined, { status: 204 })
      : await sandbox.fetch(request, { redirect: "manual" });
  const headers = new Headers(response.headers);
  headers.set("Access-Control-Allow-Origin", "*");
  headers.set("Access-Control-Allow-Headers", "*");
  headers.set("Access-Control-Allow-Methods", "*");
  return new Response(response.body, { status: response.status, headers });
}
