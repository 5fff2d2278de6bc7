/*
 * Properties that a library adds to `Object.prototype` do not affect a client: values under the names of ky's options, a
 * request's options and the SDK's own. The server runs in a thread, whose objects have a different prototype.
 *
 * Four names are excluded, because Node's own `fetch` fails with them in any case: `body`, `signal`, `query` and
 * `dispatcher`.
 */

import { deepStrictEqual, strictEqual } from "node:assert";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { IminClient } from "imin-sdk";

const evil = "http://127.0.0.1:9/evil/";
const stolen = [];
const steal = (...seen) => {
  stolen.push(...seen);
};

const pollution = {
  // The options of ky, and of its hooks and retries.
  prefix: [evil],
  prefixUrl: [evil],
  baseUrl: [evil],
  json: [{ evil: true }],
  searchParams: ["evil=1", { evil: 1 }],
  hooks: [{ beforeRequest: [steal], init: [steal], afterResponse: [steal], beforeError: [steal] }],
  init: [[steal]],
  beforeRequest: [[steal]],
  beforeRetry: [[steal]],
  afterResponse: [[steal]],
  beforeError: [[steal]],
  retry: [5, { limit: 5, methods: ["post"] }],
  limit: [5],
  throwHttpErrors: [true],
  totalTimeout: [1],
  parseJson: [steal],
  stringifyJson: [steal],
  onDownloadProgress: [steal],
  onUploadProgress: [steal],
  context: [{ evil: true }, 5],
  // The options of a request.
  method: ["PUT"],
  headers: [{ "x-evil": "1", "x-api-key": "evil" }, "evil"],
  credentials: ["include"],
  mode: ["no-cors"],
  cache: ["force-cache"],
  redirect: ["follow"],
  referrer: [evil],
  referrerPolicy: ["unsafe-url"],
  integrity: ["sha256-evil"],
  keepalive: [true],
  window: ["evil"],
  duplex: ["evil"],
  priority: ["high"],
  // The options of a client and of its calls.
  apiKey: ["evil", null],
  bookingBaseUrl: [evil],
  bookingIdBaseUrl: [evil],
  checkoutBaseUrl: [evil],
  searchBaseUrl: [evil],
  firehoseBaseUrl: [evil],
  customerFormat: ["customer-account"],
  broker: [{ name: "Evil", url: evil }],
  checkoutSendsApiKey: [false],
  timeout: [1],
  maxRetries: [9],
  responseValidation: ["strict"],
  fetch: [steal],
  logger: [{ error: steal, warn: steal, info: steal, debug: steal }],
  logLevel: ["debug"],
  onEvent: [steal],
  dangerouslyAllowBrowser: [true],
  dangerouslyAllowHttp: [true],
  IMIN_BOOKING_BASE_URL: [evil],
  IMIN_SEARCH_BASE_URL: [evil],
  IMIN_CHECKOUT_BASE_URL: [evil],
  // The properties of method arguments.
  host: ["search"],
  path: ["/evil"],
  params: [{ order: "evil" }],
  parameters: [{ order: "evil" }],
  schema: [{ "~standard": { version: 1, vendor: "evil", validate: steal } }],
  page: [7],
  url: [evil],
  sellers: [["evil"]],
  // Properties that a program may have added by accident.
  extend: [steal],
};

const server = new Worker(
  `const { createServer } = require("node:http");
  const { parentPort } = require("node:worker_threads");
  const customer = { type: "Person", identifier: "A", id: "https://book.imin.co/api/v2/customer-accounts/A" };
  const order = { type: "Order", identifier: "1", id: "https://book.imin.co/api/v2/orders/1" };
  const list = (view) => ({ type: "imin:RestrictedCollection", "imin:item": [order], view });
  const respond = ({ method, url }) =>
    url.includes("/orders/1") ? order
    : url.includes("page=2") ? list({ type: "PartialCollectionView" })
    : url.includes("/orders") ? list({ type: "PartialCollectionView", next: "https://book.imin.co/x?page=2" })
    : customer;
  const server = createServer((incoming, outgoing) => {
    let body = "";
    incoming.setEncoding("utf8").on("data", (text) => { body += text; });
    incoming.on("end", () => {
      const { method, url, headers: { connection, host, ...headers } } = incoming;
      parentPort.postMessage({ method, url, headers, body });
      outgoing.setHeader("content-type", "application/json").end(JSON.stringify(respond(incoming)));
    });
  });
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));`,
  { eval: true },
);
const [port] = await once(server, "message");
const requests = [];
server.on("message", (request) => requests.push(request));

/** Makes calls of each kind, and records what reached the server. */
async function journey() {
  requests.length = 0;
  const imin = new IminClient({
    apiKey: "key",
    bookingBaseUrl: `http://127.0.0.1:${port}/api/v2`,
    logLevel: "off",
  });
  await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
  await imin.customers.update("A", { givenName: "Lou" });
  await imin.customers.setAccessPass("A", "ABC");
  await imin.orders.list({ customer: "A" }).toArray({ limit: 2 });
  await imin.withOptions({}).orders.get("1", {});
  await imin.orders.requestCancellation("1", ["2"]);
  await imin.customers.delete("A");
  await imin.request({ path: "/x" });
  const response = await imin.request({ method: "POST", path: "/y", body: { a: 1 } }).withResponse();
  strictEqual(response.response.status, 200);
  return requests.map((request) => ({ ...request }));
}

const usual = await journey();
strictEqual(usual.length, 10);
let failures = 0;
for (const [name, values] of Object.entries(pollution)) {
  for (const value of values) {
    let seen;
    Object.defineProperty(Object.prototype, name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
    try {
      seen = await journey();
    } catch (error) {
      seen = error;
    } finally {
      delete Object.prototype[name];
    }
    try {
      if (seen instanceof Error) throw seen;
      deepStrictEqual(seen, usual);
      for (const { headers, body } of stolen.map((each) => each?.request ?? each ?? {})) {
        strictEqual(headers?.get?.("x-api-key") ?? null, null, "the key that a hook sees");
        strictEqual(body ?? null, null, "the body that a hook sees");
      }
    } catch (error) {
      failures += 1;
      console.error(`With Object.prototype.${name} =`, value, error);
    }
    stolen.length = 0;
  }
}
await server.terminate();
if (failures > 0) throw new Error(`${failures} values changed what a client does.`);
console.log(`${Object.values(pollution).flat().length} values changed nothing`);
