import { IminClient } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";
import { iminHandlers } from "imin-sdk/testing/msw";
import { http } from "msw";
import { setupServer } from "msw/node";
import { describe, expect, onTestFinished, test } from "vitest";
import { Broker, inProcess } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails, sessionIdentifier } from "../support/documents.ts";
import { INTERFACES } from "./interfaces.ts";

const GUEST_LINK = `/v1/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`;

describe.each(INTERFACES)("over %s", (_name, begin) => {
  test("redirects are followed by default", async () => {
    const { broker, fetch } = await begin();
    const url = broker.checkout + GUEST_LINK;
    const followed = await fetch(url);
    expect(followed.status).toBe(200);
    expect(followed.redirected).toBe(true);
    expect(followed.url).toMatch(/\/checkout\/[A-Za-z]+$/);
    expect(await followed.text()).toContain("Pilates for Everyone");
    const manual = await fetch(url, { redirect: "manual" });
    expect([manual.status, manual.headers.get("location")]).toEqual([
      303,
      expect.stringMatching(/^\/checkout\//),
    ]);
    await expect(fetch(url, { redirect: "error" })).rejects.toThrow(TypeError);
  });

  test("guest links lead to a checkout", async () => {
    const { broker, fetch } = await begin();
    const slot = await fetch(`${broker.checkout}/v1/slots/unknown`);
    expect(slot.status).toBe(404);
    expect(await slot.text()).toContain("nothing to pay here");
  });

  test("a browser may search with the key from any page, and do nothing else", async () => {
    const { sandbox, broker, fetch } = await begin();
    const { origin } = new URL(broker.booking);
    const search = origin === "https://book.imin.co" ? "https://search.imin.co" : origin;
    const url = `${search}/events-api/v2/event-series?mode=discovery-geo&geo[radial]=51.47,-0.22,5`;
    const asked = (target: string, headers: Record<string, string>, method = "GET") =>
      fetch(target, { method, headers: { Origin: "https://acmefitness.co.uk", ...headers } });
    const preflight = await asked(
      url,
      { "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "x-api-key" },
      "OPTIONS",
    );
    expect([preflight.status, allowedOrigin(preflight)]).toEqual([204, "*"]);
    expect(preflight.headers.get("access-control-allow-headers")).toBe("x-api-key");
    expect(allowedOrigin(await asked(url, { "X-API-KEY": sandbox.apiKey }))).toBe("*");
    expect(allowedOrigin(await asked(url, { "X-API-KEY": "wrong" }))).toBeNull();
    expect(allowedOrigin(await asked(url, {}))).toBeNull();
    const booking = await asked(`${broker.booking}/entitlements`, { "X-API-KEY": sandbox.apiKey });
    expect(allowedOrigin(booking)).toBeNull();
    const post = await asked(`${broker.booking}/customer-accounts`, PREFLIGHT_OF_POST, "OPTIONS");
    expect(post.status).toBe(405);
  });
});

const PREFLIGHT_OF_POST = { "Access-Control-Request-Method": "POST" };

function allowedOrigin({ headers }: Response): string | null {
  return headers.get("access-control-allow-origin");
}

test("a redirect keeps the method and the body, or becomes a GET, as in the Fetch standard", async () => {
  const { sandbox, broker } = inProcess();
  const url = `${broker.booking}/customer-accounts`;
  const post = () =>
    sandbox.fetch(`${broker.booking}/moved`, {
      method: "POST",
      headers: { "X-API-KEY": sandbox.apiKey, "Content-Type": "application/json" },
      body: JSON.stringify(louisDetails),
    });
  sandbox.faults.add({ operation: "other", redirect: url, status: 307, count: 1 });
  expect((await post()).status).toBe(201);
  sandbox.faults.add({
    operation: "other",
    redirect: `${broker.booking}/entitlements`,
    status: 302,
    count: 1,
  });
  const got = await post();
  expect(await got.json()).toMatchObject({ type: "ConceptScheme" });
  expect(sandbox.requests.map(({ method }) => method)).toEqual(["POST", "POST", "POST", "GET"]);
});

test("a redirect loop ends in an error", async () => {
  const { sandbox, broker } = inProcess();
  const url = `${broker.booking}/entitlements`;
  sandbox.faults.add({ redirect: url });
  await expect(sandbox.fetch(url)).rejects.toMatchObject({
    name: "TypeError",
    cause: expect.objectContaining({ message: "redirect count exceeded" }),
  });
  expect(sandbox.requests).toHaveLength(21);
});

test("clientOptions are sufficient for a client", async () => {
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  for (const options of [sandbox.clientOptions, server.clientOptions]) {
    const imin = new IminClient(options);
    const louis = await imin.customers.create(louisDetails);
    expect(louis.id).toBe(`${options.bookingBaseUrl}/customer-accounts/${louis.identifier}`);
    const { body } = await new Broker(
      sandbox,
      "fetch" in options ? options.fetch : fetch,
      options.bookingBaseUrl,
      options.checkoutBaseUrl,
    ).createSession(checkoutSessionFor(louis.id));
    await sandbox.completeCheckout(body);
    const [item] = (await imin.orders.upcomingItems({ customer: louis })).items;
    expect(item?.orderedItem).toMatchObject({ identifier: sessionIdentifier });
    const found = imin.search.eventSeries({
      mode: "discovery-geo",
      geo: { latitude: 51.47, longitude: -0.22, radius: 5 },
    });
    expect((await found).items.length).toBeGreaterThan(0);
    expect((await imin.search.datasets()).length).toBeGreaterThan(0);
  }
});

test("msw handles the guest links of a given checkout host, and ignores the /v1/ of others", async () => {
  const sandbox = createSandbox();
  const other = http.get("https://api.example.com/v1/events/:id", () => new Response("not imin's"));
  const server = setupServer(...iminHandlers(sandbox), other);
  server.listen({ onUnhandledRequest: "error" });
  onTestFinished(() => server.close());
  expect(await (await fetch("https://api.example.com/v1/events/evt_1")).text()).toBe("not imin's");
  expect((await fetch(`https://checkout.acmefitness.co.uk${GUEST_LINK}`)).status).toBe(200);
  server.use(...iminHandlers(sandbox, { checkoutBaseUrl: "https://pay.example.com" }));
  expect((await fetch(`https://pay.example.com${GUEST_LINK}`)).status).toBe(200);
});
