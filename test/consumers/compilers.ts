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

/** Where the fetch types, such as `Request`, come from. */
const libraries = {
  "the DOM types": { lib: ["es2022", "dom", "dom.iterable"], types: [] },
  "@types/node": { lib: ["es2022"], types: ["node"] },
  both: { lib: ["es2022", "dom", "dom.iterable"], types: ["node"] },
} as const;

/** A consumer's program under each compiler, with everything in `node_modules` checked too. */
export function compilerChecks(): Check[] {
  return versions.flatMap((version) => [
    ...Object.keys(resolutions).map((resolution) =>
      check(version, resolution as Resolution, "@types/node", true),
    ),
    check(version, "bundler", "the DOM types", true),
    check(version, "bundler", "both", true),
    check(version, "nodenext, ES module", "both", false),
  ]);
}

type Resolution = keyof typeof resolutions;
type Library = keyof typeof libraries;

function check(version: string, resolution: Resolution, library: Library, strict: boolean): Check {
  const details = [resolution, `with ${library}`, ...(strict ? [] : ["strict off"])].join(", ");
  return {
    tool: `TypeScript ${version}`,
    details,
    async run(consumer) {
      const { extension, ...modules } = resolutions[resolution];
      // Inside the consumer, whose packages are then found.
      const folder = mkdtempSync(join(consumer, "program-"));
      const programs = strict ? ["use", "refused"] : ["use"];
      const files = programs.map((program) => `${program}.${extension}`);
      for (const [index, file] of files.entries()) {
        copyFileSync(join(ROOT, `test/consumers/programs/${programs[index]}.ts`), join(folder, file));
      }
      const compilerOptions = {
        ...modules,
        ...libraries[library],
        target: "es2022",
        strict,
        noEmit: true,
        skipLibCheck: false,
        exactOptionalPropertyTypes: strict,
      };
      writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
      const tsc = join(await fetched(`typescript@${version}`), "node_modules/typescript/bin/tsc");
      await run("node", [tsc, "--project", folder], { folder });
      return "passed";
    },
  };
}
