import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { SandboxSnapshot } from "../state/snapshot.ts";

/** The file in which a sandbox is kept between runs. @internal */
export class DataFile {
  readonly #path: string;
  #written: unknown;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * What was kept; nothing where there is no file yet.
   *
   * @throws where the file is not one of a sandbox.
   */
  read(): SandboxSnapshot | undefined {
    if (!existsSync(this.#path)) return undefined;
    try {
      return JSON.parse(readFileSync(this.#path, "utf8"));
    } catch {
      throw new Error(`${this.#path} is not a file of this sandbox`);
    }
  }

  /** Keeps a snapshot, unless nothing has happened since the last one. Never leaves half a file behind. */
  write(snapshot: SandboxSnapshot, lastRequest: unknown): void {
    if (lastRequest === this.#written) return;
    const unfinished = `${this.#path}.${process.pid}.tmp`;
    writeFileSync(unfinished, JSON.stringify(snapshot), { mode: 0o600 });
    renameSync(unfinished, this.#path);
    this.#written = lastRequest;
  }
}
