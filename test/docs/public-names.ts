import { join } from "node:path";
import ts from "typescript";
import { compilerOptions, entryPoints } from "./compiler-options.ts";
import { root } from "./fences.ts";

/** An export of the package, or a member of one. */
export interface PublicName {
  readonly module: keyof typeof entryPoints;
  /** `"Orders"`, `"Orders.list"` or `"Order.imin:receipt"`. */
  readonly name: string;
  readonly kind: "function" | "class" | "method" | "property" | "type" | "value";
  /** Where it is declared, from the repository: `"src/orders/orders.ts"`. */
  readonly file: string;
  /** The text of its docstrings, one for each overload. */
  readonly docs: readonly string[];
  /** The names of the tags in them: `"example"`. */
  readonly tags: readonly string[];
}

/** Every documented name of the package: its exports and their members, without what is marked `@internal`. */
export function publicNames(): readonly PublicName[] {
  const files = Object.values(entryPoints).map((file) => join(root, file));
  const program = ts.createProgram(files, compilerOptions);
  const checker = program.getTypeChecker();
  return Object.entries(entryPoints).flatMap(([module, file]) => {
    const source = program.getSourceFile(join(root, file));
    const symbol = source && checker.getSymbolAtLocation(source);
    if (symbol === undefined) throw new Error(`${file} is not a module.`);
    return checker.getExportsOfModule(symbol).flatMap((exported) => {
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
      const target = isAlias ? checker.getAliasedSymbol(exported) : exported;
      return namesOf(target, exported.name, module as PublicName["module"]);
    });
  });
}

function namesOf(symbol: ts.Symbol, name: string, module: PublicName["module"]): readonly PublicName[] {
  const declarations = symbol.declarations ?? [];
  const own = describeName(symbol, name, module);
  const members = declarations.flatMap(membersOf).map((member) => memberName(member, name, module));
  const merged = new Map<string, PublicName>();
  for (const found of [own, ...members]) {
    if (found === undefined || found.tags.includes("internal")) continue;
    const before = merged.get(found.name);
    merged.set(
      found.name,
      before === undefined
        ? found
        : { ...found, docs: [...before.docs, ...found.docs], tags: [...before.tags, ...found.tags] },
    );
  }
  return [...merged.values()];
}

function describeName(symbol: ts.Symbol, name: string, module: PublicName["module"]): PublicName | undefined {
  const declarations = symbol.declarations ?? [];
  const [first] = declarations;
  if (first === undefined) return undefined;
  return {
    module,
    name,
    kind: kindOf(first),
    file: fileOf(first),
    ...commentsOf(declarations.map(documented)),
  };
}

/** The docstring of `const x = ...` belongs to the statement around it. */
function documented(node: ts.Declaration): ts.Node {
  return ts.isVariableDeclaration(node) ? node.parent.parent : node;
}

function membersOf(node: ts.Declaration): readonly ts.NamedDeclaration[] {
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) return [...node.members];
  if (ts.isTypeAliasDeclaration(node) && ts.isTypeLiteralNode(node.type)) return [...node.type.members];
  const initializer = ts.isVariableDeclaration(node) ? node.initializer : undefined;
  const object = initializer && objectIn(initializer);
  return object === undefined ? [] : [...object.properties];
}

/** The object in `Object.freeze({ ... } as const)`. */
function objectIn(node: ts.Expression): ts.ObjectLiteralExpression | undefined {
  if (ts.isObjectLiteralExpression(node)) return node;
  if (ts.isAsExpression(node)) return objectIn(node.expression);
  const [argument] = ts.isCallExpression(node) ? node.arguments : [];
  return argument && objectIn(argument);
}

function memberName(
  node: ts.NamedDeclaration,
  parent: string,
  module: PublicName["module"],
): PublicName | undefined {
  const { name } = node;
  if (name === undefined || ts.isPrivateIdentifier(name) || ts.isComputedPropertyName(name)) return undefined;
  if (ts.getCombinedModifierFlags(node as ts.Declaration) & ts.ModifierFlags.Private) return undefined;
  const text = ts.isStringLiteral(name) ? name.text : name.getText();
  return {
    module,
    name: `${parent}.${text}`,
    kind: kindOf(node),
    file: fileOf(node),
    ...commentsOf([node]),
  };
}

function kindOf(node: ts.Node): PublicName["kind"] {
  if (ts.isFunctionDeclaration(node)) return "function";
  if (ts.isClassDeclaration(node)) return "class";
  if (ts.isMethodDeclaration(node) || ts.isMethodSignature(node)) return "method";
  if (ts.isPropertyDeclaration(node) || ts.isPropertySignature(node) || ts.isPropertyAssignment(node))
    return "property";
  return ts.isVariableDeclaration(node) ? "value" : "type";
}

function fileOf(node: ts.Node): string {
  return node.getSourceFile().fileName.slice(root.length);
}

function commentsOf(nodes: readonly ts.Node[]): Pick<PublicName, "docs" | "tags"> {
  const comments = nodes.flatMap((node) => ts.getJSDocCommentsAndTags(node)).filter(ts.isJSDoc);
  return {
    docs: comments.map((comment) => comment.getText()),
    tags: comments.flatMap(({ tags = [] }) => tags.map((tag) => tag.tagName.text)),
  };
}
