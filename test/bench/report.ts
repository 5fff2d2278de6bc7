import { tableOf } from "../package/table.ts";
import { processes } from "./client-cpu.ts";
import type { Comparison } from "./comparison.ts";
import { type Contestant, contestants } from "./contestants.ts";
import { documents } from "./documents.ts";
import { goalsOf, type PeerFigures, type Task } from "./peers.ts";

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The columns of the table of CPU. */
const taskTitles: Readonly<Record<Task, string>> = {
  page: `page of ${kilobytes(documents.page.length)}`,
  sideBySide: "50 at once",
  small: `${documents.customer.length} bytes`,
  differing: "page that differs",
};

/** The comparison in Markdown, for the console and for the guide. */
export function reportOf(comparison: Comparison): string {
  const { date, machine, load, rounds, figures } = comparison;
  const versions = figures.map(({ version }) => version).join(" and ");
  return [
    `From one run of \`npm run bench -- --write\` on ${date}: ${machine} with a load of ${load.toFixed(1)}, Node ${versions}, median of ${rounds * processes} rounds in ${processes} processes of each client.`,
    cpuTable(figures),
    `1.00 is ${unitsOf(figures)}.`,
    otherCosts(comparison),
  ].join("\n\n");
}

function cpuTable(figures: readonly PeerFigures[]): string {
  return tableOf(
    contestants.map((contestant) => ({
      [`CPU of a call on Node ${majors(figures)}`]: titleOf(contestant),
      checks: contestant.checks ? "yes" : "no",
      ...Object.fromEntries(
        Object.entries(taskTitles).map(([task, title]) => [
          title,
          onEach(figures, (each) => each.cpu(contestant.file, task as Task)),
        ]),
      ),
    })),
  );
}

function otherCosts({ figures, sizes, instantiations }: Comparison): string {
  return tableOf(
    contestants.map((contestant) => ({
      "other costs": titleOf(contestant),
      "cold start": onEach(figures, (each) => each.coldStart(contestant.file)),
      "import, gzip": kilobytes(sizes[contestant.file] ?? Number.NaN),
      "tsc, instantiations": instantiations[contestant.file] ?? "not measured",
    })),
  );
}

/** Marks the clients that do a different task. */
function titleOf({ title, role }: Contestant): string {
  return role === "context" ? `${title} (another API)` : title;
}

function unitsOf(figures: readonly PeerFigures[]): string {
  const tasks = Object.entries(taskTitles).map(([task, title]) => {
    const microseconds = figures.map((each) => each.cpuOfFetch(task as Task).toFixed(0)).join(" / ");
    return `${microseconds} µs (${title})`;
  });
  const coldStart = figures.map((each) => each.coldStartOfFetch.toFixed(0)).join(" / ");
  return [...tasks, `${coldStart} ms (cold start)`].join(", ");
}

/** Reports which goals were met, for the console. */
export function goalsTable(figures: readonly PeerFigures[]): string {
  return tableOf(
    figures.flatMap((each) =>
      goalsOf(each).map(({ goal, limit, measured }) => ({
        Node: each.version,
        goal,
        "at most": limit.toFixed(2),
        measured: `${measured.toFixed(2)}${measured <= limit ? "" : ", missed"}`,
      })),
    ),
  );
}

function onEach(figures: readonly PeerFigures[], read: (each: PeerFigures) => number): string {
  return figures.map((each) => read(each).toFixed(2)).join(" / ");
}

function majors(figures: readonly PeerFigures[]): string {
  return figures.map(({ version }) => version.split(".")[0]).join(" / ");
}
