import { build, type Plugin } from "esbuild";

/** What a module imports stays outside of it: its siblings under their new names, all else under its own. */
const importsOfItsKind: Plugin = {
  name: "imports-of-its-kind",
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === "entry-point" ? undefined : { path: path.replace(/^(\..*)\.js$/, "$1.cjs"), external: true },
    );
  },
};

/**
 * Writes each ES module a second time, as CommonJS, beside itself.
 *
 * One file for one file, so that what the entries share, such as the classes of errors, they share in CommonJS too.
 *
 * @param folder Where the modules are, and where their source maps lead from.
 * @param files The modules, as paths in the folder, each with its source map beside it.
 */
export async function translateToCommonJs(folder: string, files: readonly string[]): Promise<void> {
  await build({
    absWorkingDir: folder,
    entryPoints: [...files],
    outdir: folder,
    outbase: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    plugins: [importsOfItsKind],
    format: "cjs",
    platform: "node",
    target: "es2022",
    minifyWhitespace: true,
    minifySyntax: true,
    charset: "utf8",
    sourcemap: true,
    // Jest knows no `import()` in CommonJS.
    supported: { "dynamic-import": false },
  });
}
