import { fileURLToPath } from "node:url";
import ts from "typescript";
import { contestants } from "./contestants.ts";
import { median } from "./median.ts";
import type { Workspace } from "./workspace.ts";

/** The compiler's work for a program that uses a package. */
export interface TypeCost {
  /** Generic instantiations: the same on every machine. */
  readonly instantiations: number;
  /** Milliseconds, including reading. */
  readonly duration: number;
}

const rounds = 3;

/** The cost of checking each contestant's program, if it has a package. */
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
 * Checks one file as a separate strict program, like `tsc`.
 *
 * @throws Error if it does not compile.
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
