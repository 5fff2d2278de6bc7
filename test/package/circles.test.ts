import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { circlesIn, grouped, importsWithin } from "./circles.ts";
import { ROOT } from "./folders.ts";

const files = importsWithin(join(ROOT, "src"));

it("finds a circle of files and of folders", () => {
  const graph = new Map([
    ["a/one.ts", new Set(["b/two.ts"])],
    ["b/two.ts", new Set(["c/three.ts"])],
    ["b/four.ts", new Set<string>()],
    ["c/three.ts", new Set(["a/one.ts", "b/four.ts"])],
  ]);
  expect(circlesIn(graph)).toEqual([["a/one.ts", "b/two.ts", "c/three.ts"]]);
  graph.set("c/three.ts", new Set(["b/four.ts"]));
  expect(circlesIn(graph)).toEqual([]);
  expect(circlesIn(grouped(graph, (file) => file[0] ?? ""))).toEqual([["b", "c"]]);
});

it("no folder of src reaches itself through imports", () => {
  expect(files.size).toBeGreaterThan(200);
  expect(circlesIn(grouped(files, dirname))).toEqual([]);
});

it("only the circles of files that the data has remain", () => {
  expect(circlesIn(files)).toEqual([
    ["open-active/event-series.ts", "open-active/scheduled-session.ts", "open-active/session-series.ts"],
    ["open-active/facility-use.ts", "open-active/individual-facility-use.ts", "open-active/slot.ts"],
  ]);
});
