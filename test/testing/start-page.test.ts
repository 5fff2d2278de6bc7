import { createSandbox, type SandboxOptions } from "imin-sdk/testing";
import { expect, test } from "vitest";
import { Broker } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails, orderItem, sessionIdentifier } from "../support/documents.ts";

const NOON = "2026-11-23T12:00:00Z";

function begin(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ clock: NOON, ...options });
  const broker = new Broker(sandbox, sandbox.fetch);
  const start = async (): Promise<string> => (await sandbox.fetch("https://book.imin.co/")).text();
  return { sandbox, broker, start };
}

/** The row of the start page's tables that begins with this. */
function rowOf(page: string, first: string): string {
  const row = page.match(/<tr>.*?<\/tr>/gs)?.find((one) => one.startsWith(`<tr><th scope="row">${first}`));
  if (row === undefined) throw new Error(`No row begins with ${first}`);
  return row
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

test("shows the state of each customer", async () => {
  const { sandbox, broker, start } = begin();
  const [louis, ada, eve] = [
    await broker.createCustomer(),
    await broker.createCustomer(),
    await broker.createCustomer(),
  ];
  await sandbox.seller.refuseUpdates(ada);
  await broker.send("DELETE", `${broker.booking}/customer-accounts/${eve}`);
  const page = await start();
  const actions = [louis, ada, eve].map((identifier) => rowOf(page, `<code>${identifier}`).split(".co ")[1]);
  expect(actions).toEqual(["Refuse updates", "Sellers refuse updates.", "Deleted"]);
});

test("sends the webhook of a customer if it has a receiver", async () => {
  const received: string[] = [];
  const fetch = async (_url: string, { body }: RequestInit) => {
    received.push(String(body));
    return new Response(null, { status: 204 });
  };
  const webhook = { url: "https://broker.example/imin", apiKey: "k", fetch };
  const { sandbox, broker, start } = begin({ webhook });
  const customer = await broker.createCustomer();
  expect(rowOf(await start(), `<code>${customer}`)).toContain("Refuse updates Send the webhook");
  await sandbox.fetch("https://book.imin.co/sandbox/seller/changeHiddenEntitlement", {
    method: "POST",
    body: new URLSearchParams({ customer }),
  });
  await sandbox.settled();
  expect(received).toEqual([expect.stringContaining(customer)]);
});

test("shows whether each checkout session is open, completed or expired", async () => {
  const { sandbox, broker, start } = begin();
  const customer = await broker.createCustomer();
  const create = async () => (await broker.createSession(checkoutSessionFor(customer))).body;
  const [expired, completed] = [await create(), await create()];
  await sandbox.completeCheckout(completed);
  sandbox.clock.advance("PT24H");
  const open = await create();
  const page = await start();
  const states = [expired, completed, open].map(({ potentialAction: [{ target }] }) => {
    const path = new URL(target).pathname;
    return rowOf(page, `<a href="${path}"`).split(" ").pop();
  });
  expect(states).toEqual(["Expired", "Completed", "Open"]);
});

test("shows each item of an order with what its seller can do", async () => {
  const { sandbox, broker, start } = begin();
  const customer = await broker.createCustomer();
  const orders = [await broker.book(sandbox, customer), await broker.book(sandbox, customer)];
  const actionsFor = async (order: string | undefined) =>
    rowOf(await start(), `<code>${order}`).split("Pilates for Everyone ")[1];
  expect(await actionsFor(orders[0])).toBe("OrderItemConfirmed Attended Absent");
  await broker.cancel(orders[0] ?? "");
  expect(await actionsFor(orders[0])).toBe("CustomerCancellationPending Refuse the cancellation");
  sandbox.clock.advance("PT5M");
  expect(await actionsFor(orders[0])).toBe("CustomerCancelled");
  expect(await actionsFor(orders[1])).toBe("OrderItemConfirmed Attended Absent");
});

test("shows the order of a guest, and folds the items of a large group", async () => {
  const { sandbox, broker, start } = begin();
  const person = { type: "Person", givenName: "Ana", familyName: "Silva", email: "ana@example.com" };
  const items: unknown[] = [];
  for (let count = 0; count < 5; count++) items.push(orderItem({ attendee: await broker.createCustomer() }));
  for (const [orderedItem, expected] of [
    [[orderItem()], "guest Pilates for Everyone OrderItemConfirmed"],
    [items, "guest Pilates for Everyone 5 items OrderItemConfirmed"],
  ] as const) {
    const { body } = await broker.createSession(checkoutSessionFor(person, orderedItem));
    const { order } = await sandbox.completeCheckout(body);
    expect(rowOf(await start(), `<code>${order}`)).toContain(expected);
  }
});

test("shows the newest ten of a table, and says of how many", async () => {
  const { broker, start } = begin();
  const [first] = [await broker.createCustomer()];
  for (let count = 0; count < 9; count++) await broker.createCustomer();
  expect(await start()).not.toContain("The newest");
  await broker.createCustomer();
  const page = await start();
  expect(page).toContain("The newest 10 of 11.");
  expect(page).not.toContain(`<th scope="row"><code>${first}</code>`);
});

test("lists the faults, and the requests that they dropped", async () => {
  const { sandbox, broker, start } = begin();
  expect(await start()).toContain("No faults.");
  sandbox.faults.add({ operation: "customers.listEntitlements", drop: "request" });
  await expect(broker.get("/entitlements")).rejects.toThrow(TypeError);
  const page = await start();
  expect(page).toContain("{&quot;operation&quot;:&quot;customers.listEntitlements&quot;");
  expect(page).toContain("Remove all");
  expect(page).toContain('<span class="status bad">dropped</span>');
});

test("writes a name from right to left without reordering the text around it", async () => {
  const { sandbox, broker, start } = begin();
  await broker.createCustomer({ ...louisDetails, givenName: "דוד", familyName: "לוי" });
  await sandbox.catalog.addSession({ name: "يوغا" });
  const page = await start();
  expect(page).toContain("<bdi>דוד לוי</bdi>");
  expect(page).toContain("<bdi>يوغا</bdi>");
});

test.each([
  ["clock", { by: "PT1H" }, "/#clock"],
  ["faults/clear", {}, "/#faults"],
  ["seller/cancel", { identifier: sessionIdentifier }, "/#seller"],
] as const)("leads back from the form %s to its section", async (path, fields, section) => {
  const { sandbox } = begin();
  const response = await sandbox.fetch(`https://book.imin.co/sandbox/${path}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
  });
  expect([response.status, response.headers.get("location")]).toEqual([303, section]);
});

test("explains a form that cannot be applied, with a link back", async () => {
  const { sandbox } = begin();
  const submit = (path: string, fields: Record<string, string>) =>
    sandbox.fetch(`https://book.imin.co/sandbox/${path}`, {
      method: "POST",
      body: new URLSearchParams(fields),
    });
  for (const [path, fields, reason] of [
    ["seller/cancel", { identifier: "nothing" }, "There is no session or slot &quot;nothing&quot;."],
    ["faults", { json: "{" }, "This is not valid JSON."],
    ["clock", { by: "P9999Y" }, "`by` would move the clock past the year 9999."],
  ] as const) {
    const response = await submit(path, fields);
    const page = await response.text();
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(page).toContain(reason);
    expect(page).toContain('<a class="button" href="/">Back to the start page</a>');
  }
  const moved = await submit("seller/reschedule", {
    identifier: sessionIdentifier,
    startDate: "2026-11-26T10:00:00Z",
    endDate: "",
  });
  expect([moved.status, moved.redirected]).toEqual([200, true]);
});
