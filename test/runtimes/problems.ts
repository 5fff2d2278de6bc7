import type { Runtime } from "./runtimes.ts";
import type { Stage } from "./stage.ts";

/** The trial program's findings on a runtime. */
export interface Seen {
  readonly seen: string;
  readonly writes: Readonly<Record<string, { requests: number; framing: string; outcome: string }>>;
  readonly causes: Readonly<Record<string, { requests: number; code: string; outcome: string }>>;
}

const smoke = "create get retry pages checkout abort redirect webhook";

/** The unexpected behavior of a runtime. */
export function problemsOf(
  { seen, writes, causes }: Seen,
  { errorsOf }: Runtime,
  stage: Stage,
): readonly string[] {
  const all = stage.propertyRuns > 0 ? `${smoke} properties` : smoke;
  const problems = seen === all ? [] : [`It should have seen "${all}", and saw "${seen}".`];
  if (errorsOf === "browser") return problems;
  for (const [write, { requests, framing, outcome }] of Object.entries(writes)) {
    if (requests !== 1) problems.push(`${write} reached the server ${requests} times.`);
    if (outcome !== "unknown") problems.push(`${write} ended with ${outcome}.`);
    const hasBody = !/without a body|delete/.test(write);
    if (hasBody && framing !== "content-length") problems.push(`${write} was sent with ${framing}.`);
  }
  for (const { name, requests, code, outcome } of stage.causes) {
    const expected = JSON.stringify({ requests, code, outcome: outcome[errorsOf] });
    const actual = JSON.stringify(causes[name]);
    if (actual !== expected) problems.push(`${name}: expected ${expected}, and it was ${actual}.`);
  }
  return problems;
}

/** How often the server saw a write: the minimum and the maximum. */
export function requestsOf({ writes }: Seen): string {
  const counts = Object.values(writes).map(({ requests }) => requests);
  return [...new Set([Math.min(...counts), Math.max(...counts)])].join(" to ");
}
