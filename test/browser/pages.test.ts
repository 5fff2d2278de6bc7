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

  test("a guest who forgets something is told, and led to it by the keyboard", async () => {
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
    await page.getByLabel("E-mail address").fill("ana@example.com");
    await page.getByLabel("Junior").check();
    await page.getByRole("button", { name: "Pay" }).click();
    await page.getByRole("heading", { name: "You are booked" }).waitFor();
    expect(await page.getByText("£4.50").count()).toBeGreaterThan(0);
    await page.close();
  });

  test("a link goes back to the broker before anything is paid", async () => {
    const page = await openPage();
    await page.goto(site.url);
    await page.getByRole("button", { name: "Book" }).click();
    await page.getByRole("link", { name: "Back to Acme Fitness" }).click();
    expect(page.url()).toBe(`${site.url}/`);
    await page.close();
  });

  test("the pages for what cannot be paid are good ones too", async () => {
    const own = createSandbox();
    const its = await own.listen();
    const broker = new Broker(own, fetch, its.bookingBaseUrl, its.checkoutBaseUrl);
    const customer = await broker.createCustomer();
    const begin = async (): Promise<string> =>
      (await broker.createSession(checkoutSessionFor(customer))).body.potentialAction[0].target;
    const [completed, expired] = [await begin(), await begin()];
    await own.completeCheckout(completed);
    own.clock.advance("PT24H");
    const page = await openPage();
    for (const [name, url, heading] of [
      ["completed", completed, "This booking is complete"],
      ["expired", expired, "This checkout has expired"],
      ["unknown", `${its.url}/checkout/unknown`, "There is nothing to pay here"],
    ] as const) {
      await page.goto(url);
      await page.getByRole("heading", { name: heading }).waitFor();
      await expectGood(page, `${name}-${width}`);
    }
    await page.close();
    await its.close();
  });

  test("the start page shows what the integration does", async () => {
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
    await page.getByRole("button", { name: "A day on" }).click();
    await page.waitForLoadState();
    expect(own.clock.now().getTime() - before).toBeGreaterThanOrEqual(86_400_000);
    await page.close();
    await its.close();
  });
});
