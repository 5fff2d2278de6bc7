import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const order = { type: "Order", id: "https://book.imin.co/api/v2/orders/1", identifier: "1", orderedItem: [] };
const customer = { type: "Person", identifier: "1", email: "louis@imin.co" };
const session = {
  type: "imin:CheckoutSession",
  potentialAction: [{ type: "OrderAction", target: "https://checkout.acmefitness.co.uk/1" }],
};
const page = (number: number): object => ({
  type: "imin:RestrictedCollection",
  "imin:item": [{ ...order, identifier: String(number) }],
  view: {
    type: "PartialCollectionView",
    ...(number < 3 && { next: `?customerIdentifier=1&page=${number + 1}` }),
  },
});

/** A server that fails one in fifteen callers. */
export async function startUnreliableServer(): Promise<{ readonly url: string; close(): void }> {
  let requests = 0;
  const server = createServer((request, response) => {
    if (request.url === "/connections") {
      server.getConnections((_, count) => response.end(String(count)));
      return;
    }
    requests += 1;
    const number = requests;
    request.resume().on("end", () => respond(request.url ?? "", number, response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // It listens on a port.
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function respond(url: string, number: number, response: ServerResponse): void {
  const body = JSON.stringify(bodyFor(new URL(url, "http://localhost")));
  if (number % 50 === 0) response.writeHead(503, { "retry-after": "0" }).end(body);
  else if (number % 61 === 0) response.destroy();
  else if (number % 97 === 0)
    response.writeHead(200, { "content-length": "1000" }).write(body, () => response.destroy());
  else if (number % 211 === 0)
    response.writeHead(200, { "content-type": "application/json" }).write(body.slice(0, 5));
  else if (number % 307 === 0) response.writeHead(400).end('{"type":"OpenBookingError","description":"No."}');
  // Sometimes it never responds.
  else if (number % 401 !== 0) response.writeHead(200, { "content-type": "application/json" }).end(body);
}

function bodyFor({ pathname, searchParams }: URL): object {
  if (pathname.endsWith("/checkout-sessions")) return session;
  if (pathname.includes("/customer-accounts")) return customer;
  return searchParams.has("customerIdentifier") ? page(Number(searchParams.get("page") ?? 1)) : order;
}
