import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { retryAfterOf } from "../../src/transport/retry-after.ts";

beforeEach(() => void vi.stubEnv("TZ", "America/New_York"));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const sent = "Wed, 25 Nov 2026 10:00:00 GMT";
const waitFor = (retryAfter: string, date: string | undefined = sent): number | undefined =>
  retryAfterOf(new Headers({ "retry-after": retryAfter, ...(date === undefined ? {} : { date }) }));

test.each([
  ["0", 0],
  ["7", 7_000],
  ["2.0", 2_000],
  ["0.25", 250],
  ["3.", 3_000],
  ["999999999", 999_999_999_000],
  ["1.123456789", 1_123.456789],
  ["Wed, 25 Nov 2026 10:00:05 GMT", 5_000],
  ["wed, 25 nov 2026 10:00:05 gmt", 5_000],
  ["Wednesday, 25-Nov-26 10:00:05 GMT", 5_000],
  ["Wed Nov 25 10:00:05 2026", 5_000],
  ["Wed, 25-Nov-2026 10:00:05", 5_000],
  ["Wed, 25 Nov 2026 11:00:05 +0100", 5_000],
  ["Wed, 25 Nov 2026 09:00:05 -0100", 5_000],
  ["Wed, 25 Nov 2026 09:59:59 GMT", 0],
])("%s is a wait of %d ms", (retryAfter, milliseconds) => {
  expect(waitFor(retryAfter)).toBe(milliseconds);
});

test.each([
  "",
  "-1",
  "+1",
  "1e3",
  "1.5.0",
  ".5",
  "x1",
  "1x",
  "1s",
  "1234567890",
  "1.1234567890",
  "soon",
  "Wed",
  "Wed, soon",
  "We, 25 Nov 2026 10:00:05 GMT",
  "Wednesdayss, 25 Nov 2026 10:00:05 GMT",
  "25 Nov 2026 10:00:05 GMT",
  "2026-11-25T10:00:05Z",
  "on Wed, 25 Nov 2026 10:00:05 GMT",
])("%j does not set a wait", (retryAfter) => {
  expect(waitFor(retryAfter)).toBeUndefined();
});

test("without the header there is no wait", () => {
  expect(retryAfterOf(new Headers())).toBeUndefined();
});

test("white space around it is ignored, whoever made the headers", () => {
  const headers = new Map([["retry-after", " 7 "]]) as unknown as Headers;
  expect(retryAfterOf(headers)).toBe(7_000);
});

test.each([undefined, "", "yesterday"])(
  "next to the date %j, it is relative to the client's clock",
  (date) => {
    vi.useFakeTimers({ now: Date.parse(sent) });
    expect(waitFor("Wed, 25 Nov 2026 10:00:20 GMT", date)).toBe(20_000);
  },
);
