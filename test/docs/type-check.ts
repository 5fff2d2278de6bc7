import { join } from "node:path";
import ts from "typescript";
import { compilerOptions } from "./compiler-options.ts";
import { type Fence, root } from "./fences.ts";

/**
 * Compiles every program by itself, as strictly as a careful user would, in one run of the compiler.
 *
 * @returns What is wrong, with the document and its line. Empty if nothing is.
 */
export function typeErrors(fences: readonly Fence[]): readonly string[] {
  const files = new Map(fences.map((fence, index) => [join(root, `program-${index}.ts`), fence]));
  const host = ts.createCompilerHost(compilerOptions);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file)?.code ?? readFile(file);
  const program = ts.createProgram([...files.keys()], compilerOptions, host);
  return [...files.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    const fence = files.get(file);
    if (source === undefined || fence === undefined) return [`${file} was not compiled`];
    const diagnostics = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ];
    return diagnostics.map((diagnostic) => {
      const line = source.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line + 1;
      const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ");
      return `${fence.name}, line ${line} of the program: ${message}`;
    });
  });
}
