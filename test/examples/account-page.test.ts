import { readFile } from "node:fs/promises";
import { IminClient } from "imin-sdk";
import { createSandbox, type SandboxOptions } from "imin-sdk/testing";
import { afterEach, describe, expect, test, vi } from "vitest";
import { accountPage } from "../../examples/account-page.ts";

const clock = new Date("2026-11-23T12:00:00Z");

/** The account page with two customers who have booked two sessions each. A header says who is logged in. */
async function open(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ clock, cancellationDelay: "PT0S", ...options });
  const imin = new IminClient({
    apiKey: sandbox.apiKey,
    checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
    broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
    fetch: sandbox.fetch,
  });
  const app = accountPage(imin, ({ headers }) => headers.get("x-customer") ?? "");
  const customer = async (givenName: string) => {
    const person = await imin.customers.create({
      email: `${givenName}@imin.co`,
      givenName,
      familyName: "Wu",
    });
    for (let count = 0; count < 2; count++) {
      const session = await imin.checkout.createSession(
        imin.checkout.session().customer(person).orderItem({
          type: "ScheduledSession",
          identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
          acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
        }),
      );
      await sandbox.completeCheckout(session.checkoutUrl);
    }
    const { items } = await imin.orders.upcomingItems({ customer: person });
    const orders = await imin.orders.list({ customer: person });
    const headers = { "x-customer": person.identifier };
    return {
      item: items[0]?.id ?? "",
      order: orders.items[0]?.identifier ?? "",
      get: (path: string) => app.request(path, { headers }),
      cancel: (item: string, origin = "http://localhost") =>
        app.request("/cancel", {
          method: "POST",
          headers: { ...headers, origin },
          body: new URLSearchParams({ item }),
        }),
    };
  };
  return { sandbox, louis: await customer("Louis"), mary: await customer("Mary") };
}

afterEach(() => vi.restoreAllMocks());

/** A page as a reader sees it. */
const textOf = async (response: Response) =>
  (await response.text())
    .replaceAll("</li>", "\n")
    .replace(/<[^>]*>/g, "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

describe("the account page", () => {
  test("has fewer than 80 lines", async () => {
    const source = await readFile(new URL("../../examples/account-page.ts", import.meta.url), "utf8");
    expect(source.trimEnd().split("\n").length).toBeLessThan(80);
  });

  test("shows bookings with status and price, and orders with totals", async () => {
    const { louis } = await open();
    const lines = (await textOf(await louis.get("/"))).join(" ");
    expect(lines).toMatch(
      /Pilates for Everyone, \w+ \d+ \w+ 202\d, \d\d:\d\d–\d\d:\d\d, [^,]+, £\d+\.\d\d: Booked\s+Cancel/,
    );
    expect(lines.match(/Monday 23 November 2026, 12:00, £\d+\.\d\d Receipt/g)).toHaveLength(2);
  });

  test("cancels, waits, and shows the result", async () => {
    const { louis } = await open();
    const response = await louis.cancel(louis.item);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/?cancellation=cancelled-by-customer");
    const lines = (await textOf(await louis.get("/"))).join(" ");
    expect(lines.match(/Booked/g)).toHaveLength(1);
    expect(lines).toMatch(/Monday 23 November 2026, 12:00, Free Receipt/);
  });

  test("says that the venue has not decided yet if the decision takes longer", async () => {
    const { louis } = await open({ cancellationDelay: "PT5M" });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    const response = louis.cancel(louis.item);
    await vi.advanceTimersByTimeAsync(11_000);
    vi.useRealTimers();
    expect((await response).headers.get("location")).toBe("/?cancellation=cancellation-requested");
    expect((await textOf(await louis.get("/"))).join(" ")).toContain("Being cancelled");
  });

  test("forwards the receipt", async () => {
    const { louis } = await open();
    const response = await louis.get(`/orders/${louis.order}/receipt`);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(await response.text()).toMatch(/^%PDF/);
  });

  test("shows imin's message if it is too late to cancel", async () => {
    const { sandbox, louis } = await open();
    sandbox.clock.advance("P30D");
    const response = await louis.cancel(louis.item);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("can no longer be cancelled");
  });

  test("rejects another customer's identifiers and changes nothing", async () => {
    const { sandbox, louis, mary } = await open();
    const before = sandbox.requests.length;
    const responses = await Promise.all([
      louis.cancel(mary.item),
      louis.get(`/orders/${mary.order}/receipt`),
      louis.cancel(mary.item.replace(mary.order, louis.order)),
      louis.cancel(`${mary.item}/../../../${louis.order}`),
      louis.cancel("https://evil.example/api/v2/orders/1/order-items/2"),
      louis.cancel(""),
      louis.get("/orders/nobodys/receipt"),
      louis.get(`/orders/${encodeURIComponent(`${louis.order}/../${mary.order}`)}/receipt`),
    ]);
    const texts = await Promise.all(responses.map((response) => response.text()));
    // imin itself rejects an unknown item in one of Louis's own orders.
    const [, , foreignItem, ...others] = responses.map(({ status }) => status);
    expect(foreignItem).not.toBe(303);
    expect(new Set(others)).toStrictEqual(new Set([404]));
    expect(texts.join(" ")).not.toContain(mary.order);
    const sent = sandbox.requests.slice(before).filter(({ url }) => url.includes(mary.order));
    expect(sent).toStrictEqual([]);
    const lines = (await textOf(await mary.get("/"))).join(" ");
    expect(lines.match(/Booked/g)).toHaveLength(2);
  });

  test("rejects forms of other sites", async () => {
    const { louis } = await open();
    expect((await louis.cancel(louis.item, "https://evil.example")).status).toBe(403);
    expect((await textOf(await louis.get("/"))).join(" ").match(/Booked/g)).toHaveLength(2);
  });
});
