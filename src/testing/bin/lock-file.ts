import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, uptime } from "node:os";

/** The interval of the lock's heartbeat, in milliseconds. */
const BEAT = 5000;

/** Without a heartbeat for this long, another host's lock is stale. In milliseconds. */
const SILENCE = 30_000;

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/** A lock next to a file. A second process respects it, and after a crash it does no harm. @internal */
export class LockFile {
  readonly #path: string;
  readonly #beat: NodeJS.Timeout;

  private constructor(path: string) {
    this.#path = path;
    this.#beat = setInterval(() => utimesSync(path, new Date(), new Date()), BEAT).unref();
  }

  /**
   * Acquires the lock.
   *
   * @throws if a running process has it, or if it cannot be written.
   */
  static take(path: string): LockFile {
    for (;;) {
      try {
        const owner: Owner = { pid: process.pid, host: hostname() };
        writeFileSync(path, JSON.stringify(owner), { flag: "wx", mode: 0o600 });
        // `new LockFile` would make esbuild rename the class in the build.
        return new this(path);
      } catch (error) {
        if (codeOf(error) !== "EEXIST") throw error;
      }
      removeLeftOver(path);
    }
  }

  release(): void {
    clearInterval(this.#beat);
    rmSync(this.#path, { force: true });
  }
}

/** Removes a stale lock. */
function removeLeftOver(path: string): void {
  const text = textOf(path);
  if (text === undefined) return;
  const owner = ownerIn(text);
  if (isAlive(owner, path)) {
    const who = owner === undefined ? "another process" : `process ${owner.pid} on ${owner.host}`;
    throw new Error(`${who} is using it. If that process no longer runs, delete ${path}`);
  }
  // Only one process can rename the file, even if others have found the same stale lock.
  const taken = `${path}.${process.pid}`;
  try {
    renameSync(path, taken);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  const isOtherLock = textOf(taken) !== text;
  if (isOtherLock) renameSync(taken, path);
  else rmSync(taken, { force: true });
}

function isAlive(owner: Owner | undefined, path: string): boolean {
  const lastBeat = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (owner === undefined || owner.host !== hostname()) return Date.now() - lastBeat < SILENCE;
  const isOfThisBoot = lastBeat > Date.now() - uptime() * 1000;
  return isOfThisBoot && owner.pid !== process.pid && isRunning(owner.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function ownerIn(text: string): Owner | undefined {
  try {
    const { pid, host } = JSON.parse(text);
    return Number.isInteger(pid) && typeof host === "string" ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
