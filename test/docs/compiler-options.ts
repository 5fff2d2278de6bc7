import { join } from "node:path";
import ts from "typescript";
import { root } from "./fences.ts";

/** The source of each entry point, by its import name. */
export const entryPoints = {
  "imin-sdk": "src/index.ts",
  "imin-sdk/schemas": "src/schemas.ts",
  "imin-sdk/webhooks": "src/webhooks/index.ts",
  "imin-sdk/testing": "src/testing/index.ts",
  "imin-sdk/testing/msw": "src/testing/msw.ts",
} as const;

/** Compiles as strictly as a careful user would. The package is its source. */
export const compilerOptions: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["node"],
  paths: Object.fromEntries(
    Object.entries(entryPoints).map(([module, file]) => [module, [join(root, file)]]),
  ),
};
