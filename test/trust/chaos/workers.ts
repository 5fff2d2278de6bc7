import { type ChildProcess, spawn } from "node:child_process";

const workers = 3;
/** The lifetime of a worker before it is killed, in milliseconds. */
const life = { shortest: 1_000, longest: 6_000 };

/**
 * Runs processes that complete the journeys, kills them at random and starts others, until all are done. Returns
 * the number of kills.
 */
export async function keepWorking(program: string, task: object, journeys: number): Promise<number> {
  const shares = Array.from({ length: workers }, (_, worker) =>
    Array.from({ length: journeys }, (_each, journey) => journey).filter(
      (journey) => journey % workers === worker,
    ),
  );
  const kills = await Promise.all(shares.map((share) => finish(program, { ...task, journeys: share })));
  return kills.reduce((sum, count) => sum + count, 0);
}

async function finish(program: string, task: object): Promise<number> {
  for (let kills = 0; ; kills++) {
    const child = spawn(process.execPath, [program, JSON.stringify(task)], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    const rest = life.shortest + Math.random() * (life.longest - life.shortest);
    const timer = setTimeout(() => child.kill("SIGKILL"), rest);
    const { code, signal } = await ended(child);
    clearTimeout(timer);
    if (code === 0) return kills;
    if (signal !== "SIGKILL") throw new Error(`A worker ended with ${code ?? signal}.`);
  }
}

function ended(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly signal: string | null }> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
}
