import type { StandardSchemaV1 } from "@standard-schema/spec";
import * as v from "valibot";
import { describe, expect, expectTypeOf, test } from "vitest";
import * as z from "zod";
import * as mini from "zod/mini";
import { clientFor, testKey } from "../support/client-for.ts";
import { failureOf } from "../support/failure-of.ts";
import { json, status, text } from "../support/responses.ts";
import { startServer } from "../support/scripted-server.ts";

const linked = { "@type": "imin:LinkedAccounts", "imin:item": [{ "@id": "https://imin.example/1" }] };

describe("imin.request()", () => {
  test("sends method, path, parameters, query and body, with the key", async () => {
    const server = await startServer(json({ done: true }));
    const imin = clientFor(server);
    await imin.request({
      method: "PUT",
      path: "/customer-accounts/{customer}/linked-accounts/{account}",
      params: { customer: "a/b", account: "ä" },
      query: { list: ["x", "y&z"], number: 5, yes: true, nothing: undefined },
      body: { "@type": "Thing" },
    });
    expect(server.requests).toMatchObject([
      {
        method: "PUT",
        url: "/api/v2/customer-accounts/a%2Fb/linked-accounts/%C3%A4?list=x&list=y%26z&number=5&yes=true",
        body: '{"@type":"Thing"}',
        headers: { "x-api-key": testKey, "content-type": "application/json", accept: "application/json" },
      },
    ]);
  });

  test("calls the host that it names", async () => {
    const server = await startServer(json({}));
    const imin = clientFor(server);
    await imin.request({ path: "/a" });
    await imin.request({ host: "checkout", path: "/b" });
    await imin.request({ host: "search", path: "/c" });
    expect(server.requests.map(({ url }) => url)).toEqual(["/api/v2/a", "/b", "/c"]);
  });

  test("returns any JSON, respelled, or nothing for an empty body", async () => {
    const server = await startServer(json(linked), json([1]), json(5), status(204));
    const imin = clientFor(server);
    const responses = [];
    for (let call = 0; call < 4; call++) responses.push(await imin.request({ path: "/x" }));
    expect(responses).toEqual([
      { type: "imin:LinkedAccounts", "imin:item": [{ id: "https://imin.example/1" }] },
      [1],
      5,
      undefined,
    ]);
    server.respond(text("hello"));
    await failureOf(imin.request({ path: "/x" }), "response");
  });

  const item = { id: "https://imin.example/1" };
  const schemas: readonly (readonly [
    string,
    StandardSchemaV1<unknown, { "imin:item": { id: string }[] }>,
  ])[] = [
    ["zod", z.looseObject({ "imin:item": z.array(z.object({ id: z.string() })) })],
    ["zod/mini", mini.object({ "imin:item": mini.array(mini.object({ id: mini.string() })) })],
    ["valibot", v.looseObject({ "imin:item": v.array(v.object({ id: v.string() })) })],
  ];
  test.each(schemas)("is typed and validated by a schema of %s", async (_, schema) => {
    const server = await startServer(json(linked));
    const imin = clientFor(server, { responseValidation: "strict" });
    const response = await imin.request({ path: "/x", schema });
    expectTypeOf(response).toEqualTypeOf<{ "imin:item": { id: string }[] }>();
    expect(response["imin:item"]).toEqual([item]);
    server.respond(json({ "imin:item": [{ "@id": 5 }] }));
    const error = await failureOf(imin.request({ path: "/x", schema }), "response");
    expect(error.issues).toMatchObject([{ path: "imin:item[0].id" }]);
    expect(error.message).toContain("imin:item[0].id");
  });

  test("is validated by an asynchronous schema", async () => {
    const server = await startServer(json({ id: "known" }));
    const imin = clientFor(server, { responseValidation: "strict" });
    const schema = v.pipeAsync(
      v.object({ id: v.string() }),
      v.checkAsync(async ({ id }) => id === "known", "is not known"),
    );
    await expect(imin.request({ path: "/x", schema })).resolves.toEqual({ id: "known" });
    server.respond(json({ id: "other" }));
    await failureOf(imin.request({ path: "/x", schema }), "response");
  });

  test("returns the schema's output", async () => {
    const server = await startServer(json({ at: "2026-11-25T18:30:00Z" }));
    const schema = z.object({ at: z.coerce.date() });
    const { at } = await clientFor(server).request({ path: "/x", schema });
    expect(at).toEqual(new Date("2026-11-25T18:30:00Z"));
  });

  test("reports drift separately for each endpoint", async () => {
    const server = await startServer(json({ id: 5 }));
    const drifts: string[] = [];
    const imin = clientFor(server, {
      onEvent: (event) => {
        if (event.type === "drift") drifts.push(event.urlTemplate.slice(server.origin.length));
      },
    });
    const schema = z.object({ id: z.string() });
    for (const path of ["/a", "/b", "/a"]) await imin.request({ path, schema });
    expect(drifts).toEqual(["/api/v2/a", "/api/v2/b"]);
  });

  test("retries only GET", async () => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"] as const) {
      const server = await startServer(status(503, { "retry-after": "0" }));
      await failureOf(clientFor(server, { maxRetries: 1 }).request({ method, path: "/x" }), "api");
      expect(server.requests).toHaveLength(method === "GET" ? 2 : 1);
    }
  });

  test("rejects everything that cannot be sent at once, with its path", async () => {
    const server = await startServer(json({}));
    const imin = clientFor(server);
    const cycle: Record<string, unknown> = {};
    cycle["itself"] = cycle;
    const issuesOf = async (request: unknown): Promise<readonly string[]> => {
      // @ts-expect-error The compiler rejects most of these.
      const { issues } = await failureOf(imin.request(request), "input");
      return issues.map(({ path }) => path);
    };
    expect(await issuesOf({ path: "/x", body: {} })).toEqual(["body"]);
    expect(await issuesOf({ method: "get", path: "/x" })).toEqual(["method"]);
    expect(await issuesOf({ method: "TRACE", path: "/x", body: 1n })).toEqual(["method", "body"]);
    expect(await issuesOf({ method: "POST", path: "/x", body: cycle })).toEqual(["body"]);
    expect(await issuesOf({ path: "/{order}" })).toEqual(["order"]);
    expect(await issuesOf({ path: "/{order-id}" })).toEqual(["order-id"]);
    expect(await issuesOf({ path: "/{toString}", params: {} })).toEqual(["toString"]);
    expect(await issuesOf({ path: "/{order}", params: { order: 5 } })).toEqual(["order"]);
    expect(await issuesOf({ path: 5 })).toEqual(["path"]);
    expect(server.requests).toHaveLength(0);
  });

  test("names a missing base URL", async () => {
    const imin = clientFor({ origin: "https://book.imin.co" }).withOptions({ checkoutBaseUrl: undefined });
    const error = await failureOf(imin.request({ host: "checkout", path: "/x" }), "config");
    expect(error).toMatchObject({ option: "checkoutBaseUrl", attempts: 0 });
    expect(error.message).toContain("IMIN_CHECKOUT_BASE_URL");
  });
});

describe("a URL of 2,048 characters", () => {
  test("is sent, and one of 2,049 is rejected before sending", async () => {
    const server = await startServer(json({}));
    const imin = clientFor(server);
    const base = `${server.origin}/api/v2/x?q=`.length;
    await imin.request({ path: "/x", query: { q: "a".repeat(2048 - base) } });
    expect(`${server.origin}${server.requests[0]?.url}`).toHaveLength(2048);
    const error = await failureOf(
      imin.request({ path: "/x", query: { q: "a".repeat(2049 - base) } }),
      "input",
    );
    expect(error.message).toContain("2049 characters long; imin accepts at most 2048");
    expect(server.requests).toHaveLength(1);
  });

  test("is counted in its encoded form", async () => {
    const server = await startServer(json({}));
    const error = await failureOf(clientFor(server).request({ path: `/${"ä".repeat(400)}` }), "input");
    expect(error.message).toMatch(/24\d\d characters/);
    await failureOf(clientFor(server).orders.get("ä".repeat(400)), "input");
    expect(server.requests).toHaveLength(0);
  });

  test("also limits the link to the next page", async () => {
    const next = `?page=2&cursor=${"a".repeat(2048)}`;
    const server = await startServer(
      json({ type: "imin:RestrictedCollection", "imin:item": [{ id: "1" }], view: { next } }),
    );
    const page = await clientFor(server).orders.list({ customer: "1" });
    await failureOf(page.nextPage(), "input");
    expect(server.requests).toHaveLength(1);
  });
});
