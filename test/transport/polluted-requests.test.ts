import { afterEach, expect, test, vi } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { louisDetails, louisResponse, order } from "../support/documents.ts";
import { whilePolluted } from "../support/while-polluted.ts";

const names = [
  ...["body", "cache", "credentials", "duplex", "integrity", "keepalive", "method", "mode", "redirect"],
  ...["referrer", "referrerPolicy", "window", "retry", "baseUrl", "prefix", "searchParams", "json", "hooks"],
  ...["context", "parseJson", "totalTimeout", "onDownloadProgress", "onUploadProgress"],
];

afterEach(() => void vi.unstubAllGlobals());

/** The request of a write as a `fetch` receives it, changed by what is next to it as the runtime does. */
async function describeRequest(given: Request | string, init: RequestInit | undefined): Promise<unknown> {
  const request = given instanceof Request ? given : new Request(given, init);
  const { method, url, headers, cache, credentials, integrity, keepalive, mode, redirect, referrer } =
    request;
  const shown = { method, url, cache, credentials, integrity, keepalive, mode, redirect, referrer };
  const sentBody = await request.text();
  return { shown, sentHeaders: Object.fromEntries(headers), sentBody };
}

async function sent(): Promise<string> {
  const seen: unknown[] = [];
  const fetch = async (request: Request | string, init?: RequestInit): Promise<Response> => {
    seen.push(await describeRequest(request, init));
    return Response.json(louisResponse);
  };
  vi.stubGlobal("fetch", fetch);
  const origin = { origin: "https://book.imin.co" };
  for (const imin of [clientFor(origin, { fetch }), clientFor(origin)]) {
    await imin.customers.create(louisDetails);
  }
  vi.unstubAllGlobals();
  return JSON.stringify(seen);
}

test.each(names)("a property %s of Object.prototype changes no request", async (name) => {
  const usual = await sent();
  const polluted = await whilePolluted({ [name]: "polluted" }, () => sent().catch(String));
  expect(polluted).toBe(usual);
});

test.each([
  ["mode", "cors"],
  ["referrer", "about:client"],
])("nor does %s make a call fail where a Request has no such option", async (name, value) => {
  class OldRequest extends Request {
    constructor(input: RequestInfo | URL, init: RequestInit = {}) {
      if (Object.hasOwn(init, name)) throw new TypeError(`The '${name}' field is not implemented.`);
      super(input, init);
    }
  }
  Object.setPrototypeOf(OldRequest.prototype, null);
  for (const option of ["url", "method", "headers", "signal", "redirect", "mode", "referrer"]) {
    const getter = Object.getOwnPropertyDescriptor(Request.prototype, option);
    if (getter !== undefined && option !== name) {
      Object.defineProperty(OldRequest.prototype, option, getter);
    }
  }
  vi.stubGlobal("Request", OldRequest);
  const fetch = async (): Promise<Response> => Response.json(order);
  const imin = clientFor({ origin: "https://book.imin.co" }, { fetch, maxRetries: 0 });
  const result = await whilePolluted({ [name]: value }, () => imin.orders.get("1").catch(String));
  expect(result).toMatchObject({ type: "Order" });
});
