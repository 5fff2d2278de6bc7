import { expect, test } from "vitest";
import { Drifts } from "../../src/transport/drifts.ts";

type Call = Parameters<Drifts["report"]>[1];

/** A call that records what is reported. */
function callOf(method: string, path: string, reported: unknown[]): Call {
  const telemetry = { drift: (issue: unknown) => void reported.push(issue) };
  return { operation: { method, path }, telemetry } as unknown as Call; // the others are not read
}

test("a difference is reported once for each operation and path, whatever its place in lists", () => {
  const drifts = new Drifts();
  const reported: unknown[] = [];
  const get = callOf("GET", "/orders", reported);
  const message = "must be a string";
  drifts.report(
    [
      { path: "items[0].tags[12].id", message },
      { path: "items[1].tags[3].id", message },
      { path: "items[1].tags[3].name", message },
    ],
    get,
  );
  drifts.report([{ path: "items[7].tags[8].id", message: "is required" }], get);
  const expected = [
    { path: "items[].tags[].id", message },
    { path: "items[].tags[].name", message },
  ];
  expect(reported).toEqual(expected);

  drifts.report([{ path: "items[0].tags[0].id", message }], callOf("POST", "/orders", reported));
  drifts.report([{ path: "items[0].tags[0].id", message }], callOf("GET", "/receipts", reported));
  expect(reported).toEqual([...expected, expected[0], expected[0]]);
});

test("a client remembers and reports at most a thousand differences", () => {
  const drifts = new Drifts();
  const reported: unknown[] = [];
  const issues = Array.from({ length: 1_500 }, (_, index) => ({ path: `a${index}`, message: "is new" }));
  drifts.report(issues, callOf("GET", "/orders", reported));
  drifts.report(issues.slice(900), callOf("GET", "/orders", reported));
  expect(reported).toHaveLength(1_000);
});
