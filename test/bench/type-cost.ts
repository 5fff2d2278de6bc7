import { fileURLToPath } from "node:url";
import ts from "typescript";

/**
 * Checks one file as a separate strict program, like `tsc`.
 *
 * @returns How many generic types the compiler instantiates: the same on every machine.
 * @throws Error if it does not compile.
 */
export function instantiationsOf(file: string): number {
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
  });
  const problems = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  if (problems[0] !== undefined)
    throw new Error(ts.flattenDiagnosticMessageText(problems[0].messageText, "\n"));
  return program.getInstantiationCount();
}
