import type { Comparison } from "./comparison.ts";
import { type Contestant, contestants } from "./contestants.ts";
import { documents } from "./documents.ts";

/** The width of a phone. */
const width = 400;
const top = 68;
const rowHeight = 46;
const left = 14;
/** Where the bars begin. */
const axis = 156;
const barHeight = 16;

/** It has its own background, so that it is readable on a page of any color. */
const style = `
svg { color-scheme: light dark; --paper: #ffffff; --ink: #1b2530; --quiet: #55606c; --line: #8a96a3 }
svg { --first: #a9bccf; --second: #55779c; --own-first: #e3ab80; --own-second: #b4500c }
@media (prefers-color-scheme: dark) {
svg { --paper: #161b22; --ink: #e8edf2; --quiet: #a9b4c0; --line: #76828f }
svg { --first: #4a6480; --second: #8fb3da; --own-first: #8c5a30; --own-second: #f59a52 }
}
text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: var(--ink) }
.name { font-weight: 600 }
.quiet { fill: var(--quiet) }
.paper { fill: var(--paper) }
.first { fill: var(--first) } .second { fill: var(--second) }
.own.first { fill: var(--own-first) } .own.second { fill: var(--own-second) }`;

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
  const height = top + rows.length * rowHeight + 22;
  const longest = Math.max(...rows.flatMap(({ values }) => values));
  const scale = (width - axis - 48) / longest;
  const size = (documents.page.length / 1000).toFixed(1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">CPU to get a page, by client</title>',
    `<desc id="desc">${descriptionOf(rows)}</desc>`,
    `<style>${style}\n</style>`,
    `<rect class="paper" width="${width}" height="${height}" rx="8"/>`,
    text("name", left, 26, `CPU to get a page of ${size} kB, plain fetch = 1.00`),
    ...figures.map(({ version }, index) => legend(index, `Node ${version}`)),
    ...rows.flatMap((row, index) => rowOf(row, top + index * rowHeight, scale)),
    text("quiet", left, height - 11, `Median of one run, ${date}. Shorter is better.`),
    "</svg>",
    "",
  ].join("\n");
}

/** Describes the chart in words. */
function descriptionOf(rows: readonly Row[]): string {
  const clients = rows.map(({ contestant, values }) => {
    return `${contestant.title} ${values.map((value) => value.toFixed(2)).join(" and ")}`;
  });
  return `The client's CPU to get one page, as a multiple of what plain fetch takes: ${clients.join(", ")}.`;
}

function legend(index: number, label: string): string {
  const x = left + index * 130;
  return rectangle(barClasses[index] ?? "", x, 38, 13, 13) + text("quiet", x + 19, 49, label);
}

function rowOf({ contestant, values }: Row, y: number, scale: number): readonly string[] {
  const isOwn = contestant.role === "own";
  return [
    text(isOwn ? "name" : "", left, y + 13, contestant.title),
    text("quiet", left, y + 29, contestant.checks ? "with a check" : "no check"),
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
