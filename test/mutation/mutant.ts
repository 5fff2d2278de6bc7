import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../package/folders.ts";

/** A change to the source, and whether a test noticed it. */
export interface Mutant {
  /** The path in this repository. */
  readonly file: string;
  readonly line: number;
  readonly mutator: string;
  readonly replacement: string;
  readonly status: string;
}

/** A mutant that behaves as the source does, so that no test can notice it. */
export interface Equivalent {
  readonly file: string;
  /** The line of the source, without the spaces around it. It stays the same if the line moves. */
  readonly source: string;
  readonly replacement: string;
  /** Why both behave the same. */
  readonly reason: string;
}

const noticed: readonly string[] = ["Killed", "Timeout"];
const unnoticed: readonly string[] = ["Survived", "NoCoverage"];

/** The mutants of a folder. */
export class Outcome {
  readonly noticed: number;
  readonly survivors: readonly Mutant[];
  readonly equivalent: number;

  constructor(
    readonly folder: string,
    mutants: readonly Mutant[],
  ) {
    const known = equivalentsOf(folder);
    const left = mutants.filter(({ status }) => unnoticed.includes(status));
    this.noticed = mutants.filter(({ status }) => noticed.includes(status)).length;
    this.survivors = left.filter((mutant) => !known.some((equivalent) => isSame(mutant, equivalent)));
    this.equivalent = left.length - this.survivors.length;
  }

  /** Percent of all mutants that a test noticed. */
  get score(): number {
    return percent(this.noticed, this.survivors.length + this.equivalent);
  }

  /** Percent of the mutants that a test could notice. */
  get scoreOfPossible(): number {
    return percent(this.noticed, this.survivors.length);
  }
}

const percent = (part: number, rest: number): number => (100 * part) / Math.max(1, part + rest);

/** @throws Error if the source no longer has a listed line. */
function equivalentsOf(folder: string): readonly Equivalent[] {
  const list: readonly Equivalent[] = JSON.parse(
    readFileSync(join(ROOT, `test/mutation/equivalent/${folder}.json`), "utf8"),
  );
  for (const { file, source } of list) {
    if (linesOf(file).includes(source)) continue;
    throw new Error(`test/mutation/equivalent/${folder}.json: ${file} has no line "${source}" any more.`);
  }
  return list;
}

function isSame(mutant: Mutant, equivalent: Equivalent): boolean {
  return (
    mutant.file === equivalent.file &&
    mutant.replacement === equivalent.replacement &&
    lineOf(mutant) === equivalent.source
  );
}

/** The line of the source that a mutant changes. */
export function lineOf({ file, line }: Mutant): string {
  return linesOf(file)[line - 1] ?? "";
}

function linesOf(file: string): readonly string[] {
  return readFileSync(join(ROOT, file), "utf8")
    .split("\n")
    .map((line) => line.trim());
}
