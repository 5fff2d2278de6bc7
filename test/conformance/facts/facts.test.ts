import { createSandbox } from "imin-sdk/testing";
import { afterAll, expect, test } from "vitest";
import { Broker, responseFrom } from "../../support/broker.ts";
import { BOOKING_FACTS } from "./booking-facts.ts";
import { CUSTOMER_FACTS } from "./customer-facts.ts";
import type { Fact } from "./fact.ts";
import { SEARCH_FACTS } from "./search-facts.ts";

const NOON = "2026-11-23T12:00:00Z";
const FACTS = [...CUSTOMER_FACTS, ...BOOKING_FACTS, ...SEARCH_FACTS];
const modeled = FACTS.filter(({ whyNot }) => whyNot === undefined);
let agreed = 0;

/** A sandbox in which Louis has an account and a booking, and the fact in its own words. */
async function begin(fact: Fact) {
  const sandbox = createSandbox({ clock: NOON });
  const broker = new Broker(sandbox, sandbox.fetch);
  const customer = await broker.createCustomer();
  const order = await broker.book(sandbox, customer);
  const { body } = await broker.get(`/orders/${order}`);
  const names: Record<string, string> = {
    customer,
    order,
    item: body.orderedItem[0].id,
    receipt: body["imin:receipt"][0].url.split("/").at(-1),
  };
  const named = (text: string) => text.replace(/<(\w+)>/g, (whole, name) => names[name] ?? whole);
  return {
    sandbox,
    request: named(fact.request ?? ""),
    body: deep(fact.body, named),
    expected: deep(fact.expected, named),
  };
}

/** The same value with every text in it changed; matchers stay as they are. */
function deep(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => deep(item, change));
  if (typeof value !== "object" || value === null) return value;
  if ("asymmetricMatch" in value) {
    const { sample } = value as unknown as { sample?: unknown };
    return typeof sample === "string" && "inverse" in value && value.constructor.name === "StringContaining"
      ? expect.stringContaining(change(sample))
      : value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, deep(item, change)]));
}

test.each(modeled.map((fact) => [fact.fact, fact.source, fact] as const))(
  "%s (%s)",
  async (_name, _source, fact) => {
    const { sandbox, request, body, expected } = await begin(fact);
    const [method = "", url = ""] = [
      request.slice(0, request.indexOf(" ")),
      request.slice(request.indexOf(" ") + 1),
    ];
    const response = await sandbox.fetch(url, {
      method: method.replace("-WITHOUT-KEY", ""),
      redirect: "manual",
      headers: {
        ...(method.includes("-WITHOUT-KEY") ? {} : { "X-API-KEY": sandbox.apiKey }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const received = await responseFrom(response);
    expect({ ...received, location: received.headers.get("location") }).toMatchObject(expected as object);
    for (const name of fact.absent ?? []) expect(received.body).not.toHaveProperty([name]);
    agreed += 1;
  },
);

test("every row has its source and either a request or the reason why the sandbox differs", () => {
  for (const { source, fact, request, expected, whyNot } of FACTS) {
    expect(source, fact).toMatch(/^https:\/\//);
    expect((request !== undefined && expected !== undefined) !== (whyNot !== undefined), fact).toBe(true);
  }
  expect(new Set(FACTS.map(({ source, fact }) => `${source} ${fact}`)).size).toBe(FACTS.length);
});

afterAll(() => {
  const without = FACTS.length - modeled.length;
  process.stdout.write(
    `${FACTS.length} facts: the sandbox agrees with ${agreed}, disagrees with ${modeled.length - agreed}, and says why not for ${without}.\n`,
  );
});
