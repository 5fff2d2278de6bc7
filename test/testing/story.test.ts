import { createSandbox } from "imin-sdk/testing";
import { expect, test } from "vitest";

const document = (customer: unknown) => ({
  "@context": ["https://openactive.io/", "https://imin.co/"],
  type: "imin:CheckoutSession",
  "imin:initialOrder": {
    type: "OrderQuote",
    customer,
    broker: { type: "Organization", name: "Acme Fitness", url: "acmefitness.co.uk" },
    orderedItem: [
      {
        type: "OrderItem",
        acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
        orderedItem: {
          type: "ScheduledSession",
          identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
        },
      },
    ],
  },
  "imin:navigationLinks": [
    {
      type: "WebPage",
      name: "Back to Broker",
      "imin:linkType": "https://imin.co/BackToBrokerLink",
      url: "https://www.imin.co/bookingsuccess",
    },
  ],
});

test("the example scenario books a session", async () => {
  const sandbox = createSandbox();
  const server = await sandbox.listen({ port: 0 });
  const send = async (method: string, url: string, body?: unknown) => {
    const response = await fetch(url, {
      method,
      headers: { "X-API-KEY": sandbox.apiKey, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === "" ? undefined : JSON.parse(text),
    };
  };
  const louis = await send("POST", `${server.bookingBaseUrl}/customer-accounts`, {
    email: "louis@imin.co",
    givenName: "Louis",
    familyName: "Wu",
    "imin:is13OrOver": false,
  });
  expect(louis.status).toBe(201);
  const session = await send(
    "POST",
    `${server.checkoutBaseUrl}/api/checkout-sessions`,
    document(louis.body.id),
  );
  expect(session).toMatchObject({ status: 201 });
  await sandbox.completeCheckout(session.body.potentialAction[0].target);
  const upcoming = await send(
    "GET",
    `${server.bookingBaseUrl}/order-items?customerIdentifier=${louis.body.identifier}`,
  );
  expect(upcoming.body["imin:totalItems"]).toBe(1);
  await server.close();
});
