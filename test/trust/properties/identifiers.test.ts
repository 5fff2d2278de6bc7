import * as fc from "fast-check";
import { type FetchResponse, IminClient, isIminError } from "imin-sdk";
import { expect } from "vitest";
import { holds } from "../holds.ts";
import { trial } from "../trial.ts";

/** A call with an identifier, and the path that precedes it. */
interface Identified {
  readonly path: string;
  readonly call: (imin: IminClient, identifier: string) => unknown;
}

const entitlement = {
  entitlementType: "https://meta.imin.co/v2/x/entitlements#1",
  validUntil: "2027-05-10T10:45:33Z",
};
const accounts = "https://book.imin.co/api/v2/customer-accounts/";
const events = "https://search.imin.co/events-api/v2/";
const facilities = "https://search.imin.co/facilities-api/v2/";

const calls: readonly Identified[] = [
  { path: accounts, call: (imin, id) => imin.customers.get(id) },
  { path: accounts, call: (imin, id) => imin.customers.get({ identifier: id } as never) },
  { path: accounts, call: (imin, id) => imin.customers.update(id, { givenName: "Louis" }) },
  { path: accounts, call: (imin, id) => imin.customers.delete(id) },
  { path: `${accounts}*/actions`, call: (imin, id) => imin.customers.setAccessPass(id, "ABC") },
  { path: `${accounts}*/actions`, call: (imin, id) => imin.customers.setEntitlement(id, entitlement) },
  { path: "https://book.imin.co/api/v2/orders/", call: (imin, id) => imin.orders.get(id) },
  {
    path: "https://book.imin.co/api/v2/orders/",
    call: (imin, id) => imin.orders.requestCancellation(id, ["abcd"]),
  },
  { path: "https://book.imin.co/api/v2/receipts/", call: (imin, id) => imin.orders.receipt(id) },
  { path: `${events}event-series/`, call: (imin, id) => imin.search.getEventSeries(id) },
  { path: `${events}scheduled-sessions/`, call: (imin, id) => imin.search.getScheduledSession(id) },
  { path: `${facilities}facility-uses/`, call: (imin, id) => imin.search.getFacilityUse(id) },
  { path: `${facilities}slots/`, call: (imin, id) => imin.search.getSlot({ type: "Slot", identifier: id }) },
  {
    path: "https://book.imin.co/api/v2/things/*/parts",
    call: (imin, id) => imin.request({ path: "/things/{thing}/parts", params: { thing: id } }),
  },
];

const hostile = fc.constantFrom(
  ...[
    "..",
    ".",
    "%2e%2e",
    "%2E.",
    "..%2f",
    "../..",
    "a/../b",
    "a\\..\\b",
    "\\\\evil.example",
    "//evil.example",
  ],
  ...["?a=1", "#a", "a?b#c", ";a=b", "@evil.example", "a\r\nx-api-key: stolen", "\u0000", "\u202e", "\u2028"],
  ...[
    "\ud800",
    "a\udfff",
    " ",
    "\t",
    "\ufeff",
    "{thing}",
    "$&",
    "$1",
    "%",
    "%zz",
    "＿．．／",
    "。。",
    "https:",
    "http:/a",
  ],
);
const identifier = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)) },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(hostile, fc.string()), { maxLength: 3 }).map((parts) => parts.join("")),
  },
);

trial(
  "An identifier with any Unicode characters stays in its path segment, or is rejected before sending",
  { how: "every method that takes one, with generated and hostile identifiers", times: 40_000 },
  async (numRuns) => {
    let last: string | undefined;
    const fetch = async ({ url }: Request): Promise<FetchResponse> => {
      last = url;
      return Response.json({});
    };
    const imin = new IminClient({ apiKey: "key", fetch, logLevel: "off", responseValidation: "off" });
    const property = fc.asyncProperty(fc.constantFrom(...calls), identifier, async ({ path, call }, id) => {
      last = undefined;
      const reason: unknown = await Promise.resolve(call(imin, id)).catch((error: unknown) => error);
      if (last === undefined) {
        expect(isIminError(reason, "input")).toBe(true);
        expect(canBeSegment(id)).toBe(false);
        return;
      }
      expect(segmentOf(last, path)).toBe(id);
    });
    await holds(property, numRuns);
  },
);

/** The segment of the identifier. The whole URL if the identifier has changed the path. */
function segmentOf(url: string, path: string): string {
  const [before = "", after = ""] = path.split("*");
  const segment = url.slice(before.length, url.length - after.length);
  const isInPlace = url.startsWith(before) && url.endsWith(after) && !/[/?#\\]/.test(segment);
  // `fetch` sends the URL that `URL` produces, including resolved dot segments.
  if (!isInPlace || new URL(url).href !== url) return `elsewhere: ${url}`;
  return decodeURIComponent(segment);
}

/** Values that cannot be a segment, and values meant as a URL, may be rejected. */
function canBeSegment(id: string): boolean {
  return (
    id.trim() !== "" &&
    id !== "." &&
    id !== ".." &&
    !/\p{Surrogate}/u.test(id) &&
    !/^[a-z][a-z\d+.-]*:\/\//i.test(id)
  );
}
