import { describe, expect, test, vi } from "vitest";
import { readDateTime, writeDateTime } from "../../src/open-active/date-time.ts";

/** A reading as two moments in UTC. */
function momentsOf(text: unknown): readonly [time: string, wallTime: string, hasTime: boolean] | undefined {
  const reading = readDateTime(text);
  const { time = 0, wallTime = 0, hasTime = false } = reading ?? {};
  return reading && [new Date(time).toISOString(), new Date(wallTime).toISOString(), hasTime];
}

describe("a date or time in a response", () => {
  const half = "2026-07-01T18:30:00.000Z";
  const noon = "2026-12-31T12:00:00.000Z";

  test.each<[text: string, time: string, wallTime: string, hasTime: boolean]>([
    ["2026-07-01T18:30:00Z", half, half, true],
    ["2026-07-01T18:30Z", half, half, true],
    ["2026-07-01T18:30:00", half, half, true],
    ["2026-07-01T18:30:00.25Z", half.replace("000Z", "250Z"), half.replace("000Z", "250Z"), true],
    ["2026-07-01T19:30:00+01:00", half, half.replace("T18", "T19"), true],
    ["2026-07-01T19:30:00+0100", half, half.replace("T18", "T19"), true],
    ["2026-12-31T07:00-05:00", noon, noon.replace("T12", "T07"), true],
    ["2026-12-31T07:00-0500", noon, noon.replace("T12", "T07"), true],
    ["2026-12-31", noon.replace("T12", "T00"), noon.replace("T12", "T00"), false],
    ["2024-02-29", "2024-02-29T00:00:00.000Z", "2024-02-29T00:00:00.000Z", false],
  ])("%s is read", (text, time, wallTime, hasTime) => {
    expect(momentsOf(text)).toStrictEqual([time, wallTime, hasTime]);
  });

  test.each([
    "",
    "tomorrow",
    "2026",
    "2026-07",
    "26-07-01",
    "12026-07-01",
    "2026-7-01",
    "2026-07-1",
    "2026-07-011",
    "2026-13-01",
    "2026-02-29",
    "2026-02-30T18:30:00Z",
    "2026-07-01Z",
    "2026-07-01 18:30",
    "2026-07-01T18",
    "2026-07-01T1:30",
    "2026-07-01T18:3",
    "2026-07-01T25:00",
    "2026-07-01T18:60",
    "2026-07-01T18:30:0",
    "2026-07-01T18:30:00.",
    "2026-07-01T18:30.5",
    "2026-07-01T18:30:00z",
    "2026-07-01T18:30:00+1:00",
    "2026-07-01T18:30:00+01",
    "2026-07-01T18:30:00+01:0",
    "2026-07-01T18:30:00+99:00",
    "2026-07-01T18:30:00ZZ",
    "on 2026-07-01",
    "2026-07-01 or later",
    20_260_701,
    null,
    undefined,
    new Date(0),
    ["2026-07-01"],
  ])("'%s' is not", (text) => {
    expect(readDateTime(text)).toBeUndefined();
  });

  test("is read in the same way by a runtime that parses no offset without a colon, five hours west", () => {
    const { parse } = Date;
    vi.spyOn(Date, "parse").mockImplementation((text) => {
      if (/[+-]\d{4}$/.test(text)) return Number.NaN;
      return parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}-05:00`);
    });
    for (const zone of ["+0100", "+01:00"]) {
      expect(momentsOf(`2026-07-01T19:30${zone}`)).toStrictEqual([half, half.replace("T18", "T19"), true]);
    }
    expect(momentsOf("2026-07-01T18:30:00")).toStrictEqual([half, half, true]);
    vi.restoreAllMocks();
  });

  test("is written in UTC, to the second", () => {
    expect(writeDateTime(Date.parse("2026-07-01T19:30:00.999+01:00"))).toBe("2026-07-01T18:30:00Z");
    expect(writeDateTime(0)).toBe("1970-01-01T00:00:00Z");
  });
});
