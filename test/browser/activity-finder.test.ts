import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { type Customer, IminClient } from "imin-sdk";
import { createSandbox, type Sandbox, type SandboxCatalogItem, type SandboxServer } from "imin-sdk/testing";
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

interface Served {
  readonly url: string;
  readonly finder: ServerType;
  readonly imin: IminClient;
  readonly customer: Customer;
}

/** Serves the finder for a customer without bookings. */
async function startFinder(its: Sandbox = sandbox, itsServer: SandboxServer = server): Promise<Served> {
  const { bookingBaseUrl, checkoutBaseUrl, searchBaseUrl, firehoseBaseUrl } = itsServer;
  const { apiKey, clock } = its;
  const baseUrls = { bookingBaseUrl, checkoutBaseUrl, searchBaseUrl, firehoseBaseUrl };
  const imin = new IminClient({ apiKey, ...baseUrls, responseValidation: "strict", logLevel: "off" });
  const customer = await imin.customers.create({
    email: "louis@imin.co",
    givenName: "Louis",
    familyName: "Wu",
  });
  const app = createActivityFinder({ imin, customer, now: () => clock.now() });
  return new Promise((resolve) => {
    const finder = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) =>
      resolve({ url: `http://127.0.0.1:${port}`, finder, imin, customer }),
    );
  });
}

/** Takes the last place of a session. */
async function fill(its: Sandbox, imin: IminClient, customer: Customer, item: SandboxCatalogItem) {
  const { type, identifier, offers } = item;
  const { checkoutUrl } = await imin.checkout.createSession(
    imin.checkout
      .session()
      .customer(customer)
      .broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" })
      .orderItem({ type, identifier, acceptedOffer: offers[0]?.id ?? "" }),
  );
  await its.completeCheckout(checkoutUrl);
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
    const card = page.getByRole("listitem").filter({ hasText: "Pilates for Everyone" });
    expect(await card.locator(".line").allTextContents()).toEqual(["Adults £8.50", "Juniors £4.50"]);
    await page.getByText("Riverside Leisure Centre · 1.3 km").waitFor();
    await expectGood(page, `finder-results-${width}`);

    await page.getByRole("link", { name: "See times of Pilates for Everyone" }).click();
    await page.getByRole("heading", { name: "Pilates for Everyone" }).waitFor();
    await page.getByRole("link", { name: "Riverside Leisure sessions and facilities" }).waitFor();
    await expectGood(page, `finder-sessions-${width}`);
    const fourth = page.getByRole("listitem").nth(3);
    const when = await fourth.locator("strong").textContent();
    await fourth.getByRole("combobox").selectOption("Junior £4.50");
    await fourth.getByRole("button", { name: `Book Pilates for Everyone, ${when}` }).click();

    await page.getByRole("button", { name: "Pay £4.50" }).click();
    await page.getByRole("heading", { name: "You are booked" }).waitFor();
    await page.getByRole("link", { name: "See your bookings" }).click();
    expect(page.url()).toBe(`${url}/bookings`);
    const booking = page.getByRole("main").getByRole("listitem");
    expect(await booking.count()).toBe(1);
    expect(await booking.textContent()).toMatch(/^Booked\s*Pilates for Everyone\s.*Junior, £4.50/s);
    expect(await booking.textContent()).toContain(when);
    await expectGood(page, `finder-bookings-${width}`);

    await page.getByRole("button", { name: "Cancel Pilates for Everyone" }).click();
    await page.getByText("We have asked for the cancellation").waitFor();
    expect(await booking.textContent()).toMatch(/^Being cancelled/);
    expect(await page.getByRole("button", { name: /Cancel/ }).count()).toBe(0);
    await expectGood(page, `finder-cancelled-${width}`);
    await page.close();
    finder.close();
  });

  test("books the session that was chosen from the earliest ones", async () => {
    const { url, finder } = await startFinder();
    const page = await openPage();
    await page.goto(url);
    await page.getByLabel("Order").selectOption("Soonest first");
    await page.getByRole("button", { name: "Search" }).click();
    const eighth = page.getByRole("main").getByRole("listitem").nth(7);
    const label = await eighth.getByRole("link").getAttribute("aria-label");
    await expectGood(page, `finder-soonest-${width}`);
    await eighth.getByRole("link").click();
    await expectGood(page, `finder-session-${width}`);
    const button = page.getByRole("button", { name: /^Book / });
    expect(await button.getAttribute("aria-label")).toBe(label?.replace("Choose", "Book"));
    await button.click();
    await page.getByRole("button", { name: /^Pay|^Confirm/ }).click();
    await page.getByRole("link", { name: "See your bookings" }).click();
    const [, name, when] = /^Choose (.*?), (.*)$/.exec(label ?? "") ?? [];
    const booked = await page.getByRole("main").getByRole("listitem").textContent();
    expect(booked).toContain(name);
    expect(booked).toContain(when);
    await page.close();
    finder.close();
  });

  test("shows full, canceled and online sessions, in London time", async () => {
    const own = createSandbox({ clock: "2026-06-30T08:00:00Z" });
    const its = await own.listen();
    const { url, finder, imin, customer } = await startFinder(own, its);
    const startDate = (time: string) => ({ startDate: `2026-07-02T${time}:00Z` });
    const place = { name: "Town Hall" };
    const chess = await own.catalog.addSession({
      name: "Chess",
      capacity: 1,
      ...startDate("17:30"),
      location: place,
    });
    const series = chess.parent;
    const called = await own.catalog.addSession({ series, ...startDate("18:30") });
    await own.catalog.addSession({ series, ...startDate("22:30"), endDate: "2026-07-03T00:30:00Z" });
    const online = await own.catalog.addSession({
      name: "Chess online",
      ...startDate("10:00"),
      isOnline: true,
    });
    await own.seller.cancel(called);
    await fill(own, imin, customer, chess);
    const page = await openPage();
    await page.goto(`${url}/sessions/${series}`);
    expect(await page.locator(".times li").allInnerTexts()).toEqual([
      expect.stringMatching(/^Thursday 2 July 2026, 18:30–19:30\s+Full$/),
      expect.stringMatching(/^Thursday 2 July 2026, 19:30–20:30\s+Cancelled$/),
      expect.stringMatching(/^Thursday 2 July 2026, 23:30 – Friday 3 July 2026, 01:30\s/),
    ]);
    await expectGood(page, `finder-full-${width}`);
    await page.goto(`${url}/sessions/${online.parent}`);
    await page.getByText("Online", { exact: true }).waitFor();
    expect(await page.getByText("Riverside Leisure Centre").count()).toBe(0);
    await expectGood(page, `finder-online-${width}`);
    await page.goto(`${url}/?from=2026-07-02&mode=upcoming-sessions`);
    await page.getByText("Chess online").waitFor();
    await expectGood(page, `finder-summer-${width}`);
    await page.close();
    finder.close();
    await its.close();
  });

  test("explains what cannot be booked and what no longer exists", async () => {
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

  test("rejects bookings from another site and cancellations of another customer's booking", async () => {
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
