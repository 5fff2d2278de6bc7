import { type Fetch, IminClient, isIminError, type Logger, sessionReference } from "imin-sdk";
import { verifyWebhook } from "imin-sdk/webhooks";
import { expect, test } from "vitest";

/** What a stranger sends to write a line of their own into a log, or to change what a terminal shows. */
const forged = 'x\r\nlevel=error msg="forged"\u001b[2J\u0000\u0085\u009b31m\u2028\u2029\u202e\u2066\u0007';
const control = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** The first argument of each log line, and the errors, of a client whose server responds with this. */
async function linesOf(reply: Response, call: (imin: IminClient) => PromiseLike<unknown>): Promise<string[]> {
  const lines: string[] = [];
  const write = (message: string): void => void lines.push(message);
  const logger: Logger = { error: write, warn: write, info: write, debug: write };
  const fetch: Fetch = async () => reply;
  const imin = new IminClient({ apiKey: "key", fetch, logger, logLevel: "debug", maxRetries: 0 });
  const error: unknown = await call(imin).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) return lines;
  if (!isIminError(error)) throw error;
  return [...lines, error.message, ...String(error.stack).split("\n", 1)];
}

const json = (body: unknown, status = 200): Response => Response.json(body, { status });
const found = (): Response => json({ type: "imin:RestrictedCollection" });
const geo = { latitude: 51, longitude: 0, radius: 5 };
const read = (imin: IminClient) => imin.orders.get("1");

test.each<[string, Response, (imin: IminClient) => PromiseLike<unknown>]>([
  ["imin's words", json({ type: forged, description: forged }, 400), read],
  [
    "the errors of items",
    json({ orderedItem: [{ error: [{ type: forged, instance: forged }] }] }, 409),
    read,
  ],
  ["a gateway's page", new Response(`<title>${forged}</title>`, { status: 502 }), read],
  ["a gateway's text", new Response(forged, { status: 404 }), read],
  [
    "a response's properties",
    json({ type: "Order", identifier: {}, [forged]: 1, orderedItem: { [forged]: 1 } }),
    read,
  ],
  [
    "an unknown filter",
    found(),
    ({ search }) => search.eventSeries({ mode: "discovery-geo", geo, filters: { [forged]: "1" } }),
  ],
  [
    "a filter's value",
    found(),
    ({ search }) =>
      search.eventSeries({ mode: "discovery-geo", geo, filters: { isVirtual: forged as never } }),
  ],
  ["a query's property", found(), ({ orders }) => orders.list({ customer: "1", [forged]: 1 } as never)],
  ["a mode", found(), ({ search }) => search.eventSeries({ mode: forged as never, geo })],
  ["a customer's property", found(), ({ customers }) => customers.create({ [forged]: 1 } as never)],
  ["a customer's identifier", json({}, 404), ({ customers }) => customers.get(forged)],
  ["an option of a call", found(), ({ orders }) => orders.get("1", { [forged]: 1 } as never)],
  ["a header", found(), ({ orders }) => orders.get("1", { headers: { [forged]: forged } })],
  ["a custom request", found(), (imin) => imin.request({ path: `/${forged}`, params: { [forged]: forged } })],
])("%s adds no line to a log, and no control character", async (_, reply, call) => {
  const lines = await linesOf(reply, call);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => control.test(line))).toEqual([]);
});

test("what is thrown without a call has one line too", () => {
  const attempts: readonly (() => unknown)[] = [
    () => new IminClient({ apiKey: "key", [forged]: 1 } as never),
    () =>
      new IminClient({
        apiKey: "key",
        broker: { name: "Acme", url: "https://a.example", [forged]: 1 } as never,
      }),
    () => new IminClient({ apiKey: "key", headers: { [forged]: "1" } }),
    () => sessionReference({ [forged]: 1 } as never),
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch (error) {
      expect(isIminError(error)).toBe(true);
      expect(String(error)).not.toMatch(control);
    }
  }
});

test("a webhook's content adds no line", async () => {
  const body = { type: forged, [forged]: 1, identifier: forged };
  const headers = new Headers({ "x-api-key": "webhook-key", "content-type": "application/json" });
  const error: unknown = await Promise.resolve()
    .then(() => verifyWebhook({ headers, body: JSON.stringify(body) }, { apiKey: "webhook-key" }))
    .catch((thrown: unknown) => thrown);
  expect(String(error instanceof Error ? error : "")).not.toMatch(control);
});
