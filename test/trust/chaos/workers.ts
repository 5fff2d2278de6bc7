import { type ChildProcess, spawn } from "node:child_process";

const workers = 3;
/**
 * The number of journal entries after which a worker is killed, and the maximum delay of the kill in milliseconds. Not a
 * lifetime: how far a worker gets in a second depends on the machine, and on a fast one none would be killed.
 */
const life = { fewest: 40, most: 140, delay: 20 };

/**
 * Runs processes that complete the journeys, kills them at random and starts others, until all are done. Returns
 * the number of kills. A worker sends a message for each entry in its journal.
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
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    let left = life.fewest + Math.floor(Math.random() * (life.most - life.fewest));
    let timer: NodeJS.Timeout | undefined;
    child.on("message", () => {
      left -= 1;
      if (left === 0) timer = setTimeout(() => child.kill("SIGKILL"), Math.random() * life.delay);
    });
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
