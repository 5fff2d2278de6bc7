import { fileURLToPath } from "node:url";
import ts from "typescript";
import { contestants } from "./contestants.ts";
import { median } from "./median.ts";
import type { Workspace } from "./workspace.ts";

/** What the compiler does for a program that uses a package. */
export interface TypeCost {
  /** Types it made of generic ones: the same on every machine. */
  readonly instantiations: number;
  /** Milliseconds, reading included. */
  readonly duration: number;
}

const rounds = 3;

/** What the programs of the contestants that have a package cost to check. */
export function measureTypeCosts(workspace: Workspace): Readonly<Record<string, TypeCost>> {
  const files = contestants.map(({ file }) => file);
  const costs = Array.from({ length: rounds }, () =>
    files.map((file) => typeCostOf(workspace.contestant(file, "ts"))),
  );
  return Object.fromEntries(
    files.map((file, index) => {
      const ofFile = costs.flatMap((round) => round[index] ?? []);
      return [
        file,
        {
          instantiations: ofFile[0]?.instantiations ?? Number.NaN,
          duration: median(ofFile.map(({ duration }) => duration)),
        },
      ];
    }),
  );
}

/**
 * Checks one file as a strict program of its own, as `tsc` would.
 *
 * @throws Error where it does not compile.
 */
export function typeCostOf(file: string, options: ts.CompilerOptions = {}): TypeCost {
  const startedAt = performance.now();
  const program = ts.createProgram([file], {
    strict: true,
    noImplicitAny: false,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ["node"],
    typeRoots: [fileURLToPath(new URL("../../node_modules/@types", import.meta.url))],
    ...options,
  });
  const problems = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  if (problems[0] !== undefined)
    throw new Error(ts.flattenDiagnosticMessageText(problems[0].messageText, "\n"));
  return { instantiations: program.getInstantiationCount(), duration: performance.now() - startedAt };
}
