import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Broker } from "../support/broker.ts";
import { checkoutSessionFor } from "../support/documents.ts";
import { runBinary } from "./binary-process.ts";
import { freshPath, pay, start, stop } from "./kept-sandbox.ts";

/** Books on the page, as a customer would. */
async function book(broker: Broker, customer: string): Promise<void> {
  const { body } = await broker.createSession(checkoutSessionFor(customer));
  expect((await pay(body.potentialAction[0].target)).status).toBe(303);
}

test("keeps its content between runs, readable only by its owner", async () => {
  const path = freshPath();
  const first = await start(path);
  const customer = await first.broker.createCustomer();
  await book(first.broker, customer);
  const orders = (await first.broker.get(`/orders?customerIdentifier=${customer}`)).body["imin:item"];
  expect(await stop(first.run, "SIGINT")).toBe(0);
  expect(statSync(path).mode & 0o077).toBe(0);
  expect(existsSync(`${path}.lock`)).toBe(false);

  const second = await start(path);
  const again = (await second.broker.get(`/orders?customerIdentifier=${customer}`)).body["imin:item"];
  expect(again).toMatchObject([{ identifier: orders[0].identifier, orderedItem: [{ type: "OrderItem" }] }]);
  await book(second.broker, customer);
  const { body } = await second.broker.get(`/orders?customerIdentifier=${customer}`);
  expect(body["imin:totalItems"]).toBe(2);
  expect(body["imin:item"][0].orderedItem[0].orderedItem.remainingAttendeeCapacity).toBe(18);
});

test("skips an incomplete last line, and continues after the one before it", async () => {
  const path = freshPath();
  const first = await start(path);
  const customer = await first.broker.createCustomer();
  await stop(first.run, "SIGTERM");
  appendFileSync(path, '[["customers","torn",{"identifier":"to');
  const second = await start(path);
  const next = await second.broker.createCustomer();
  await stop(second.run, "SIGTERM");
  const { broker } = await start(path);
  for (const identifier of [customer, next]) {
    expect((await broker.get(`/customer-accounts/${identifier}`)).status).toBe(200);
  }
  expect(next).not.toBe(customer);
});

test("is rewritten at startup if most of it is out of date", async () => {
  const path = freshPath();
  const first = await start(path);
  const customer = await first.broker.createCustomer();
  for (let count = 0; count < 50; count++) {
    const changes = { telephone: `020 7946 ${String(count).padStart(4, "0")}` };
    await first.broker.send("PATCH", `${first.broker.booking}/customer-accounts/${customer}`, changes);
  }
  await stop(first.run, "SIGTERM");
  const { size } = statSync(path);
  const second = await start(path);
  expect(statSync(path).size).toBeLessThan(size / 10);
  expect((await second.broker.get(`/customer-accounts/${customer}`)).body.telephone).toBe("020 7946 0049");
});

test("is locked against a second process, and unlocked after a crash", async () => {
  const path = freshPath();
  const first = await start(path);
  const second = runBinary("--port", "0", "--data", path);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`process ${first.run.child.pid} on ${hostname()} is using it`);
  await stop(first.run, "SIGKILL");
  expect(existsSync(`${path}.lock`)).toBe(true);
  const third = await start(path);
  expect(await third.broker.createCustomer()).toMatch(/^[A-Za-z]{10}$/);
});

test("is rejected with the reason if it is unusable, and not changed", async () => {
  const path = freshPath();
  for (const [content, reason] of [
    ["# Notes\n\nNot JSON.\n", "is not a file of this sandbox"],
    ['{"imin-sandbox":1}\n[["customers"\n[]\n', "line 2 is damaged"],
  ] as const) {
    writeFileSync(path, content);
    const { ended, output } = runBinary("--port", "0", "--data", path);
    expect(await ended).toBe(1);
    expect(output()).toContain(`--data ${path} cannot be used`);
    expect(output()).toContain(reason);
    expect(readFileSync(path, "utf8")).toBe(content);
    expect(existsSync(`${path}.lock`)).toBe(false);
  }
  const missing = runBinary("--port", "0", "--data", join(path, "missing", "data.jsonl"));
  expect(await missing.ended).toBe(1);
  expect(missing.output()).toContain("cannot be used: ENOTDIR");
});
