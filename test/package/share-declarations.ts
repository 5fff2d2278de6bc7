import { readFileSync, writeFileSync } from "node:fs";
import * as ts from "typescript";

/**
 * Takes out of one declaration file what another one exports, and imports it from there instead.
 *
 * @param file Where declarations are taken out.
 * @param source Where they stay, and the name that `file` imports it by.
 */
export function shareDeclarations(
  file: string,
  source: { readonly file: string; readonly specifier: string },
): void {
  const shared = exportedTypes(source.file);
  const parsed = parse(file);
  const isShared = (statement: ts.Statement): boolean => shared.has(typeName(statement) ?? "");
  const kept = withoutUnused(parsed.statements.filter((statement) => !isShared(statement)));
  const names = parsed.statements
    .filter(isShared)
    .flatMap((statement) => typeName(statement) ?? [])
    .filter((name) => kept.some((statement) => mentions(statement, name)));
  const types = `import type { ${names.sort().join(", ")} } from "${source.specifier}";\n`;
  writeFileSync(file, types + kept.map((statement) => statement.getFullText()).join(""));
}

/** The names of the interfaces and type aliases that a declaration file exports. */
function exportedTypes(file: string): Set<string> {
  const { statements } = parse(file);
  const declared = new Set(statements.flatMap((statement) => typeName(statement) ?? []));
  const exported = statements
    .filter(ts.isExportDeclaration)
    .flatMap(({ exportClause }) =>
      exportClause !== undefined && ts.isNamedExports(exportClause) ? [...exportClause.elements] : [],
    )
    .filter(({ propertyName }) => propertyName === undefined)
    .map(({ name }) => name.text);
  return new Set(exported.filter((name) => declared.has(name)));
}

/** What nobody asks for any more goes too, until nothing else does. */
function withoutUnused(statements: readonly ts.Statement[]): readonly ts.Statement[] {
  const used = statements.filter((statement) => {
    const name = declaredName(statement);
    return name === undefined || statements.some((other) => other !== statement && mentions(other, name));
  });
  return used.length === statements.length ? used : withoutUnused(used);
}

function mentions(node: ts.Node, name: string): boolean {
  return (
    (ts.isIdentifier(node) && node.text === name) ||
    (ts.forEachChild(node, (child) => mentions(child, name)) ?? false)
  );
}

function typeName(statement: ts.Statement): string | undefined {
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  return isType ? statement.name.text : undefined;
}

function declaredName(statement: ts.Statement): string | undefined {
  if (!ts.isVariableStatement(statement)) return typeName(statement);
  const name = statement.declarationList.declarations[0]?.name;
  return name !== undefined && ts.isIdentifier(name) ? name.text : undefined;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
}
