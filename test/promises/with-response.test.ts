import { expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { louisResponse } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";
import { json, redirect, status, text } from "../support/responses.ts";
import { startServer } from "../support/scripted-server.ts";

test("withResponse() returns the result with status, headers, URL, request ID and original body", async () => {
  const sent = { "@type": "Person", "@id": louisResponse.id, identifier: "MAlnTNiZut", telephone: null };
  const server = await startServer(json(sent, 200, { "x-request-id": "request-1", "x-other": "kept" }));
  const { data, response, requestId, raw } = await clientFor(server)
    .customers.get("MAlnTNiZut")
    .withResponse();
  expect(data).toEqual({ type: "Person", id: louisResponse.id, identifier: "MAlnTNiZut" });
  expect(raw).toEqual(sent);
  expect(requestId).toBe("request-1");
  expect(response.status).toBe(200);
  expect(response.headers.get("x-other")).toBe("kept");
  expect(response.url).toBe(`${server.origin}/api/v2/customer-accounts/MAlnTNiZut`);
});

test.each(["x-request-id", "x-kong-request-id", "x-correlation-id", "request-id"])(
  "the request ID may be in %s",
  async (name) => {
    const server = await startServer(json(louisResponse, 200, { [name]: "request-2" }));
    const { requestId } = await clientFor(server).customers.get("1").withResponse();
    expect(requestId).toBe("request-2");
  },
);

test("the promise and its withResponse() share one request", async () => {
  const server = await startServer(json(louisResponse));
  const call = clientFor(server).customers.get("1");
  const [customer, { data }] = await Promise.all([call, call.withResponse()]);
  expect(data).toBe(customer);
  expect(server.requests).toHaveLength(1);
});

test("the request is sent even if the promise is not awaited", async () => {
  const server = await startServer(json(louisResponse));
  const arrived = server.nextRequest();
  const call = clientFor(server).customers.get("1");
  await arrived;
  await call;
});

test("both fail with the same error", async () => {
  const server = await startServer(status(404));
  const call = clientFor(server).customers.get("1");
  const error = await failureOf(call, "api");
  expect(await failureOf(call.withResponse(), "api")).toBe(error);
  expect(await call.catch((caught: unknown) => caught)).toBe(error);
  const seen: string[] = [];
  await call.finally(() => seen.push("finally")).catch(() => seen.push("catch"));
  expect(seen).toEqual(["finally", "catch"]);
});

test("a failure that is handled in one place causes no unhandled rejection", async () => {
  const server = await startServer(status(404));
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", onUnhandled);
  await failureOf(clientFor(server).customers.get("1").withResponse(), "api");
  await failureOf(clientFor(server).customers.get("1"), "api");
  await failureOf(clientFor(server).customers.update("1", { givenName: "Louis" }).withResponse(), "api");
  await failureOf(clientFor(server).orders.list({ customer: "1" }).pages().next(), "api");
  // Node reports unhandled rejections before the next timer.
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("unhandledRejection", onUnhandled);
  expect(unhandled).toEqual([]);
});

test("raw is the sent body, even if the method needs none", async () => {
  const server = await startServer();
  const imin = clientFor(server);
  const cases = [
    { sent: status(204), raw: undefined },
    { sent: text("Accepted", 202), raw: "Accepted" },
    { sent: json({ "@type": "DeleteAction" }, 202), raw: { "@type": "DeleteAction" } },
  ];
  for (const { sent, raw } of cases) {
    server.respond(sent);
    const response = await imin.customers.delete("1").withResponse();
    expect(response.data).toBeUndefined();
    expect(response.raw).toEqual(raw);
  }
  server.respond(text("%PDF-1.7", 200, { "content-type": "application/pdf" }));
  const { data, raw } = await imin.orders.receipt("1").withResponse();
  expect(new TextDecoder().decode(raw as ArrayBuffer)).toBe("%PDF-1.7");
  expect(data.contentType).toBe("application/pdf");
  expect(new TextDecoder().decode(await data.arrayBuffer())).toBe("%PDF-1.7");
  expect(await new Response(data.stream()).text()).toBe("%PDF-1.7");
});

test("a page and an update also have it, with their own data", async () => {
  const server = await startServer(json({ "@type": "imin:RestrictedCollection", "imin:totalItems": 0 }));
  const imin = clientFor(server);
  const { data, raw } = await imin.orders.list({ customer: "1" }).withResponse();
  expect(data.totalItems).toBe(0);
  expect(raw).toMatchObject({ "@type": "imin:RestrictedCollection" });
  server.respond(status(204));
  const update = await imin.customers.update("1", { givenName: "Louis" }).withResponse();
  expect(update).toMatchObject({
    data: { object: { givenName: "Louis" }, errors: [] },
    response: { status: 204 },
  });
});

test("a redirect has no response: it is an error", async () => {
  const server = await startServer(redirect("/"));
  await failureOf(clientFor(server).customers.get("1").withResponse(), "response");
});
