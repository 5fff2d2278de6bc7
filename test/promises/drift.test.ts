import { type IminClient, type IminDriftEvent, isIminError } from "imin-sdk";
import { describe, expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { louisResponse } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { json } from "../support/responses.ts";
import { startServer } from "../support/scripted-server.ts";

/** A page of orders with dates as numbers and items that are not a list, contrary to imin's documentation. */
const strange = {
  "@type": "imin:RestrictedCollection",
  "imin:totalItems": 3,
  "imin:item": [1, 2, 3].map((number) => ({ "@type": "Order", identifier: `${number}`, orderDate: number })),
};

async function drifting(responseValidation?: "warn" | "strict" | "off") {
  const server = await startServer(json(strange));
  const drifts: IminDriftEvent[] = [];
  const lines: string[] = [];
  const imin = clientFor(server, {
    ...(responseValidation === undefined ? {} : { responseValidation }),
    logLevel: "warn",
    logger: { ...console, warn: (line) => void lines.push(line) },
    onEvent: (event) => {
      if (event.type === "drift") drifts.push(event);
    },
  });
  return { server, imin, drifts, lines };
}

describe("a response that differs from the documentation", () => {
  test("is returned unchanged and reported once for each operation and path", async () => {
    const { imin, drifts, lines } = await drifting();
    const page = await imin.orders.list({ customer: "1" });
    expect(page.items.map(({ orderDate }) => orderDate)).toEqual([1, 2, 3]);
    await imin.orders.list({ customer: "2" });
    expect(drifts).toMatchObject([
      {
        operation: "orders.list",
        method: "GET",
        path: "imin:item[].orderDate",
        message: "must be a string, not a number",
      },
    ]);
    expect(lines).toEqual([
      "imin-sdk: a response to orders.list differs from imin's documentation: " +
        "imin:item[].orderDate must be a string, not a number",
    ]);
  });

  test("is reported again for another operation, another path and another client", async () => {
    const { server, imin, drifts } = await drifting();
    await imin.orders.list({ customer: "1" });
    server.respond(json({ ...strange, "imin:totalItems": "3" }));
    await imin.orders.list({ customer: "1" });
    server.respond(json({ type: "Order", identifier: "1", orderDate: 1 }));
    await imin.orders.get("1");
    server.respond(json(strange));
    await imin.withOptions({}).orders.list({ customer: "1" });
    expect(drifts.map(({ operation, path }) => `${operation} ${path}`)).toEqual([
      "orders.list imin:item[].orderDate",
      "orders.list imin:totalItems",
      "orders.get orderDate",
      "orders.list imin:item[].orderDate",
    ]);
  });

  test("is rejected with every difference if validation is strict", async () => {
    const { imin, drifts, lines } = await drifting("strict");
    const error = await failureOf(imin.orders.list({ customer: "1" }), "response");
    expect(error.issues).toEqual(
      [0, 1, 2].map((index) => ({
        path: `imin:item[${index}].orderDate`,
        message: "must be a string, not a number",
      })),
    );
    expect(error.body).toMatchObject({ type: "imin:RestrictedCollection" });
    expect([...drifts, ...lines]).toEqual([]);
  });

  test("is returned silently if validation is off", async () => {
    const { imin, drifts, lines } = await drifting("off");
    await expect(imin.orders.list({ customer: "1" })).resolves.toMatchObject({ totalItems: 3 });
    expect([...drifts, ...lines]).toEqual([]);
  });

  test("follows the call's option, if set", async () => {
    const { imin, drifts } = await drifting("off");
    await failureOf(imin.orders.list({ customer: "1" }, { responseValidation: "strict" }), "response");
    await imin.orders.list({ customer: "1" }, { responseValidation: "warn" });
    expect(drifts).toHaveLength(1);
  });
});

describe.each(["warn", "strict", "off"] as const)("with validation %s", (responseValidation) => {
  test("what a method needs is required", async () => {
    const { server, imin } = await drifting(responseValidation);
    server.respond(json({ type: "Person", givenName: "Louis" }));
    await failureOf(imin.customers.get("1"), "response");
    server.respond(json({ type: "imin:CheckoutSession" }));
    await failureOf(
      imin.checkout.createStandaloneSession({ id: "https://opendata.example.com/1" }),
      "response",
    );
    server.respond(json({ message: "hello" }));
    await failureOf(imin.orders.list({ customer: "1" }), "response");
  });

  test("a documented response causes no report, and unknown properties are kept", async () => {
    const { server, imin, drifts } = await drifting(responseValidation);
    server.respond(json({ ...louisResponse, "imin:somethingNew": { "@type": "Thing" } }));
    await expect(imin.customers.get("1")).resolves.toMatchObject({
      ...louisResponse,
      "imin:somethingNew": { type: "Thing" },
    });
    expect(drifts).toEqual([]);
  });
});

/** A property within an order's only item, and its expected report. */
const inAnItem: readonly (readonly [item: object, message: string])[] = [
  [
    { orderedItem: { type: "ScheduledSession", startDate: 5 } },
    "orderedItem.startDate must be a string, not a number",
  ],
  [
    { orderedItem: { type: "Slot", remainingUses: "4" } },
    "orderedItem.remainingUses must be a number, not a string",
  ],
  [
    { orderedItem: { type: "FacilityUseSlot", remainingUses: "4" } },
    "orderedItem.remainingUses must be a number, not a string",
  ],
  [
    { orderedItem: { type: "LeagueMatch", startDate: 5 } },
    "orderedItem.startDate must be a string, not a number",
  ],
  [{ orderedItem: { name: 5 } }, "orderedItem.name must be a string, not a number"],
  [
    {
      orderedItem: {
        type: "ScheduledSession",
        superEvent: { type: "SessionSeries", superEvent: { name: 5 } },
      },
    },
    "orderedItem.superEvent.superEvent.name must be a string, not a number",
  ],
  [
    {
      orderedItem: { type: "Slot", facilityUse: { type: "IndividualFacilityUse", facilityUse: { name: 5 } } },
    },
    "orderedItem.facilityUse.facilityUse.name must be a string, not a number",
  ],
  [
    { orderedItem: { type: "Slot", facilityUse: { type: "FacilityUse", provider: { name: 5 } } } },
    "orderedItem.facilityUse.provider.name must be a string, not a number",
  ],
  [
    { orderedItem: { type: "Slot", facilityUse: { type: "Court" } } },
    'orderedItem.facilityUse.type must be "FacilityUse" or "IndividualFacilityUse"',
  ],
  [
    { orderedItem: { type: 5 } },
    'orderedItem.type must be "ScheduledSession" or "Slot" or "FacilityUseSlot"',
  ],
  [{ orderedItem: 5 }, "orderedItem must be a string or object, not a number"],
  [
    { acceptedOffer: { type: "Offer", price: true } },
    "acceptedOffer.price must be a string or number, not a boolean",
  ],
  [{ attendee: { type: "Person", email: 5 } }, "attendee.email must be a string, not a number"],
  [
    { attendee: { type: "beta:AuthenticatedPerson", email: 5 } },
    "attendee.email must be a string, not a number",
  ],
  [{ accessPass: [{ type: "Barcode", text: 5 }] }, "accessPass[].text must be a string, not a number"],
  [{ accessPass: [{ url: "x" }] }, "accessPass[].type is required"],
];

test.each(inAnItem)("a difference in %j of an order is reported at its path", async (item, message) => {
  const { server, imin, drifts } = await drifting();
  const order = { type: "Order", identifier: "1", orderedItem: [{ type: "OrderItem", ...item }] };
  server.respond(json(order), json(order));
  await imin.orders.get("1");
  expect(drifts.map((drift) => `${drift.path} ${drift.message}`)).toEqual([`orderedItem[].${message}`]);
  const error = await failureOf(imin.orders.get("1", { responseValidation: "strict" }), "response");
  expect(error.issues.map((issue) => `${issue.path} ${issue.message}`)).toEqual([
    `orderedItem[0].${message.replace("[]", "[0]")}`,
  ]);
});

test("every item of a long list has its own difference in an error, but one warning covers all", async () => {
  const { server, imin, drifts } = await drifting();
  const items = Array.from({ length: 500 }, (_, index) => ({
    type: "Order",
    identifier: `${index}`,
    orderDate: index,
    ...(index === 400 && { seller: 5 }),
  }));
  const page = { type: "imin:RestrictedCollection", "imin:item": items };
  server.respond(json(page), json(page));
  await imin.orders.list({ customer: "1" });
  expect(drifts.map(({ path }) => path)).toEqual(["imin:item[].orderDate", "imin:item[].seller"]);
  const error = await failureOf(
    imin.orders.list({ customer: "1" }, { responseValidation: "strict" }),
    "response",
  );
  expect(error.issues).toHaveLength(501);
});

test("an invalid person is reported as a person, although a customer account has another format too", async () => {
  const { server, imin, drifts } = await drifting();
  server.respond(json({ ...louisResponse, familyName: 5 }));
  await imin.customers.get("1");
  server.respond(json({ type: "CustomerAccount", identifier: "1", customer: { type: "Person", email: 5 } }));
  await imin.customers.get("1");
  expect(drifts.map(({ path, message }) => `${path} ${message}`)).toEqual([
    "familyName must be a string, not a number",
    "customer.email must be a string, not a number",
  ]);
});

/** Values that may replace any value in the response of a broken server. */
const strangers: readonly unknown[] = [
  null,
  0,
  -1,
  true,
  "",
  "x",
  "https://imin.example/",
  [],
  {},
  [null],
  [[]],
  ["x"],
];

/** The value with each of its parts in turn replaced by each of these values. */
function* astray(value: unknown): Generator<unknown, void, undefined> {
  yield* strangers;
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    for (const other of astray(part)) {
      yield Array.isArray(value)
        ? value.map((item, index) => (String(index) === name ? other : item))
        : { ...value, [name]: other };
    }
  }
}

describe.each(["warn", "off"] as const)(
  "with validation %s, any value in a response",
  (responseValidation) => {
    const view = { urlTemplate: "?page={page}", "imin:currentPage": 1, "imin:itemsPerPage": 1 };
    const page = {
      type: "imin:RestrictedCollection",
      "imin:item": [{ id: "1" }],
      "imin:totalItems": 2,
      view,
    };
    const account = { identifier: "1", accessPass: [{}], entitlement: { expires: "x" } };
    const target = { urlTemplate: "https://imin.example/" };
    const action = { type: "CustomerUpdateAction", object: { email: "x" }, error: [{ type: "x" }] };
    const changes = { email: "louis@imin.co" };
    const sellers = ["https://imin.example/sellers/1"];
    const cases: readonly (readonly [string, unknown, (imin: IminClient) => PromiseLike<unknown>])[] = [
      ["to orders.list", page, ({ orders }) => orders.list({ customer: "1" })],
      [
        "to orders.upcomingItems",
        { ...page, view: { next: "?page=2" } },
        ({ orders }) => orders.upcomingItems({ customer: "1" }),
      ],
      ["to orders.get", { identifier: "1", orderedItem: [{}] }, ({ orders }) => orders.get("1")],
      [
        "to customers.get, an account",
        { type: "CustomerAccount", ...account, customer: { type: "Person" } },
        ({ customers }) => customers.get("1"),
      ],
      ["to customers.get, a person", { type: "Person", ...account }, ({ customers }) => customers.get("1")],
      ["to customers.update", action, ({ customers }) => customers.update("1", changes)],
      [
        "to customers.update with sellers",
        action,
        ({ customers }) => customers.update("1", changes, { sellers }),
      ],
      ["to customers.setAccessPass", action, ({ customers }) => customers.setAccessPass("1", "x")],
      ["to customers.listEntitlements", { concept: [{}] }, ({ customers }) => customers.listEntitlements()],
      [
        "to checkout.createStandaloneSession",
        { potentialAction: [{ type: "OrderAction", target }] },
        ({ checkout }) => checkout.createStandaloneSession({ id: "https://opendata.example.com/1" }),
      ],
    ];

    test.each(cases)("%s, leads to a result or an IminError", async (_, document, call) => {
      let body: unknown;
      const fetch = async (): Promise<Response> => Response.json(body);
      const imin = clientFor({ origin: "https://book.imin.co" }, { responseValidation, fetch });
      const surprises = new Set<string>();
      for (body of astray(document)) {
        const failure: unknown = await call(imin).then(
          () => undefined,
          (error: unknown) => error,
        );
        if (failure !== undefined && !isIminError(failure, "response")) surprises.add(String(failure));
      }
      expect([...surprises]).toEqual([]);
    });
  },
);
