import fc from "fast-check";
import { createSandbox } from "imin-sdk/testing";
import { expect, test } from "vitest";
import { inProcess } from "../support/broker.ts";
import { sessionIdentifier } from "../support/documents.ts";
import { fuzz } from "../support/fuzz.ts";

/* The clubs' timetables are in London time, whatever its offset from UTC on that day. */

const API = "https://search.imin.co/events-api/v2";

interface Sessions {
  readonly subEvent: readonly { readonly subEvent: readonly { readonly startDate: string }[] }[];
}

async function pilatesFrom(clock: string): Promise<readonly string[]> {
  const { broker } = inProcess({ clock });
  const { body } = await broker.send("GET", `${API}/event-series/riverside-EventSeries-pilates`);
  return (body as Sessions).subEvent.flatMap(({ subEvent }) => subEvent.map(({ startDate }) => startDate));
}

test.each([
  ["2026-10-24T12:00:00Z", "2026-10-24T17:30:00Z", "2026-10-25T18:30:00Z"],
  ["2027-03-27T12:00:00Z", "2027-03-27T18:30:00Z", "2027-03-28T17:30:00Z"],
  ["2027-10-30T12:00:00Z", "2027-10-30T17:30:00Z", "2027-10-31T18:30:00Z"],
  ["2028-03-25T12:00:00Z", "2028-03-25T18:30:00Z", "2028-03-26T17:30:00Z"],
  ["2038-03-27T12:00:00Z", "2038-03-27T18:30:00Z", "2038-03-28T17:30:00Z"],
])("around %s half past six stays half past six", async (clock, before, after) => {
  expect((await pilatesFrom(clock)).slice(0, 2)).toEqual([before, after]);
});

test("every session is at the hour of the timetable, on whatever day the sandbox is", async () => {
  const london = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/London",
  });
  const day = fc.date({ min: new Date("1996-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });
  await fc.assert(
    fc.asyncProperty(day, async (moment) => {
      const starts = await pilatesFrom(moment.toISOString());
      expect(starts.length).toBeGreaterThan(12);
      for (const start of starts) expect(london.format(new Date(start)), start).toBe("18:30");
    }),
    fuzz(40),
  );
});

test("the catalog is there however far the clock moves", async () => {
  const { sandbox, broker } = inProcess({ clock: "2026-11-23T12:00:00Z" });
  const url = `${API}/event-series?mode=discovery-geo&geo[radial]=51.4722,-0.2231,5`;
  const { body: now } = await broker.send("GET", url);
  for (const step of ["P14D", "P29D", "P1Y", "P10Y", "P100Y", "P1000Y"]) {
    sandbox.clock.advance(step);
    expect((await broker.send("GET", url)).body["imin:totalItems"], step).toBe(now["imin:totalItems"]);
    const session = await broker.send(
      "GET",
      `${API}/scheduled-sessions/${encodeURIComponent(sessionIdentifier)}`,
    );
    expect(session.body["imin:checkoutUrlTemplate"], step).toBeDefined();
    expect(await broker.book(sandbox, await broker.createCustomer()), step).toMatch(/^[\da-f-]{36}$/);
  }
});

test("a filter by time of day finds both sides of the change", async () => {
  const { broker } = inProcess({ clock: "2027-03-27T12:00:00Z" });
  const query = "mode=upcoming-sessions&geo[radial]=51.4722,-0.2231,1&activityPrefLabel=Pilates";
  const { body } = await broker.send(
    "GET",
    `${API}/event-series?${query}&startTime[gte]=18:30&startTime[lte]=18:30&limit=2`,
  );
  const starts = (body["imin:item"] as Sessions[]).map(({ subEvent }) => subEvent[0]?.subEvent[0]?.startDate);
  expect(starts).toEqual(["2027-03-27T18:30:00Z", "2027-03-28T17:30:00Z"]);
});

test("what is added without a time is at noon in London", async () => {
  const sandbox = createSandbox({ clock: "2027-07-01T12:00:00Z" });
  expect((await sandbox.catalog.addSession()).startDate).toBe("2027-07-04T11:00:00Z");
  const winter = createSandbox({ clock: "2027-03-26T12:00:00Z" });
  expect((await winter.catalog.addSlot()).startDate).toBe("2027-03-29T11:00:00Z");
});

test("the start page moves a session to the same time on the next day", async () => {
  const { sandbox, broker } = inProcess({ clock: "2027-03-25T12:00:00Z" });
  await broker.book(sandbox, await broker.createCustomer());
  const page = await (await sandbox.fetch("https://checkout.acmefitness.co.uk/")).text();
  expect(page).toContain('name="startDate" value="2027-03-28T17:30:00Z"');
});

test.each([
  ["2027-02-28T12:00:00Z", "P1M", "2027-03-28T12:00:00.000Z"],
  ["2027-01-31T12:00:00Z", "P1M", "2027-02-28T12:00:00.000Z"],
  ["2028-01-31T12:00:00Z", "P1M", "2028-02-29T12:00:00.000Z"],
  ["2028-02-29T12:00:00Z", "P1Y", "2029-02-28T12:00:00.000Z"],
  ["2026-10-31T12:00:00Z", "P1Y1M1DT1H", "2027-12-01T13:00:00.000Z"],
])("%s and %s is %s", (clock, step, expected) => {
  const sandbox = createSandbox({ clock });
  sandbox.clock.advance(step);
  expect(sandbox.clock.now().toISOString()).toBe(expected);
});

test("a month before the end of March is the end of February, when a price can be booked from then on", async () => {
  const { sandbox, broker } = inProcess({ clock: "2027-02-28T09:59:59Z" });
  const { identifier } = await sandbox.catalog.addSession({
    startDate: "2027-03-31T10:00:00Z",
    offers: [{ validFromBeforeStartDate: "P1M" }],
  });
  const template = async () =>
    (await broker.send("GET", `${API}/scheduled-sessions/${encodeURIComponent(identifier)}`)).body[
      "imin:checkoutUrlTemplate"
    ];
  expect(await template()).toBeUndefined();
  sandbox.clock.advance("PT1S");
  expect(await template()).toBeDefined();
});
