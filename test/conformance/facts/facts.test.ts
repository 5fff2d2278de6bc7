import { createSandbox, type SandboxSnapshot } from "imin-sdk/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Broker, type ReceivedResponse, responseFrom } from "../../support/broker.ts";
import { orderItem } from "../../support/documents.ts";
import { CHECKOUT_FACTS } from "./checkout.ts";
import { CUSTOMER_FACTS } from "./customers.ts";
import { FACILITY_FACTS } from "./facilities.ts";
import type { Fact, FactRequest } from "./fact.ts";
import { FIREHOSE_FACTS } from "./firehose.ts";
import { FOUND_FACTS } from "./found-series.ts";
import { ORDER_FACTS } from "./orders.ts";
import { PLATFORM_FACTS } from "./platform.ts";
import { SERIES_FACTS } from "./series-by-id.ts";
import { FILTER_FACTS } from "./series-filters.ts";
import { WEBHOOK_FACTS } from "./webhooks.ts";

const NOON = "2026-11-23T12:00:00Z";
const SLOT = {
  acceptedOffer: "https://opendata.harbour-sports.example/openactive/offers/tennis-adult",
  orderedItem: {
    type: "Slot",
    identifier: "https://opendata.harbour-sports.example/openactive/slots/tennis-1-2026-11-24T19",
  },
};
const FACTS: readonly Fact[] = [
  ...PLATFORM_FACTS,
  ...CUSTOMER_FACTS,
  ...WEBHOOK_FACTS,
  ...CHECKOUT_FACTS,
  ...ORDER_FACTS,
  ...FILTER_FACTS,
  ...FOUND_FACTS,
  ...SERIES_FACTS,
  ...FACILITY_FACTS,
  ...FIREHOSE_FACTS,
];
const shown = FACTS.filter(({ request }) => request !== undefined);
const agreed: Fact[] = [];

/** A customer who has booked a session and a court, another who has booked for two; and what is called how. */
let beginning: { readonly snapshot: SandboxSnapshot; readonly names: Readonly<Record<string, string>> };

beforeAll(async () => {
  const sandbox = createSandbox({ clock: NOON });
  const broker = new Broker(sandbox, sandbox.fetch);
  const customer = await broker.createCustomer();
  const other = await broker.createCustomer({ email: "ann@imin.co", givenName: "Ann", familyName: "Wu" });
  const slotOrder = await broker.book(sandbox, customer, [orderItem(SLOT)]);
  sandbox.clock.advance("PT1M");
  const { identifier: order, orderedItem, ...rest } = await broker.bookOrder(sandbox, customer);
  const receipt = rest["imin:receipt"][0].url.split("/").at(-1);
  const third = await broker.createCustomer({ email: "bea@imin.co", givenName: "Bea", familyName: "Wu" });
  const places = [other, third].map((attendee) => orderItem({ attendee }));
  const group = await broker.bookOrder(sandbox, other, places);
  const names = {
    ...{ customer, other, third, order, slotOrder, receipt },
    item: orderedItem[0].id,
    group: group.identifier,
    groupItem: group.orderedItem[0].id,
  };

  beginning = { snapshot: sandbox.snapshot(), names };
});

test.each(shown.map((fact) => [fact.fact, [fact.source].flat()[0], fact] as const))(
  "%s (%s)",
  async (_name, _source, fact) => {
    const { request = "", given = [], expected = {} } = fact;
    const received: unknown[] = [];
    const receive: typeof fetch = async (input, init) => {
      const { method, headers, url } = new Request(input, init);
      received.push({
        method,
        url,
        headers: Object.fromEntries(headers),
        body: JSON.parse(String(init?.body)),
      });
      return new Response(null, { status: 204 });
    };
    const sandbox = createSandbox({
      clock: NOON,
      snapshot: beginning.snapshot,
      webhook: {
        url: "https://broker.example/imin",
        successUrl: "https://broker.example/success",
        apiKey: "webhook-key",
        fetch: receive,
      },
    });
    const names: Record<string, string> = { ...beginning.names };
    const named = (text: string) => text.replace(/<(\w+)>/g, (whole, name) => names[name] ?? whole);
    const send = async (one: FactRequest): Promise<ReceivedResponse> => {
      const response = await responseFrom(await sandbox.fetch(...argumentsFor(one, named, sandbox.apiKey)));
      const session = /\/checkout(?:-sessions)?\/(\w+)/.exec(response.headers.get("location") ?? "")?.[1];
      if (session !== undefined) names["session"] = session;
      return response;
    };
    for (const step of given)
      expect((await send(step)).status >= 400, step.request).toBe(step.isRefused === true);
    const { status, headers, body } = await send({ ...fact, request });
    await sandbox.settled();
    const response = { status, headers: Object.fromEntries(headers), body, webhook: received.at(-1) };
    const { absent = [], ...present } = expected;
    expect(response).toMatchObject(deep({ status: 200, ...present }, named) as object);
    for (const path of absent) expect(body).not.toHaveProperty([path].flat());
    agreed.push(fact);
  },
);

/** What `fetch` takes for a request. */
function argumentsFor(
  { request, body, headers }: FactRequest,
  named: (text: string) => string,
  apiKey: string,
): [url: string, init: RequestInit] {
  const [method = "", ...url] = named(request).split(" ");
  const all = {
    "x-api-key": apiKey,
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...headers,
  };
  const sent = Object.entries(all).filter(([, value]) => value !== "");
  const posted = body === undefined ? {} : { body: JSON.stringify(deep(body, named)) };
  return [url.join(" "), { method, redirect: "manual", headers: Object.fromEntries(sent), ...posted }];
}

/** The same value with every text in it changed; matchers but for those of texts stay as they are. */
function deep(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => deep(item, change));
  if (typeof value !== "object" || value === null) return value;
  if (!("asymmetricMatch" in value)) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, deep(item, change)]));
  }
  const { sample } = value as unknown as { sample?: unknown };
  return typeof sample === "string" && String(value) === "StringContaining"
    ? expect.stringContaining(change(sample))
    : value;
}

test("every row has its source, and a request with what it shows or the reason why there is none", () => {
  for (const { source, fact, request, expected, whyNot } of FACTS) {
    for (const page of [source].flat()) expect(page, fact).toMatch(/^https:\/\//);
    expect((request === undefined) === (expected === undefined), fact).toBe(true);
    expect(request !== undefined || whyNot !== undefined, fact).toBe(true);
  }
  expect(new Set(FACTS.map(({ source, fact }) => `${[source].flat()[0]} ${fact}`)).size).toBe(FACTS.length);
});

afterAll(() => {
  const count = (facts: readonly Fact[]) => {
    const inferred = facts.filter(({ mark }) => mark === "INFERRED").length;
    return `${facts.length} (${inferred} inferred)`;
  };
  const different = FACTS.filter(({ whyNot }) => whyNot !== undefined);
  const modeled = FACTS.filter(({ whyNot }) => whyNot === undefined);
  const disagreeing = modeled.filter((fact) => !agreed.includes(fact));
  process.stdout.write(
    `${count(FACTS)} facts: the sandbox agrees with ${modeled.length - disagreeing.length}, disagrees with ${count(disagreeing)}, and says why not for ${count(different)}.\n`,
  );
});
