import type { SandboxFault } from "imin-sdk/testing";
import { expect, test } from "vitest";
import { flagsFor, reportFile, runCheck } from "./check-process.ts";
import { start } from "./check-surroundings.ts";

/** The expected line of the affected check: the beginning of its name, and its advice. */
type Row = readonly [fault: SandboxFault, check: string, advice: RegExp];

/** The effects of a fault on a request. Its other properties select the request. */
type Effect = Exclude<
  keyof SandboxFault,
  | "operation"
  | "path"
  | "customer"
  | "from"
  | "until"
  | "skip"
  | "count"
  | "share"
  | "duplicates"
  | "postpone"
>;

const anyBody = { "@type": "Order", orderedItem: "none" };

const rows: Readonly<Record<Effect, readonly Row[]>> = {
  status: [
    [
      { operation: "customers.listEntitlements", status: 401 },
      "API key at the Booking",
      /rejects the API key/,
    ],
    [{ operation: "search.getEventSeries", status: 503 }, "API key at search", /imin has a problem/],
    [{ operation: "search.datasets", status: 429, retryAfter: 1 }, "datasets", /Too many requests/],
    [{ operation: "customers.create", status: 500 }, "create a test", /may still exist/],
    [{ operation: "customers.get", status: 401 }, "customer", /401\. imin rejects the API key\. Check/],
    [{ operation: "orders.get", status: 403 }, "order by ID", /403\. .*ask imin's support to enable it/],
    [
      { operation: "customers.get", status: 404 },
      "customer",
      /404\. imin does not know this customer\. Check the id/,
    ],
    [{ operation: "search.facilityUses", status: 404 }, "facilities", /404\. .*base URL: imin's is "https:/],
    [{ operation: "search.datasets", status: 403 }, "datasets", /If you show attributions, ask imin's/],
    [
      { operation: "orders.receipt", status: 500 },
      "receipt",
      /500\. imin has a problem\. Run the command again/,
    ],
    [{ operation: "orders.get", status: 418 }, "order by ID", /418\. imin rejects the request\. Send the re/],
    [{ operation: "orders.list", status: 204 }, "order history", /the body is empty/],
    [{ operation: "orders.list", status: 304 }, "order history", /it is a redirect/],
    [
      { operation: "checkout.createSession", status: 403 },
      "checkout session",
      /enable Authenticated Checkout/,
    ],
    [
      { operation: "checkout.createSession", status: 404 },
      "checkout session",
      /enable Authenticated Checkout/,
    ],
    [{ operation: "page", status: 404 }, "checkout page", /404: customers cannot open the checkout page/],
    [
      { operation: "customers.update", status: 404 },
      "update the test customer with PATCH",
      /"customer-account"/,
    ],
    [{ operation: "customers.delete", status: 500 }, "delete the test", /still exists\. Delete it/],
    [{ operation: "customers.delete", status: 403 }, "delete the test", /still exists\. Delete it/],
  ],
  body: [
    [
      { operation: "orders.get", body: "not JSON" },
      "order by ID",
      /the body is not JSON\. Check that the base URL/,
    ],
    [{ operation: "orders.get", body: [] }, "order by ID", /the body must be an object, not a list/],
    [{ operation: "orders.get", body: anyBody }, "order by ID", /identifier is required/],
    [{ operation: "customers.get", body: "" }, "customer", /the body is empty/],
    [{ operation: "orders.list", body: "{" }, "order history", /the body is not JSON/],
    [
      { operation: "customers.listEntitlements", body: {} },
      "API key at the Booking",
      /differs .* in 1 place\./,
    ],
    [{ operation: "orders.receipt", body: "a text" }, "receipt", /not a PDF by its Content-Type/],
  ],
  html: [
    [{ operation: "customers.get", html: true }, "customer", /502\. imin has a problem.*is an HTML page/],
    [{ operation: "customers.get", html: true, status: 200 }, "customer", /not JSON\. .*is an HTML page/],
    [{ operation: "customers.get", html: true, status: 401 }, "customer", /API key.*is an HTML page/],
    [{ operation: "search.datasets", html: true, status: 404 }, "datasets", /base URL.*is an HTML page/],
  ],
  redirect: [
    [{ operation: "orders.list", redirect: "https://example.com/" }, "order history", /it is a redirect/],
  ],
  headers: [
    [
      { operation: "orders.list", headers: { "content-encoding": "gzip" } },
      "order history",
      /No complete response|cannot be used/,
    ],
  ],
  contentType: [
    [{ operation: "customers.get", contentType: "text/html" }, "customer", /differs .* in 1 place/],
    [{ operation: "orders.list", contentType: "image/png" }, "order history", /differs .* in 1 place/],
    [{ operation: "orders.receipt", contentType: "text/html" }, "receipt", /not a PDF by its Content-Type/],
  ],
  retryAfter: [
    [
      { operation: "orders.list", status: 429, retryAfter: 60 },
      "order history",
      /429\. Too many requests\. Wait/,
    ],
    [{ operation: "orders.list", status: 503, retryAfter: 60 }, "order history", /503\. imin has a problem/],
  ],
  rateLimit: [
    [
      { operation: ["orders.list", "orders.get"], rateLimit: { requests: 1, per: "PT1H" } },
      "order by ID",
      /Too many requests/,
    ],
  ],
  delay: [[{ operation: "orders.receipt", delay: 30_000 }, "receipt", /No response in time\. .* --timeout/]],
  drip: [
    [{ operation: "orders.list", drip: 50 }, "order history", /No response in time\. .* --timeout/],
    [{ operation: "orders.receipt", drip: 50 }, "receipt", /No response in time/],
  ],
  truncate: [
    [{ operation: "orders.get", truncate: true }, "order by ID", /cannot be used/],
    [{ operation: "orders.receipt", truncate: true }, "receipt", /cannot be used/],
  ],
  drop: [
    [{ operation: "orders.upcomingItems", drop: "request" }, "upcoming items", /No complete response \(/],
    [{ operation: "orders.get", drop: "response" }, "order by ID", /No complete response \(/],
    [{ operation: "customers.create", drop: "response" }, "create a test", /may still exist: see below/],
  ],
  takesEffect: [
    [{ operation: "customers.create", status: 500, takesEffect: true }, "create a test", /may still exist/],
    [{ operation: "customers.create", html: true, takesEffect: true }, "create a test", /may still exist/],
    [{ operation: "customers.create", body: {}, takesEffect: true }, "create a test", /may still exist/],
    [{ operation: "customers.delete", status: 500, takesEffect: true, count: 1 }, "", /^/],
  ],
};

test.each(Object.values(rows).flat())("%j fails its own line with advice", async (fault, name, advice) => {
  const { server, customer } = await start(fault);
  const file = reportFile();
  const flags = ["--customer", customer, "--write", "--checkout", "--yes", "--report", file.path];
  const { code, stdout, line } = await runCheck([...flagsFor(server), "--timeout", "2000", ...flags]);
  const failed = stdout.split("\n").filter((text) => text.startsWith("failed "));
  if (name === "") {
    expect(failed).toEqual([]);
    return;
  }
  expect(line(name)).toMatch(/^failed/);
  expect(line(name)).toMatch(advice);
  for (const text of failed) expect(text).toMatch(/: .{20}/);
  expect(code).toBe(1);
  const { checks } = JSON.parse(file.read());
  expect(checks).toContainEqual(expect.objectContaining({ status: "failed" }));
});
