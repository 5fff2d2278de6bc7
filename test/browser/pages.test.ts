import { createSandbox, type Sandbox, type SandboxServer } from "imin-sdk/testing";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Broker } from "../support/broker.ts";
import { checkoutSessionFor, orderItem, sessionIdentifier } from "../support/documents.ts";
import { type BrokerSite, serveBrokerSite } from "./broker-site.ts";
import { type Browser, startBrowser } from "./chromium.ts";
import { expectGood, WIDTHS } from "./expect-good.ts";

let browser: Browser;
let sandbox: Sandbox;
let server: SandboxServer;
let site: BrokerSite;

beforeAll(async () => {
  sandbox = createSandbox();
  server = await sandbox.listen();
  site = await serveBrokerSite(server, sandbox.apiKey);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  site.close();
  await server.close();
});

/** A text without any place for a line break. */
const LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsgymnastik".repeat(3);

describe.each(WIDTHS)("at the width of a %s", (width, viewport) => {
  async function openPage(): Promise<Page> {
    const page = await browser.context.newPage();
    await page.setViewportSize(viewport);
    return page;
  }

  test("a customer books on the broker's site, pays, and finds the booking in their account", async () => {
    const page = await openPage();
    await page.goto(site.url);
    await page.getByRole("button", { name: "Book" }).click();
    await expectGood(page, `checkout-${width}`);
    await page.getByRole("button", { name: "Pay £8.50" }).click();
    await page.getByRole("heading", { name: "You are booked" }).waitFor();
    await expectGood(page, `confirmation-${width}`);
    await page.getByRole("link", { name: "See your bookings" }).click();
    expect(page.url()).toBe(`${site.url}/account`);
    expect(await page.getByRole("listitem").allTextContents()).toContain("Pilates for Everyone");
    await page.close();
  });

  test("a guest who forgets a field sees a message and can reach the field by keyboard", async () => {
    const page = await openPage();
    await page.goto(`${server.url}/v1/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`);
    await expectGood(page, `guest-${width}`);
    await page.getByLabel("Card number").fill("4000 0000 0000 0002");
    await page.getByRole("button", { name: "Pay" }).click();
    await page.getByRole("alert").waitFor();
    await expectGood(page, `problems-${width}`);
    await page.getByRole("link", { name: "Enter your first name" }).press("Enter");
    await page.getByLabel("First name").fill("Ana");
    await page.getByLabel("Last name").fill("Silva");
    await page.getByLabel("Email address").fill("ana@example.com");
    await page.getByLabel("Junior").check();
    await page.getByLabel("Card number").fill("4242 4242 4242 4242");
    await page.getByRole("button", { name: "Pay" }).click();
    await page.getByRole("heading", { name: "You are booked" }).waitFor();
    expect(await page.getByText("£4.50").count()).toBeGreaterThan(0);
    await page.close();
  });

  test("a link leads back to the broker before payment", async () => {
    const page = await openPage();
    await page.goto(site.url);
    await page.getByRole("button", { name: "Book" }).click();
    await page.getByRole("link", { name: "Back to Acme Fitness" }).click();
    expect(page.url()).toBe(`${site.url}/`);
    await page.close();
  });

  test("the pages for unpayable sessions are accessible too", async () => {
    const own = createSandbox();
    const its = await own.listen();
    const broker = new Broker(own, fetch, its.bookingBaseUrl, its.checkoutBaseUrl);
    const customer = await broker.createCustomer();
    const begin = async (items?: readonly unknown[]): Promise<string> =>
      (await broker.createSession(checkoutSessionFor(customer, items))).body.potentialAction[0].target;
    const [completed, expired] = [await begin(), await begin()];
    await own.completeCheckout(completed);
    own.clock.advance("PT24H");
    const full = await own.catalog.addSession({ name: LONG_WORD });
    const item = orderItem({
      acceptedOffer: full.offers[0]?.id,
      orderedItem: { type: full.type, identifier: full.identifier },
    });
    const soldOut = await begin([item]);
    await own.catalog.change(full, { capacity: 0 });
    const guestLink = `${its.url}/v1/scheduled-sessions/${encodeURIComponent(full.identifier)}`;
    const page = await openPage();
    for (const [name, url, heading] of [
      ["completed", completed, "This booking is complete"],
      ["expired", expired, "This checkout has expired"],
      ["unknown", `${its.url}/checkout/unknown`, "There is nothing to pay here"],
      ["sold-out", soldOut, "This can no longer be booked"],
      ["guest-sold-out", guestLink, "This cannot be booked"],
    ] as const) {
      await page.goto(url);
      await page.getByRole("heading", { name: heading }).waitFor();
      await expectGood(page, `${name}-${width}`);
    }
    await page.close();
    await its.close();
  });

  test("long names and addresses do not cause horizontal scrolling", async () => {
    const own = createSandbox();
    const its = await own.listen();
    const broker = new Broker(own, fetch, its.bookingBaseUrl, its.checkoutBaseUrl);
    const email = `${LONG_WORD}@${LONG_WORD}.example.com`;
    const customer = await broker.createCustomer({ email, givenName: LONG_WORD, familyName: LONG_WORD });
    const session = await own.catalog.addSession({ name: LONG_WORD, location: { name: LONG_WORD } });
    const item = orderItem({
      attendee: customer,
      acceptedOffer: session.offers[0]?.id,
      orderedItem: { type: session.type, identifier: session.identifier },
    });
    const { body } = await broker.createSession(checkoutSessionFor(customer, [item]));
    const page = await openPage();
    await page.goto(body.potentialAction[0].target);
    await expectGood(page, `long-checkout-${width}`);
    await page.getByRole("button", { name: "Pay" }).click();
    await page.getByRole("heading", { name: "You are booked" }).waitFor();
    await expectGood(page, `long-confirmation-${width}`);
    for (const path of ["/", "/sandbox/inbox"]) {
      await page.goto(its.url + path);
      await expectGood(page, `long${path.replaceAll("/", "-")}-${width}`);
    }
    await page.close();
    await its.close();
  });

  test("a declined card keeps the entered details and gets the focus", async () => {
    const page = await openPage();
    await page.goto(site.url);
    await page.getByRole("button", { name: "Book" }).click();
    const number = page.getByLabel("Card number");
    await number.fill("4000 0000 0000 0002");
    await page.getByRole("button", { name: "Pay" }).click();
    await page.getByRole("alert").waitFor();
    expect(await number.inputValue()).toBe("4000 0000 0000 0002");
    expect(await page.evaluate("document.activeElement.id")).toBe("cardNumber");
    await page.close();
  });

  test("a guest sees the total of the chosen price", async () => {
    const page = await openPage();
    await page.goto(`${server.url}/v1/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`);
    const total = page.locator(".totals > span:visible");
    expect(await total.textContent()).toMatch(/Total\s+£8\.50/);
    await page.getByLabel("Junior").check();
    expect(await total.textContent()).toMatch(/Total\s+£4\.50/);
    await page.close();
  });

  test("a group of twelve fits on the page, and each name can be read", async () => {
    const own = createSandbox();
    const its = await own.listen();
    const broker = new Broker(own, fetch, its.bookingBaseUrl, its.checkoutBaseUrl);
    const places: unknown[] = [];
    for (let count = 1; count <= 12; count++) {
      const person = { email: "a@example.com", givenName: "محمد", familyName: `(${count})` };
      places.push(orderItem({ attendee: await broker.createCustomer(person) }));
    }
    const { body } = await broker.createSession(checkoutSessionFor(await broker.createCustomer(), places));
    const page = await openPage();
    await page.goto(body.potentialAction[0].target);
    await page.getByText("12 × Adult").waitFor();
    await page.getByText("For whom").click();
    expect(await page.getByRole("listitem").getByText("محمد (12)").isVisible()).toBe(true);
    await expectGood(page, `group-${width}`);
    await page.getByRole("button", { name: "Pay £102.00" }).click();
    await page.getByRole("heading", { name: "You are booked" }).waitFor();
    await page.goto(its.url);
    await expectGood(page, `group-start-${width}`);
    await page.close();
    await its.close();
  });

  test("a guest sees the total of the last of many prices", async () => {
    const own = createSandbox();
    const its = await own.listen();
    const offers = Array.from({ length: 30 }, (_, index) => ({ name: `Price ${index}`, price: index }));
    const { identifier } = await own.catalog.addSession({ offers });
    const page = await openPage();
    await page.goto(`${its.url}/v1/scheduled-sessions/${encodeURIComponent(identifier)}`);
    await page.getByLabel("Price 29").check();
    expect(await page.locator(".totals > span:visible").textContent()).toMatch(/Total\s+£29\.00/);
    await page.close();
    await its.close();
  });

  test("the start page cancels as the seller, and its inbox shows the emails", async () => {
    const own = createSandbox();
    const its = await own.listen();
    const broker = new Broker(own, fetch, its.bookingBaseUrl, its.checkoutBaseUrl);
    await broker.book(own, await broker.createCustomer());
    const page = await openPage();
    await page.goto(its.url);
    await page.getByRole("button", { name: "Cancel: Pilates for Everyone" }).click();
    await page.waitForURL(`${its.url}/#seller`);
    await page.getByRole("button", { name: "The next request fails (503)" }).click();
    await page.waitForURL(`${its.url}/#faults`);
    expect(own.faults.all).toEqual([{ status: 503, count: 1 }]);
    await page.getByRole("link", { name: "Open the inbox (3)" }).click();
    await page.getByText("Your refund of £8.50").waitFor();
    await expectGood(page, `inbox-${width}`);
    await page.close();
    await its.close();
  });

  test("the start page shows the integration's activity", async () => {
    const webhook = { url: "http://127.0.0.1:9/", apiKey: "agreed-key" };
    const own = createSandbox({ webhook });
    const its = await own.listen();
    const page = await openPage();
    await page.goto(its.url);
    await expectGood(page, `start-empty-${width}`);
    const broker = new Broker(own, fetch, its.bookingBaseUrl, its.checkoutBaseUrl);
    const customer = await broker.createCustomer();
    await broker.book(own, customer, [orderItem({ attendee: customer })]);
    await broker.get("/orders/unknown");
    await page.reload();
    await page.getByText("/api/v2/orders/unknown").click();
    await page.getByText("UnknownOrderError").waitFor();
    await expectGood(page, `start-${width}`);
    const before = own.clock.now().getTime();
    await page.getByRole("button", { name: "Advance 1 day" }).click();
    await page.waitForLoadState();
    expect(own.clock.now().getTime() - before).toBeGreaterThanOrEqual(86_400_000);
    await page.close();
    await its.close();
  });
});

test("no page violates its own Content-Security-Policy", async () => {
  const strict = await startBrowser({ bypassCSP: false });
  const page = await strict.context.newPage();
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) violations.push(message.text());
  });
  const guest = `${server.url}/v1/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`;
  for (const url of [server.url, `${server.url}/sandbox/inbox`, `${server.url}/checkout/unknown`, guest]) {
    await page.goto(url, { waitUntil: "load" });
  }
  await page.getByLabel("First name").fill("Ana");
  await page.getByLabel("Last name").fill("Silva");
  await page.getByLabel("Email address").fill("ana@example.com");
  await page.getByRole("button", { name: "Pay" }).click();
  await page.getByRole("heading", { name: "You are booked" }).waitFor();
  expect(violations).toEqual([]);
  await strict.close();
});
