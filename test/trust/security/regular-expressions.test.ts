import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "scslre";
import ts from "typescript";
import { expect } from "vitest";
import { ROOT } from "../../package/folders.ts";
import { trial } from "../trial.ts";

/** A regular expression in the source, or an expression that creates one. */
interface Found {
  readonly file: string;
  readonly text: string;
  readonly isLiteral: boolean;
}

trial(
  "No regular expression takes exponential or quadratic time",
  {
    how: "every literal of src, by the analysis of scslre; expressions made at run time only from routes and faults of the sandbox",
    times: 1,
  },
  async () => {
    const found = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap(expressionsIn);
    const literals = found.filter(({ isLiteral }) => isLiteral);
    const slow = literals.flatMap(({ file, text }) => {
      const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? [];
      return analyse({ source, flags }).reports.map(({ type, exponential }) => ({
        file,
        text,
        type,
        exponential,
      }));
    });
    expect(slow).toEqual([]);
    const made = found.filter(({ isLiteral }) => !isLiteral).map(({ file }) => file);
    expect(made.sort()).toEqual(["testing/api/route.ts", "testing/faults/rule.ts", "testing/msw.ts"]);
    expect(literals.length).toBeGreaterThan(100);
    return literals.length;
  },
);

function expressionsIn(file: string): Found[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(ROOT, "src", file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ file, text: node.text, isLiteral: true });
    if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText(source) === "RegExp"
    ) {
      found.push({ file, text: node.getText(source), isLiteral: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
