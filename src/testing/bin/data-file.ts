import {
  appendFileSync,
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
} from "node:fs";
import { JournalReader } from "../state/journal.ts";
import type { SandboxSnapshot } from "../state/snapshot.ts";
import { LockFile } from "./lock-file.ts";

/** The first line, which identifies the file. */
const HEADER = '{"imin-sandbox":1}';
const LINE_END = 10;

/** The file is rewritten if it has more than this many entries per record. */
const MOST_ENTRIES = 2;

/** A compacted file is written in pieces of about this many characters. */
const PIECE = 1_000_000;

/**
 * The file that keeps a sandbox between runs: a header, and one line of JSON for each change. A line is handed to
 * the operating system before its change is acknowledged, so that it survives any end of the process. It is not
 * flushed to the disk each time, so a machine failure can lose the last lines.
 *
 * @internal
 */
export class DataFile {
  readonly snapshot: SandboxSnapshot | undefined;
  readonly #file: number;
  readonly #lock: LockFile;

  /**
   * Opens a file, which need not exist yet.
   *
   * @throws if it is not a sandbox's file, cannot be written, or is in use by another process.
   */
  constructor(path: string) {
    this.#lock = LockFile.take(`${path}.lock`);
    try {
      const { snapshot, length } = load(path);
      this.snapshot = snapshot;
      this.#file = openSync(path, "a", 0o600);
      ftruncateSync(this.#file, length);
      if (length === 0) appendFileSync(this.#file, `${HEADER}\n`);
    } catch (error) {
      this.#lock.release();
      throw error;
    }
  }

  /** Appends a line of the journal. */
  keep(line: string): void {
    appendFileSync(this.#file, `${line}\n`);
  }

  close(): void {
    fsyncSync(this.#file);
    closeSync(this.#file);
    this.#lock.release();
  }
}

interface Content {
  readonly snapshot: SandboxSnapshot | undefined;
  /** The number of bytes in complete lines. */
  readonly length: number;
}

/** Reads the file, and compacts it if that is worthwhile. */
function load(path: string): Content {
  const bytes = readIfThere(path);
  const length = bytes.lastIndexOf(LINE_END) + 1;
  if (bytes.length < HEADER.length && HEADER.startsWith(bytes.toString()))
    return { snapshot: undefined, length };
  let start = bytes.indexOf(LINE_END) + 1;
  if (bytes.toString("utf8", 0, start) !== `${HEADER}\n`) throw new Error("it is not a file of this sandbox");
  const reader = new JournalReader();
  for (let number = 2; start < length; number++) {
    const end = bytes.indexOf(LINE_END, start);
    readLine(reader, bytes.toString("utf8", start, end), number);
    start = end + 1;
  }
  const isWorthIt = reader.entryCount > MOST_ENTRIES * reader.recordCount;
  const wholeLength = isWorthIt ? compact(path, reader) : length;
  return { snapshot: reader.snapshot(), length: wholeLength };
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}

function readLine(reader: JournalReader, line: string, number: number): void {
  try {
    reader.read(line);
  } catch {
    throw new Error(`line ${number} is damaged`);
  }
}

/** Writes the current records to a second file first, so that one of the two is always complete. */
function compact(path: string, reader: JournalReader): number {
  const unfinished = `${path}.tmp`;
  const file = openSync(unfinished, "w", 0o600);
  let piece = `${HEADER}\n`;
  for (const line of reader.lines()) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    appendFileSync(file, piece);
    piece = "";
  }
  appendFileSync(file, piece);
  fsyncSync(file);
  const { size } = fstatSync(file);
  closeSync(file);
  renameSync(unfinished, path);
  return size;
}
