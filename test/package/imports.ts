import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of a build and all files that it can load through imports of any kind. */
export function filesLoadedBy(entry: string): string[] {
  const files = [entry];
  // The list grows during iteration.
  for (const file of files) {
    for (const specifier of specifiersIn(file).filter(isRelative)) {
      const target = declarationOf(join(dirname(file), specifier), file);
      if (!files.includes(target)) files.push(target);
    }
  }
  return files;
}

/** The imports of other packages and of the runtime, by a file and all that is loaded with it, in order. */
export function bareImports(entry: string): string[] {
  const specifiers = filesLoadedBy(entry).flatMap(specifiersIn);
  return [...new Set(specifiers.filter((specifier) => !isRelative(specifier)))].sort();
}

/** The source files of a built file. The bundler writes a comment with its path above each one. */
export function sourcesOf(file: string): readonly string[] {
  return [...readFileSync(file, "utf8").matchAll(/^\/\/ (\S+\.[cm]?[jt]s)$/gm)].flatMap(
    ([, path]) => path ?? [],
  );
}

function specifiersIn(file: string): string[] {
  const code = withoutComments(readFileSync(file, "utf8"));
  const imports = code.matchAll(
    /(?:(?:^|;)\s*(?:import|export)\b[^"'`;]*?\bfrom\s*|(?:^|;)\s*import\s*|\bimport\(\s*|\brequire\(\s*)["']([\w@.:/-]+)["']/gm,
  );
  return [...imports].flatMap(([, specifier]) => specifier ?? []);
}

/** Code without its comments, because their examples contain imports too. */
export function withoutComments(code: string): string {
  return code.replace(/^\s*\/\*[\s\S]*?\*\//gm, "");
}

const isRelative = (specifier: string): boolean => specifier.startsWith(".");

/** A declaration imports code by its name, and means the declaration next to it. */
function declarationOf(target: string, importer: string): string {
  return /\.d\.c?ts$/.test(importer) ? target.replace(/\.(c?)js$/, ".d.$1ts") : target;
}
