import type { Comparison } from "./comparison.ts";
import { type Contestant, contestants } from "./contestants.ts";
import { documents } from "./documents.ts";

/** The width of a phone. */
const width = 390;
const top = 62;
const rowHeight = 44;
const left = 12;
/** Where the bars begin. */
const axis = 134;
const barHeight = 15;

/** It has its own background, so that it is readable on a page of any color. */
const style = `
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.strong { font-weight: 600 }
.note { font-size: 11px; fill: #59636e }
.page { fill: #ffffff; stroke: #d1d9e0 }
.first { fill: #9ab3d1 } .second { fill: #3f6fa8 }
.own.first { fill: #e8ac7c } .own.second { fill: #bc4c00 }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc }
.note { fill: #9198a1 }
.page { fill: #151b23; stroke: #3d444d }
.first { fill: #4d6a8f } .second { fill: #86b1e5 }
.own.first { fill: #8f5426 } .own.second { fill: #f0883e }
}`;

const barClasses = ["first", "second"] as const;

/** A client and its CPU time on each Node. */
interface Row {
  readonly contestant: Contestant;
  readonly values: readonly number[];
}

/** Draws the cost of a page for each client as bars, in SVG. Omits clients of other APIs. */
export function chartOf({ figures, date }: Comparison): string {
  const rows: readonly Row[] = contestants
    .filter(({ role }) => role !== "context")
    .map((contestant) => ({ contestant, values: figures.map((each) => each.cpu(contestant.file, "page")) }));
  const height = top + rows.length * rowHeight + 20;
  const longest = Math.max(...rows.flatMap(({ values }) => values));
  const scale = (width - axis - 46) / longest;
  const size = (documents.page.length / 1000).toFixed(1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${descriptionOf(rows)}</title>`,
    `<style>${style}\n</style>`,
    `<rect class="page" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6"/>`,
    text("strong", left, 24, `CPU to get a page of ${size} kB, plain fetch = 1.00`),
    ...figures.map(({ version }, index) => legend(index, `Node ${version}`)),
    ...rows.flatMap((row, index) => rowOf(row, top + index * rowHeight, scale)),
    text("note", left, height - 11, `Median of one run, ${date}. Shorter is better.`),
    "</svg>",
    "",
  ].join("\n");
}

/** Describes the chart in words. */
function descriptionOf(rows: readonly Row[]): string {
  const clients = rows.map(({ contestant, values }) => {
    return `${contestant.title} ${values.map((value) => value.toFixed(2)).join(" and ")}`;
  });
  return `CPU of a page, as a multiple of plain fetch: ${clients.join(", ")}.`;
}

function legend(index: number, label: string): string {
  const x = left + index * 120;
  return rectangle(barClasses[index] ?? "", x, 36, 12, 12) + text("note", x + 17, 46, label);
}

function rowOf({ contestant, values }: Row, y: number, scale: number): readonly string[] {
  const isOwn = contestant.role === "own";
  return [
    text(isOwn ? "strong" : "", left, y + 14, contestant.title),
    text("note", left, y + 29, contestant.checks ? "checks the response" : "no check"),
    ...values.map((value, index) => {
      const barY = y + index * (barHeight + 2);
      const name = `${isOwn ? "own " : ""}${barClasses[index] ?? ""}`;
      const length = value * scale;
      return (
        rectangle(name, axis, barY, length, barHeight) +
        text("", axis + length + 5, barY + 12, value.toFixed(2))
      );
    }),
  ];
}

function rectangle(name: string, x: number, y: number, breadth: number, height: number): string {
  return `<rect class="${name}" x="${x}" y="${y}" width="${breadth.toFixed(1)}" height="${height}" rx="2"/>`;
}

function text(name: string, x: number, y: number, content: string): string {
  return `<text class="${name}" x="${x.toFixed(1)}" y="${y}">${content}</text>`;
}
