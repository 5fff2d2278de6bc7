import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fetched, ROOT } from "../package/folders.ts";
import { run } from "../package/run.ts";
import type { Check } from "./main.ts";

const versions = ["5.4.5", "5.9.3", "6.0.3", "7.0.2"];

const resolutions = {
  "node16, ES module": { module: "node16", moduleResolution: "node16", extension: "mts" },
  "node16, CommonJS": { module: "node16", moduleResolution: "node16", extension: "cts" },
  "nodenext, ES module": { module: "nodenext", moduleResolution: "nodenext", extension: "mts" },
  "nodenext, CommonJS": { module: "nodenext", moduleResolution: "nodenext", extension: "cts" },
  bundler: { module: "esnext", moduleResolution: "bundler", extension: "ts" },
} as const;

/** The source of the fetch types, such as `Request`. */
const libraries = {
  "the DOM types": { lib: ["es2022", "dom", "dom.iterable"], types: [] },
  "@types/node": { lib: ["es2022"], types: ["node"] },
  both: { lib: ["es2022", "dom", "dom.iterable"], types: ["node"] },
} as const;

/** A way to compile a consumer's programs. */
interface Compilation {
  readonly version: string;
  readonly resolution: keyof typeof resolutions;
  readonly library: keyof typeof libraries;
  /** The files in `programs`, without their extension. */
  readonly programs: readonly string[];
  /** The options of this compilation that differ from the others. */
  readonly note?: string;
  readonly options?: object;
}

/** Compiles a consumer's programs with each compiler, including everything in `node_modules`. */
export function compilerChecks(): Check[] {
  const programs = ["use", "refused"];
  return versions.flatMap((version) => [
    ...resolutionNames.flatMap((resolution) => [
      compile({ version, resolution, library: "@types/node", programs }),
      // msw's own declarations fail with `skipLibCheck: false`.
      compile({
        version,
        resolution,
        library: "both",
        programs: ["mocked"],
        note: "msw",
        options: { skipLibCheck: true },
      }),
    ]),
    compile({ version, resolution: "bundler", library: "the DOM types", programs }),
    compile({ version, resolution: "bundler", library: "both", programs }),
    compile({
      version,
      resolution: "nodenext, ES module",
      library: "both",
      programs: ["use"],
      note: "strict off",
      options: { strict: false, exactOptionalPropertyTypes: false },
    }),
  ]);
}

// `Object.keys` types its result as plain strings.
const resolutionNames = Object.keys(resolutions) as (keyof typeof resolutions)[];

function compile({ version, resolution, library, programs, note, options }: Compilation): Check {
  return {
    tool: `TypeScript ${version}`,
    details: [resolution, `with ${library}`, ...(note === undefined ? [] : [note])].join(", "),
    async run(consumer) {
      const { extension, ...modules } = resolutions[resolution];
      // Inside the consumer, so that its packages are found.
      const folder = mkdtempSync(join(consumer, "program-"));
      const files = programs.map((program) => `${program}.${extension}`);
      for (const [index, file] of files.entries()) {
        copyFileSync(join(ROOT, `test/consumers/programs/${programs[index]}.ts`), join(folder, file));
      }
      const compilerOptions = {
        ...modules,
        ...libraries[library],
        target: "es2022",
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        exactOptionalPropertyTypes: true,
        ...options,
      };
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
      const tsc = join(await fetched(`typescript@${version}`), "node_modules/typescript/bin/tsc");
      await run("node", [tsc, "--project", folder], { folder });
      return "passed";
    },
  };
}
