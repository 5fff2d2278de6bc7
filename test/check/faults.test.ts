import type { SandboxFault } from "imin-sdk/testing";
import { expect, test } from "vitest";
import { advice, differs, unusable } from "./advice.ts";
import { type Area, runArea } from "./areas.ts";
import { addFaults, booked } from "./command.ts";

/** A fault, the part of the command that notices it, and the lines that fail. */
type Row = readonly [fault: SandboxFault, area: Area, ...failures: readonly string[]];

/** The properties of a fault that a check can notice. The others concern webhooks or other requests. */
type Effect = Exclude<keyof SandboxFault, "operation" | "path" | "customer" | "duplicates" | "postpone">;

const entitlements = "API key at the Booking Platform";
const series = "API key at search: a page and an EventSeries by ID";
const history = "order history, two pages";
const create = "create a test customer";
const checkoutSession = "checkout session with the test item";
const both = ["delete the test customer", "delete the second test customer"] as const;

const rows: Readonly<Record<Effect, readonly Row[]>> = {
  status: [
    [
      { operation: "customers.listEntitlements", status: 401 },
      "reads",
      `${entitlements}: Status 401. ${advice.key}`,
    ],
    [{ operation: "search.getEventSeries", status: 503 }, "reads", `${series}: Status 503. ${advice.later}`],
    [{ operation: "customers.get", status: 401 }, "customer", `customer: Status 401. ${advice.key}`],
    [{ operation: "orders.get", status: 403 }, "customer", `order by ID: Status 403. ${advice.enable}`],
    [
      { operation: "customers.get", status: 404 },
      "customer",
      "customer: Status 404. imin does not know this customer. Check the identifier in --customer: it must be imin's, not yours.",
    ],
    [
      { operation: "customers.listEntitlements", status: 404 },
      "reads",
      `${entitlements}: Status 404. The endpoint does not exist. Check the base URL: imin's is "https://book.imin.co/api/v2".`,
    ],
    [
      { operation: "search.facilityUses", status: 404 },
      "reads",
      'facilities: a page and a FacilityUse by ID: Status 404. The endpoint does not exist. Check the base URL: imin\'s is "https://search.imin.co".',
    ],
    [
      { operation: "search.eventSeries", status: 404 },
      "reads",
      `${series}: Status 404. The endpoint does not exist. Check the base URL: imin's is "https://search.imin.co".`,
    ],
    [
      { operation: "search.datasets", status: 403 },
      "reads",
      "datasets of the Firehose: Status 403. imin rejects the API key for the Firehose. If you show attributions, ask imin's support for Firehose access.",
    ],
    [
      { operation: "search.datasets", status: 405 },
      "reads",
      "datasets of the Firehose: Status 405. The endpoint does not exist. Check the base URL.",
    ],
    [{ operation: "orders.receipt", status: 500 }, "customer", `receipt: Status 500. ${advice.later}`],
    [{ operation: "orders.get", status: 499 }, "customer", `order by ID: Status 499. ${advice.rejected}`],
    [{ operation: "orders.get", status: 418 }, "customer", `order by ID: Status 418. ${advice.rejected}`],
    [
      { operation: "orders.list", status: 204 },
      "customer",
      `${history}: ${unusable(204, "the body is empty")}`,
    ],
    [
      { operation: "orders.list", status: 304 },
      "customer",
      `${history}: ${unusable(304, "it is a redirect, and following it could give the key to another host")}`,
    ],
    ...[401, 403, 404, 405].map(
      (status): Row => [
        { operation: "checkout.createSession", status },
        "checkout",
        `${checkoutSession}: Status ${status}. ${advice.checkout}`,
      ],
    ),
    [
      { operation: "page", status: 400 },
      "checkout",
      "checkout page: Status 400: customers cannot open the checkout page. Ask imin's support about your checkout.",
    ],
    ...[404, 405].map(
      (status): Row => [
        { operation: "customers.update", status },
        "writes",
        `update the test customer with PATCH: Status ${status}. imin does not support this update. Set customerFormat: "customer-account".`,
      ],
    ),
    [
      { operation: "customers.create", status: 500 },
      "writes",
      `${create}: Status 500. ${advice.later} ${advice.mayExist}`,
    ],
    [{ operation: "customers.create", status: 400 }, "writes", `${create}: Status 400. ${advice.rejected}`],
    [{ operation: "customers.create", status: 403 }, "writes", `${create}: Status 403. ${advice.enable}`],
    [
      { operation: "customers.delete", status: 500 },
      "writes",
      ...both.map((name) => `${name}: Status 500. ${advice.later} ${advice.exists}`),
    ],
    [
      { operation: "customers.delete", status: 403 },
      "writes",
      ...both.map((name) => `${name}: Status 403. ${advice.enable} ${advice.exists}`),
    ],
  ],
  body: [
    [
      { operation: "orders.get", body: "not JSON" },
      "customer",
      `order by ID: ${unusable(200, "the body is not JSON")}`,
    ],
    [
      { operation: "orders.get", body: [] },
      "customer",
      `order by ID: ${unusable(200, "the body must be an object, not a list")}`,
    ],
    [
      { operation: "orders.get", body: { "@type": "Order", orderedItem: "none" } },
      "customer",
      `order by ID: ${unusable(200, "identifier is required")}`,
    ],
    [{ operation: "customers.get", body: "" }, "customer", `customer: ${unusable(200, "the body is empty")}`],
    [
      { operation: "orders.list", body: "{" },
      "customer",
      `${history}: ${unusable(200, "the body is not JSON")}`,
    ],
    [
      { operation: "customers.listEntitlements", body: {} },
      "reads",
      `${entitlements}: ${differs("1 place")}`,
    ],
    [{ operation: "orders.receipt", body: "a text" }, "customer", `receipt: ${advice.noPdf}`],
  ],
  html: [
    [
      { operation: "customers.get", html: true },
      "customer",
      `customer: Status 502. ${advice.later} ${advice.page}`,
    ],
    [
      { operation: "customers.get", html: true, status: 200 },
      "customer",
      `customer: ${unusable(200, "the body is not JSON")} ${advice.page}`,
    ],
    [
      { operation: "customers.get", html: true, status: 401 },
      "customer",
      `customer: Status 401. ${advice.key} ${advice.page}`,
    ],
    [
      { operation: "search.datasets", html: true, status: 404 },
      "reads",
      `datasets of the Firehose: Status 404. The endpoint does not exist. Check the base URL. ${advice.page}`,
    ],
  ],
  redirect: [
    [
      { operation: "orders.list", redirect: "https://example.com/" },
      "customer",
      `${history}: ${unusable(302, "it is a redirect, and following it could give the key to another host")}`,
    ],
  ],
  headers: [
    [
      { operation: "orders.list", headers: { "content-type": "text/plain" } },
      "customer",
      `${history}: ${differs("1 place")}`,
    ],
  ],
  contentType: [
    [{ operation: "customers.get", contentType: "text/html" }, "customer", `customer: ${differs("1 place")}`],
    [{ operation: "orders.list", contentType: "image/png" }, "customer", `${history}: ${differs("1 place")}`],
    [{ operation: "orders.receipt", contentType: "text/html" }, "customer", `receipt: ${advice.noPdf}`],
    [
      { operation: "orders.receipt", contentType: "application/pdfs" },
      "customer",
      `receipt: ${advice.noPdf}`,
    ],
    [
      { operation: "orders.receipt", contentType: "x-application/pdf" },
      "customer",
      `receipt: ${advice.noPdf}`,
    ],
    [{ operation: "orders.receipt", contentType: "Application/PDF;version=2" }, "customer"],
  ],
  retryAfter: [
    [
      { operation: "search.datasets", status: 429, retryAfter: 1 },
      "reads",
      `datasets of the Firehose: Status 429. ${advice.wait}`,
    ],
    [
      { operation: "orders.list", status: 429, retryAfter: 60 },
      "customer",
      `${history}: Status 429. ${advice.wait}`,
    ],
    [
      { operation: "orders.list", status: 503, retryAfter: 60 },
      "customer",
      `${history}: Status 503. ${advice.later}`,
    ],
  ],
  rateLimit: [
    [
      { operation: ["orders.list", "orders.get"], rateLimit: { requests: 1, per: "PT1H" } },
      "customer",
      `order by ID: Status 429. ${advice.wait}`,
    ],
  ],
  delay: [[{ operation: "orders.receipt", delay: 30_000 }, "customer", `receipt: ${advice.tooLate}`]],
  drip: [
    [{ operation: "orders.list", drip: 200 }, "customer", `${history}: ${advice.tooLate}`],
    [{ operation: "orders.receipt", drip: 200 }, "customer", `receipt: ${advice.tooLate}`],
  ],
  truncate: [
    [{ operation: "orders.get", truncate: true }, "customer", `order by ID: ${unusable(200, advice.cut)}`],
    [{ operation: "orders.receipt", truncate: true }, "customer", `receipt: ${unusable(200, advice.cut)}`],
  ],
  drop: [
    [
      { operation: "orders.upcomingItems", drop: "request" },
      "customer",
      `upcoming items: ${advice.noConnection("UND_ERR_SOCKET")}`,
    ],
    [
      { operation: "orders.get", drop: "response" },
      "customer",
      `order by ID: ${advice.noConnection("UND_ERR_SOCKET")}`,
    ],
    [
      { operation: "customers.create", drop: "response" },
      "writes",
      `${create}: ${advice.noConnection("UND_ERR_SOCKET")} ${advice.mayExist}`,
    ],
  ],
  takesEffect: [
    [
      { operation: "customers.create", status: 500, takesEffect: true },
      "writes",
      `${create}: Status 500. ${advice.later} ${advice.mayExist}`,
    ],
    [
      { operation: "customers.create", html: true, takesEffect: true },
      "writes",
      `${create}: Status 502. ${advice.later} ${advice.page} ${advice.mayExist}`,
    ],
    [
      { operation: "customers.create", body: {}, takesEffect: true },
      "writes",
      `${create}: ${unusable(200, "identifier is required")} ${advice.mayExist}`,
    ],
    [{ operation: "customers.delete", status: 500, takesEffect: true, count: 1 }, "writes"],
  ],
  skip: [[{ operation: "customers.create", status: 500, skip: 1 }, "writes"]],
  count: [
    [{ operation: "customers.delete", status: 503, count: 1 }, "writes"],
    [
      { operation: "customers.delete", status: 503, count: 2 },
      "writes",
      `${both[0]}: Status 503. ${advice.later} ${advice.exists}`,
    ],
  ],
  share: [
    [{ operation: "orders.get", status: 503, share: 0 }, "customer"],
    [
      { operation: "orders.get", status: 503, share: 1 },
      "customer",
      `order by ID: Status 503. ${advice.later}`,
    ],
  ],
  from: [
    [
      { operation: "orders.get", status: 503, from: "2020-01-01T00:00:00Z" },
      "customer",
      `order by ID: Status 503. ${advice.later}`,
    ],
    [{ operation: "orders.get", status: 503, from: "2999-01-01T00:00:00Z" }, "customer"],
  ],
  until: [
    [
      { operation: "orders.get", status: 503, until: "2999-01-01T00:00:00Z" },
      "customer",
      `order by ID: Status 503. ${advice.later}`,
    ],
    [{ operation: "orders.get", status: 503, until: "2020-01-01T00:00:00Z" }, "customer"],
  ],
};

const { sandbox, customer } = await booked();

const cases = Object.values(rows)
  .flat()
  .map(([fault, area, ...failures]) => [fault, area, failures] as const);

test.each(cases)("%j is noticed by the part %j: %j", async (fault, area, failures) => {
  addFaults(sandbox, fault);
  const isTooLate = failures.some((text) => text.endsWith(advice.tooLate));
  const limit = isTooLate ? ["--timeout", "600"] : [];
  const run = await runArea(area, customer, { respond: sandbox.fetch }, limit);
  expect(run.failures).toEqual(failures.map((text) => `failed  ${text}`));
});
