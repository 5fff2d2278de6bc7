import { IminClient, type IminEvent } from "imin-sdk";
import { expect, test } from "vitest";
import { testKey } from "../support/client-for.ts";
import { failureOf } from "../support/failure-of.ts";

const path = 'path must begin with "/" and have no query, fragment, white space or dot segments';
const schema = "schema must be a Standard Schema, for example from zod, valibot or arktype";
const request = 'request must be an object, such as { path: "/orders" }';

/** A client that must not send anything. */
function silentClient(events: IminEvent[] = []): IminClient {
  return new IminClient({
    apiKey: testKey,
    logLevel: "off",
    onEvent: (event) => void events.push(event),
    fetch: () => Promise.reject(new Error("Nothing should be sent.")),
  });
}

test.each<[given: unknown, problem: string]>([
  [undefined, request],
  [null, request],
  ["/orders", request],
  [{}, path],
  [{ path: 5 }, path],
  [{ path: "" }, path],
  [{ path: "orders" }, path],
  [{ path: "/x", method: "TRACE" }, 'method must be one of "GET", "POST", "PUT", "PATCH", "DELETE"'],
  [{ path: "/x", host: "other" }, 'host must be one of "booking", "checkout", "search", "firehose"'],
  [{ path: "/x", schema: {} }, schema],
  [{ path: "/x", schema: { "~standard": {} } }, schema],
  [{ path: "/x", schema: null }, schema],
  [{ path: "/x", body: null }, "body cannot be sent with GET: use query or another method"],
  [{ path: "/x", query: 1 }, "query must be an object of names and values"],
])("imin.request(%j) sends nothing and says what to change", async (given, problem) => {
  // @ts-expect-error The compiler rejects most of these.
  const error = await failureOf(silentClient().request(given), "input");
  expect(error.message).toBe(`request was rejected before sending: ${problem}.`);
  expect(error.operation).toBe("request");
});

test("the event of a request without a usable path names only the host, and an unknown method counts as a write", async () => {
  const events: IminEvent[] = [];
  const imin = silentClient(events);
  // @ts-expect-error The compiler rejects it too.
  await failureOf(imin.request({ host: "search", path: 5 }), "input");
  // @ts-expect-error The compiler rejects it too.
  const { outcome } = await failureOf(imin.request({ path: "/x", method: "TRACE" }), "input");
  expect(events).toMatchObject([
    { operation: "request", method: "GET", urlTemplate: "https://search.imin.co" },
    { operation: "request", method: "POST", urlTemplate: "https://book.imin.co/api/v2/x" },
  ]);
  expect(outcome).toBe("not-sent");
});
