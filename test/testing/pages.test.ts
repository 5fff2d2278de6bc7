import { createSandbox, type Sandbox, type SandboxOptions } from "imin-sdk/testing";
import { describe, expect, test } from "vitest";
import { Broker, inProcess, responseFrom } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails, orderItem, sessionIdentifier } from "../support/documents.ts";

const NOON = "2026-11-23T12:00:00Z";
const FEEDS = "http://opendata.provider.com/api/feeds";
const HOSTILE = `<script>alert("1")</script><img src=x onerror='alert(2)'>&amp;`;
const GUEST = { givenName: "Ana", familyName: "Silva", email: "ana@example.com" };
const CARD = { cardNumber: "4242 4242 4242 4242", cardExpiry: "12 / 34", cardCode: "123" };

async function begin(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ clock: NOON, ...options });
  const broker = new Broker(sandbox, sandbox.fetch);
  const customer = await broker.createCustomer();
  const open = async (url: string, fields?: Record<string, string>) =>
    responseFrom(
      await sandbox.fetch(
        url,
        fields === undefined
          ? { redirect: "manual" }
          : { redirect: "manual", method: "POST", body: new URLSearchParams(fields) },
      ),
    );
  const begun = async (document: unknown): Promise<string> =>
    (await broker.createSession(document)).body.potentialAction[0].target;
  return { sandbox, broker, customer, open, begun };
}

test("the checkout page shows the booking's name, place, time and price, and links back", async () => {
  const { customer, open, begun } = await begin();
  const { status, headers, body } = await open(await begun(checkoutSessionFor(customer)));
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  for (const part of [
    "Acme Fitness",
    "Pilates for Everyone",
    "Wednesday, 25 November 2026 at 18:30",
    "Riverside Leisure Centre",
    "£8.50",
    "Louis Wu",
    "until Tuesday, 24 November 2026 at 18:30",
    'href="https://www.imin.co/bookingsuccess"',
    'href="https://www.imin.co/useraccounts/12345"',
  ]) {
    expect(body).toContain(part);
  }
});

test("paying creates the order, and the confirmation links to the bookings", async () => {
  const { broker, customer, open, begun } = await begin();
  const target = await begun(checkoutSessionFor(customer));
  const paid = await open(target, CARD);
  expect(paid.status).toBe(303);
  const location = paid.headers.get("location") ?? "";
  const confirmation = await open(new URL(location, target).href);
  const { body } = await broker.get(`/orders?customerIdentifier=${customer}`);
  expect(body["imin:totalItems"]).toBe(1);
  expect(confirmation.body).toContain("You are booked");
  expect(confirmation.body).toContain(body["imin:item"][0].confirmationNumber);
  expect(confirmation.body).toContain('href="https://www.imin.co/useraccounts/12345"');
});

/** The page where a guest from a search result pays. */
async function guestTarget(open: Awaited<ReturnType<typeof begin>>["open"]): Promise<string> {
  const checkout = "https://checkout.acmefitness.co.uk";
  const { headers } = await open(
    `${checkout}/v1/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`,
  );
  return checkout + headers.get("location");
}

test("the confirmation says that an email is on its way, and to which address", async () => {
  const { customer, open, begun } = await begin();
  const target = await begun(checkoutSessionFor(customer));
  await open(target, CARD);
  const { body } = await open(`${target}/confirmation`);
  expect(body).toContain("We are sending a confirmation to <strong>louis@imin.co</strong>");
});

test("a guest sees the broker, the total of the chosen price, and the link back", async () => {
  const { open } = await begin();
  const { body } = await open(await guestTarget(open));
  expect(body).toContain("<strong>acmefitness.co.uk</strong>");
  expect(body).toContain('<a href="https://acmefitness.co.uk">Back to acmefitness.co.uk</a>');
  expect(body).toContain('Total <span class="amount">£8.50</span>');
  expect(body).toContain('Total <span class="amount">£4.50</span>');
});

test("the option broker names the broker of guests and of standalone sessions", async () => {
  const broker = { name: "Acme & Sons", url: "https://acme.example/find" };
  const { sandbox, broker: acme } = inProcess({ clock: NOON, broker });
  const page = await sandbox.fetch(
    `${acme.checkout}/v1/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`,
  );
  expect(await page.text()).toContain('<a href="https://acme.example/find">Back to Acme &amp; Sons</a>');
  const { body } = await acme.send("POST", `${acme.checkout}/checkout-sessions`, {
    "@context": ["https://openactive.io/", "https://imin.co/"],
    type: "imin:CheckoutSession",
    "imin:initialOrder": {
      type: "OrderQuote",
      orderedItem: [{ type: "OrderItem", orderedItem: { type: "ScheduledSession", id: sessionIdentifier } }],
    },
  });
  expect(body["imin:initialOrder"].broker).toEqual({ type: "Organization", ...broker });
});

test("a guest with only one price sees it as the total", async () => {
  const { sandbox, open } = await begin();
  const checkout = "https://checkout.acmefitness.co.uk";
  const { identifier } = await sandbox.catalog.addSession({ offers: [{ price: 12 }] });
  const begun = await open(`${checkout}/v1/scheduled-sessions/${encodeURIComponent(identifier)}`);
  const target = checkout + begun.headers.get("location");
  const { body } = await open(target);
  expect(body).toContain("Pay £12.00");
  expect(body).not.toContain('name="offer"');
  expect((await open(target, { ...CARD, ...GUEST })).status).toBe(303);
});

describe("an unbookable item is explained in the customer's words, with a link back", () => {
  const WHAT = "Pilates for Everyone on Wednesday, 25 November 2026 at 18:30: ";
  test.each([
    [
      "sold out",
      (sandbox: Sandbox) => sandbox.catalog.change(sessionIdentifier, { capacity: 0 }),
      "All places are taken.",
    ],
    [
      "cancelled",
      (sandbox: Sandbox) => sandbox.seller.cancel(sessionIdentifier),
      "Riverside Leisure has cancelled it.",
    ],
    ["begun", async (sandbox: Sandbox) => sandbox.clock.advance("P2DT7H"), "It has already started."],
    ["over", async (sandbox: Sandbox) => sandbox.clock.advance("P2DT8H"), "It is over."],
  ] as const)("%s", async (_name, happens, reason) => {
    const { sandbox, customer, open, begun } = await begin({ sessionLifetime: "P9D" });
    const target = await begun(checkoutSessionFor(customer));
    await happens(sandbox);
    const { status, body } = await open(target);
    expect(status).toBe(409);
    expect(body).toContain(WHAT + reason);
    expect(body).toContain("Nothing has been paid.");
    expect(body).toContain('href="https://www.imin.co/bookingsuccess"');
    expect(body).not.toContain(sessionIdentifier);
  });

  test("too few places", async () => {
    const { sandbox, broker, customer, open, begun } = await begin();
    const items = [customer, await broker.createCustomer()].map((attendee) => orderItem({ attendee }));
    const target = await begun(checkoutSessionFor(customer, items));
    await sandbox.catalog.change(sessionIdentifier, { capacity: 1 });
    expect((await open(target)).body).toContain("Only one place is left.");
  });

  test("for a guest", async () => {
    const { sandbox, open } = await begin();
    await sandbox.catalog.change(sessionIdentifier, { capacity: 0 });
    const { status, body } = await open(
      `https://checkout.acmefitness.co.uk/v1/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`,
    );
    expect(status).toBe(409);
    expect(body).toContain(`${WHAT}All places are taken.`);
    expect(body).toContain('href="https://acmefitness.co.uk"');
  });
});

test("the start page performs the seller's actions and shows the inbox", async () => {
  const { sandbox, broker, customer, open } = await begin();
  const order = await broker.book(sandbox, customer);
  const start = await open("https://book.imin.co/");
  expect(start.body).toContain("Your booking is confirmed: Pilates for Everyone");
  expect(start.body).toContain(`<input type="hidden" name="identifier" value="${sessionIdentifier}">`);
  await open("https://book.imin.co/sandbox/seller/cancel", { identifier: sessionIdentifier });
  expect((await broker.order(order)).orderedItem[0].orderItemStatus).toContain("SellerCancelled");
  const inbox = await open("https://book.imin.co/sandbox/inbox");
  for (const { subject } of sandbox.emails) expect(inbox.body).toContain(subject);
  expect(sandbox.emails).toHaveLength(3);
});

describe("a separate page says", () => {
  test("that the session is unknown", async () => {
    const { open } = await begin();
    for (const path of ["unknown", "unknown/confirmation"]) {
      const { status, body } = await open(`https://checkout.acmefitness.co.uk/checkout/${path}`);
      expect(status).toBe(404);
      expect(body).toContain("There is nothing to pay here");
    }
  });

  test("that the session has expired", async () => {
    const { sandbox, customer, open, begun } = await begin();
    const target = await begun(checkoutSessionFor(customer));
    sandbox.clock.advance("PT24H");
    for (const fields of [undefined, CARD]) {
      const { status, body } = await open(target, fields);
      expect(status).toBe(410);
      expect(body).toContain("This checkout has expired");
    }
  });

  test("that the session is already complete", async () => {
    const { broker, customer, open, begun } = await begin();
    const target = await begun(checkoutSessionFor(customer));
    await open(target, CARD);
    const again = await open(target, CARD);
    expect(again.status).toBe(200);
    expect(again.body).toContain("This booking is complete");
    expect((await broker.get(`/orders?customerIdentifier=${customer}`)).body["imin:totalItems"]).toBe(1);
  });

  test("that the last place has gone", async () => {
    const { sandbox, broker, customer, open, begun } = await begin();
    const bike = orderItem({
      acceptedOffer: `${FEEDS}/offers/cycling-adult`,
      orderedItem: {
        type: "ScheduledSession",
        identifier: `${FEEDS}/scheduled-sessions/indoor-cycling-2026-11-24`,
      },
    });
    const target = await begun(checkoutSessionFor(customer, [bike]));
    await broker.book(sandbox, customer, [bike]);
    await broker.book(sandbox, customer, [bike]);
    const { status, body } = await open(target, CARD);
    expect(status).toBe(409);
    expect(body).toContain("This can no longer be booked");
  });
});

test.each([
  ["no card number", { cardNumber: "" }, "Enter a card number"],
  ["a card number with a slip", { cardNumber: "4242 4242 4242 4243" }, "Enter a card number"],
  ["the card that is declined", { cardNumber: "4000 0000 0000 0002" }, "The card was declined"],
  ["an expired card", { cardExpiry: "10/26" }, "Enter a date in the future"],
  ["no security code", { cardCode: "" }, "three or four digits"],
])("%s pays nothing and is reported at the field", async (_name, changes, message) => {
  const { broker, customer, open, begun } = await begin();
  const { status, body } = await open(await begun(checkoutSessionFor(customer)), { ...CARD, ...changes });
  expect(status).toBe(422);
  expect(body).toContain(message);
  expect(body).toMatch(/aria-invalid="true" aria-describedby="card\w+-problem"/);
  expect((await broker.get(`/orders?customerIdentifier=${customer}`)).body["imin:totalItems"]).toBe(0);
});

test("a declined or mistyped card keeps the entered details, names the field and focuses it", async () => {
  const { customer, open, begun } = await begin();
  const target = await begun(checkoutSessionFor(customer));
  const declined = { cardNumber: "4000 0000 0000 0002", cardExpiry: "01/20", cardCode: "987" };
  const { body } = await open(target, declined);
  for (const value of Object.values(declined)) expect(body).toContain(`value="${value}"`);
  expect(body).toContain('<a href="#cardNumber">Card number: The card was declined. Try another one</a>');
  expect(body).toContain('<a href="#cardExpiry">Expiry date: Enter a date in the future');
  expect(body.match(/ autofocus/g)).toHaveLength(1);
  expect(body).toMatch(/<input id="cardNumber"[^>]* autofocus>/);
  const guest = await open(await guestTarget(open), { ...CARD, cardCode: "x" });
  expect(guest.body).toMatch(/<input id="givenName"[^>]* autofocus>/);
});

test("card details are not stored", async () => {
  const { sandbox, customer, open, begun } = await begin();
  const typed = { cardNumber: "5555 5555 5555 4444", cardExpiry: "01/20", cardCode: "987" };
  await open(await begun(checkoutSessionFor(customer)), typed);
  expect(JSON.stringify([sandbox.requests, sandbox.snapshot()])).not.toMatch(/5555|987/);
});

test("a guest from a search result chooses a price and enters personal details", async () => {
  const { sandbox, open } = await begin();
  const checkout = "https://checkout.acmefitness.co.uk";
  const begun = await open(`${checkout}/v1/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`);
  expect(begun.status).toBe(303);
  const target = checkout + begun.headers.get("location");
  const { body } = await open(target);
  expect(body).toContain("£4.50");
  expect(body).not.toContain("Adult Resident");
  const offer = `${FEEDS}/offers/junior`;
  const refused = await open(target, { ...CARD, ...GUEST, email: "", offer });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain("Enter an email address");
  expect(refused.body).toContain('value="Silva"');
  expect((await open(target, { ...CARD, ...GUEST })).body).toContain("Choose a price");
  expect((await open(target, { ...CARD, ...GUEST, offer })).status).toBe(303);
  const [order] = sandbox.snapshot()["orders"] as { guest: unknown; items: { offer: unknown }[] }[];
  expect(order).toMatchObject({ guest: GUEST, items: [{ offer: { name: "Junior", price: 4.5 } }] });
});

test("an item that cannot be booked as a guest says so", async () => {
  const { open } = await begin();
  const checkout = "https://checkout.acmefitness.co.uk/v1";
  expect((await open(`${checkout}/slots/unknown`)).status).toBe(404);
  const door = encodeURIComponent(`${FEEDS}/scheduled-sessions/circuits-2026-11-24`);
  expect((await open(`${checkout}/scheduled-sessions/${door}`)).status).toBe(409);
});

test("a free item is confirmed without a card", async () => {
  const { customer, open, begun } = await begin();
  const orderedItem = {
    type: "ScheduledSession",
    identifier: `${FEEDS}/scheduled-sessions/fun-run-2026-11-24`,
  };
  const free = orderItem({ acceptedOffer: `${FEEDS}/offers/free`, orderedItem });
  const target = await begun(checkoutSessionFor(customer, [free]));
  const { body } = await open(target);
  expect(body).toContain("Confirm booking");
  expect(body).not.toContain("cardNumber");
  expect((await open(target, {})).status).toBe(303);
});

test("imin's testing mode is confirmed without an order", async () => {
  const { sandbox, open, begun } = await begin();
  const item = orderItem({
    acceptedOffer: "test-offer-adult-guest",
    orderedItem: { type: "Slot", identifier: "test-item-Slot-paid" },
  });
  const target = await begun(checkoutSessionFor("anyone", [item]));
  expect((await open(target, CARD)).status).toBe(303);
  expect((await open(`${target}/confirmation`)).body).toContain("nothing booked");
  expect(sandbox.snapshot()["orders"]).toHaveLength(0);
});

test("the start page lists items, requests, addresses and the key", async () => {
  const { sandbox, broker, customer, open, begun } = await begin();
  const target = await begun(checkoutSessionFor(customer));
  const order = await broker.book(sandbox, customer);
  await broker.get("/orders/unknown");
  const { body } = await open("https://book.imin.co/");
  for (const part of [
    customer,
    order,
    louisDetails.email,
    target.split("/").pop(),
    "/api/v2/orders/unknown",
    sessionIdentifier,
  ]) {
    expect(body).toContain(part);
  }
  for (const part of ["bookingBaseUrl", "checkoutBaseUrl", "searchBaseUrl", "firehoseBaseUrl"]) {
    expect(body).toContain(part);
  }
  expect(body).toContain(`<code>${sandbox.apiKey}</code>`);
});

test("the start page does not show a chosen key, which may be a real one", async () => {
  const { sandbox, open } = await begin({ apiKey: "chosen-key" });
  const { body } = await open("https://book.imin.co/");
  expect(body).not.toContain(sandbox.apiKey);
  expect(body).toContain("the key that you set");
});

test("the clock advances from the start page, only by durations", async () => {
  const { sandbox, open } = await begin();
  expect((await open("https://book.imin.co/sandbox/clock", { by: "PT10M" })).status).toBe(303);
  expect(sandbox.clock.now()).toEqual(new Date("2026-11-23T12:10:00Z"));
  expect((await open("https://book.imin.co/sandbox/clock", { by: "tomorrow" })).status).toBe(400);
});

test("sent values never become markup on any page", async () => {
  const { broker, open, begun } = await begin();
  const person = { email: `a"'<b>@example.com`, givenName: HOSTILE, familyName: HOSTILE };
  const hostile = await broker.createCustomer(person);
  const document = checkoutSessionFor(hostile, [orderItem({ attendee: hostile })]);
  const order = document["imin:initialOrder"] as { broker: Record<string, unknown> };
  order.broker["name"] = HOSTILE;
  document["imin:navigationLinks"] = [
    {
      type: "WebPage",
      "imin:linkType": "https://imin.co/BackToBrokerLink",
      url: `https://www.imin.co/?q="><script>alert(3)</script>`,
    },
  ];
  const target = await begun(document);
  await broker.get(`/orders/${encodeURIComponent(HOSTILE)}?${HOSTILE}`);
  const pages = [
    await open(target),
    await open(target, { cardNumber: HOSTILE, cardExpiry: HOSTILE, cardCode: HOSTILE }),
    await open(target, CARD),
    await open(`${target}/confirmation`),
    await open(target),
    await open("https://book.imin.co/"),
    await open(`https://checkout.acmefitness.co.uk/v1/slots/${encodeURIComponent(HOSTILE)}`),
  ];
  for (const { body } of pages) {
    expect(body).not.toContain("<script");
    expect(body).not.toContain("<img");
    expect(body).not.toContain("<b>");
  }
  expect(pages[0]?.body).toContain("&lt;script&gt;");
});
