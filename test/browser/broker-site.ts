import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { SandboxServer } from "imin-sdk/testing";
import { Broker } from "../support/broker.ts";
import { checkoutSessionFor } from "../support/documents.ts";

/** A broker's site with a session to book and an account page that lists bookings. */
export interface BrokerSite {
  readonly url: string;
  close(): void;
}

/** Serves the site, which calls the sandbox like any back end. */
export async function serveBrokerSite(sandbox: SandboxServer, apiKey: string): Promise<BrokerSite> {
  const broker = new Broker({ apiKey }, fetch, sandbox.bookingBaseUrl, sandbox.checkoutBaseUrl);
  const customer = await broker.createCustomer();
  let url = "";
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const page = (body: string) =>
      response
        .setHeader("Content-Type", "text/html")
        .end(`<title>Acme Fitness</title><h1>Acme Fitness</h1>${body}`);
    if (request.url === "/book") {
      const document = checkoutSessionFor(customer);
      document["imin:navigationLinks"] = links(url);
      const session = await broker.createSession(document);
      response.writeHead(303, { Location: session.body.potentialAction[0].target }).end();
    } else if (request.url === "/account") {
      const { body } = await broker.get(`/order-items?customerIdentifier=${customer}`);
      const names = (body["imin:item"] ?? []).map(
        (item: { orderedItem: { superEvent: { superEvent: { name: string } } } }) =>
          `<li>${item.orderedItem.superEvent.superEvent.name}</li>`,
      );
      page(`<h2>Your bookings</h2><ul>${names.join("")}</ul>`);
    } else {
      page('<form method="post" action="/book"><button>Book</button></form>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function links(url: string): unknown {
  return [
    {
      type: "WebPage",
      name: "Back to Broker",
      "imin:linkType": "https://imin.co/BackToBrokerLink",
      url: `${url}/`,
    },
    {
      type: "WebPage",
      name: "Back to Broker User Profile",
      "imin:linkType": "https://imin.co/BackToBrokerUserProfileLink",
      url: `${url}/account`,
    },
  ];
}
