import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { IminClient } from "imin-sdk";
import { createSandbox, type Sandbox, type SandboxServer } from "imin-sdk/testing";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createActivityFinder } from "../../examples/activity-finder/app.ts";
import { type Browser, startBrowser } from "./chromium.ts";
import { expectGood, WIDTHS } from "./expect-good.ts";

let browser: Browser;
let sandbox: Sandbox;
let server: SandboxServer;

beforeAll(async () => {
  sandbox = createSandbox();
  server = await sandbox.listen();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Serves the finder for a customer who has booked nothing yet. */
async function startFinder(): Promise<{ readonly url: string; readonly finder: ServerType }> {
  const { bookingBaseUrl, checkoutBaseUrl, searchBaseUrl, firehoseBaseUrl } = server;
  const { apiKey } = sandbox;
  const baseUrls = { bookingBaseUrl, checkoutBaseUrl, searchBaseUrl, firehoseBaseUrl };
  const imin = new IminClient({ apiKey, ...baseUrls, responseValidation: "strict", logLevel: "off" });
  const customer = await imin.customers.create({
    email: "louis@imin.co",
    givenName: "Louis",
    familyName: "Wu",
  });
  const app = createActivityFinder({ imin, customer });
  return new Promise((resolve) => {
    const finder = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) =>
      resolve({ url: `http://127.0.0.1:${port}`, finder }),
    );
  });
}

describe.each(WIDTHS)("Acme Fitness' activity finder at the width of a %s", (width, viewport) => {
  async function openPage(): Promise<Page> {
    const page = await browser.context.newPage();
    await page.setViewportSize(viewport);
    return page;
  }

  test("finds, books, pays, sees and cancels", async () => {
    const { url, finder } = await startFinder();
    const page = await openPage();
    await page.goto(url);
    await expectGood(page, `finder-all-${width}`);
    await page.getByLabel("Activity").selectOption("Pilates");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByText("2 found").waitFor();
    await page.getByText("from £4.50").waitFor();
    await page.getByText("Riverside Leisure Centre · 1.3 km").waitFor();
    await expectGood(page, `finder-results-${width}`);

    await page.getByRole("link", { name: "See times of Pilates for Everyone" }).click();
    await page.getByRole("heading", { name: "Pilates for Everyone" }).waitFor();
    await page.getByRole("link", { name: "Riverside Leisure sessions and facilities" }).waitFor();
    await expectGood(page, `finder-sessions-${width}`);
    await page.getByLabel("Junior").check();
    await page
      .getByRole("button", { name: /^Book Pilates for Everyone/ })
      .nth(3)
      .click();

    await page.getByRole("button", { name: "Pay £4.50" }).click();
    await page.getByRole("heading", { name: "You are booked" }).waitFor();
    await page.getByRole("link", { name: "See your bookings" }).click();
    expect(page.url()).toBe(`${url}/bookings`);
    const booking = page.getByRole("main").getByRole("listitem");
    expect(await booking.count()).toBe(1);
    expect(await booking.textContent()).toMatch(/^Booked\s*Pilates for Everyone\s.*Junior, £4.50/s);
    await expectGood(page, `finder-bookings-${width}`);

    await page.getByRole("button", { name: "Cancel Pilates for Everyone" }).click();
    await page.getByText("We have asked for the cancellation").waitFor();
    expect(await booking.textContent()).toMatch(/^Being cancelled/);
    expect(await page.getByRole("button", { name: /Cancel/ }).count()).toBe(0);
    await expectGood(page, `finder-cancelled-${width}`);
    await page.close();
    finder.close();
  });

  test("says what cannot be booked, and what is not there any more", async () => {
    const { url, finder } = await startFinder();
    const page = await openPage();
    await page.goto(`${url}/sessions/riverside-EventSeries-circuits`);
    await page.getByText("Not bookable online").first().waitFor();
    expect(await page.getByRole("button").count()).toBe(0);
    await expectGood(page, `finder-not-bookable-${width}`);
    await page.goto(`${url}/sessions/no-such-series`);
    await page.getByText("That session is over").waitFor();
    await expectGood(page, `finder-gone-${width}`);
    await page.goto(`${url}/?page=0`);
    await page.getByText("We did not understand that").waitFor();
    await page.close();
    finder.close();
  });

  test("does not book for another site, nor cancel another customer's booking", async () => {
    const { url, finder } = await startFinder();
    const body = new URLSearchParams({ item: `${server.bookingBaseUrl}/orders/1/order-items/2` });
    const post = (origin: string) =>
      fetch(`${url}/bookings/cancel`, {
        method: "POST",
        body,
        headers: { Origin: origin },
        redirect: "manual",
      });
    expect((await post("https://elsewhere.example")).status).toBe(403);
    expect((await post(url)).status).toBe(409);
    finder.close();
  });
});
