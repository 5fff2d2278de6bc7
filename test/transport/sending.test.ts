import type { ClientOptions, Fetch, IminClient } from "imin-sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { louisDetails, louisResponse, order } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";

afterEach(() => vi.unstubAllGlobals());

const origin = { origin: "https://book.imin.co" };
const responses: Readonly<Record<string, unknown>> = {
  GET: order,
  POST: louisResponse,
  PATCH: louisResponse,
};
const respond: Fetch = async ({ method }) => Response.json(responses[method] ?? {});

const read = (imin: IminClient) => imin.orders.get("1");
const create = (imin: IminClient) => imin.customers.create(louisDetails);
const remove = (imin: IminClient) => imin.customers.delete("1");
const put = (imin: IminClient) => imin.request({ method: "PUT", path: "/x", body: { a: 1 } });
const putNothing = (imin: IminClient) => imin.request({ method: "PUT", path: "/x" });
const postNothing = (imin: IminClient) => imin.request({ method: "POST", path: "/x" });

type Make = (imin: IminClient) => PromiseLike<unknown>;

/** The request of a call and the options it was created with, if a `fetch` receives it, and what is next to it. */
async function sent(make: Make, options: ClientOptions = {}, globals: object = {}) {
  const inits: RequestInit[] = [];
  class Seen extends Request {
    constructor(input: RequestInfo | URL, init: RequestInit = {}) {
      super(input, init);
      inits.push(init);
    }
  }
  const calls: { readonly request: Request; readonly own: RequestInit; readonly init?: RequestInit }[] = [];
  const own: Fetch = async (request, init) => {
    // ky also creates a request, which is not sent.
    const created = inits.filter(({ redirect }) => redirect === "manual").at(-1) ?? {};
    calls.push({ request: request.clone(), own: created, ...(init === undefined ? {} : { init }) });
    return respond(request);
  };
  const runtimes = async (url: string, init: RequestInit): Promise<unknown> => {
    const request = new Request(url, init);
    calls.push({ request: request.clone(), own: init, init });
    return respond(request);
  };
  for (const [name, value] of Object.entries({ Request: Seen, fetch: runtimes, ...globals })) {
    vi.stubGlobal(name, value);
  }
  await make(clientFor(origin, options.fetch === undefined ? options : { ...options, fetch: own }));
  vi.unstubAllGlobals();
  const [call] = calls;
  if (call === undefined || calls.length > 1) throw new Error(`Sent ${calls.length} requests.`);
  return call;
}

const bun = { Bun: { version: "1.4.5" } };
const deno = { Deno: { version: { deno: "2.9.6" } } };
const workerd = { navigator: { userAgent: "Cloudflare-Workers" } };
const given = { fetch: respond };

test.each<[string, Make, string, string, string]>([
  ["a read", read, "GET", "/orders/1", ""],
  ["a write", create, "POST", "/customer-accounts", JSON.stringify(louisDetails)],
  ["a write without a body", remove, "DELETE", "/customer-accounts/1", ""],
])("%s is one request, for the caller's fetch and for the runtime's", async (_, make, method, path, body) => {
  for (const options of [given, {}]) {
    const { request, init } = await sent(make, options);
    expect(request).toMatchObject({ method, url: `https://book.imin.co/api/v2${path}`, redirect: "manual" });
    expect(request.cache).toBe("no-store");
    expect(request.headers.get("accept")).toBe("application/json");
    expect(await request.text()).toBe(body);
    if (options === given) expect(init).toBeUndefined();
    else expect(init).toMatchObject({ signal: expect.any(AbortSignal) });
  }
});

test("a fetch gets a signal, with the request or next to the URL", async () => {
  expect((await sent(read, given)).own.signal).toBeInstanceOf(AbortSignal);
  expect((await sent(read)).init?.signal).toBeInstanceOf(AbortSignal);
});

describe("a write is given to", () => {
  test("Bun so that it opens a new connection", async () => {
    expect((await sent(create, given, bun)).init).toEqual({ keepalive: false });
    expect((await sent(create, {}, bun)).init).toMatchObject({ keepalive: false });
    expect((await sent(read, given, bun)).init).toBeUndefined();
    expect(await (await sent(create, given, bun)).request.text()).toBe(JSON.stringify(louisDetails));
  });

  test("Deno with a body that cannot be read twice", async () => {
    const { own, request } = await sent(create, given, deno);
    expect(own.body).toBeInstanceOf(Blob);
    expect(await request.text()).toBe(JSON.stringify(louisDetails));
    const empty = await sent(remove, given, deno);
    expect(empty.own.body).toMatchObject({ size: 0 });
    expect((await sent(read, given, deno)).own.body).toBeUndefined();
  });

  test("workerd with a body, even if it is empty", async () => {
    for (const make of [remove, putNothing]) {
      const { own, request } = await sent(make, given, workerd);
      expect(own.body).toBeInstanceOf(ReadableStream);
      expect(await request.text()).toBe("");
    }
    expect((await sent(put, given, workerd)).own.body).toBe('{"a":1}');
    expect((await sent(postNothing, given, workerd)).own.body).toBeUndefined();
    expect((await sent(read, given, workerd)).own.body).toBeUndefined();
  });

  test("Node as it is", async () => {
    expect(await sent(read, given)).not.toHaveProperty("own.duplex");
    expect((await sent(create, given)).own.body).toBe(JSON.stringify(louisDetails));
    expect((await sent(remove, given)).own.body).toBeUndefined();
  });
});

test.each([
  [["Headers"], "Headers"],
  [["Request", "Response", "Headers"], "Request, Response, Headers"],
])("an environment without %j is reported", async (names, said) => {
  const imin = clientFor(origin, given);
  const descriptors = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of names) Reflect.deleteProperty(globalThis, name);
  const failure = failureOf(create(imin), "config");
  await failure.catch(() => {});
  for (const [name, descriptor] of descriptors) {
    if (descriptor !== undefined) Object.defineProperty(globalThis, name, descriptor);
  }
  expect(await failure).toMatchObject({
    message:
      `fetch needs ${said}, which this environment does not have. Jest's jsdom environment removes those of Node: ` +
      "use its environment for Node, or jest-fixed-jsdom. Nothing was sent.",
    outcome: "not-sent",
    attempts: 0,
  });
});

test("a fetch that does not accept a Request is reported with what to do", async () => {
  const fetch: Fetch = async () => {
    throw new TypeError("Invalid URL");
  };
  const error = await failureOf(read(clientFor(origin, { fetch })), "config");
  expect(error.message).toBe(
    "fetch must accept a Request of this runtime. Otherwise, pass on its parts: " +
      "(request) => fetch(request.url, { method: request.method, headers: Object.fromEntries(request.headers), " +
      "body: request.body && (await request.text()), redirect: request.redirect, signal: request.signal }).",
  );
});

test("a fetch that throws anything else, even synchronously, is a lost connection", async () => {
  const fetch: Fetch = () => {
    throw new TypeError("reset");
  };
  const error = await failureOf(read(clientFor(origin, { fetch, maxRetries: 0 })), "connection");
  expect(error.message).toBe("orders.get: no response from book.imin.co: reset.");
});
