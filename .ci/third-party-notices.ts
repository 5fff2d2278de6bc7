import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile, Plugin } from "esbuild";

/** The name of the generated file, next to `package.json`. */
const NOTICES = "THIRD_PARTY_NOTICES";

const heading = `imin-sdk contains the software listed here, each under its own license.`;

/**
 * An esbuild plugin that writes the licenses of all bundled packages to `THIRD_PARTY_NOTICES`.
 *
 * @param options.alsoInDeclarations Packages whose types are inlined. esbuild does not know about them.
 */
export function thirdPartyNotices(options: { alsoInDeclarations: readonly string[] }): Plugin {
  return {
    name: "third-party-notices",
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        if (metafile === undefined) return;
        const packages = new Set([...packagesInside(metafile), ...options.alsoInDeclarations]);
        const notices = [...packages].sort().map(notice);
        writeFileSync(NOTICES, `${[heading, ...notices].join(`\n\n${"-".repeat(78)}\n\n`)}\n`);
      });
    },
  };
}

/** The names of the packages that contribute to the output. */
function packagesInside(metafile: Metafile): Set<string> {
  const names = new Set<string>();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
      if (name !== undefined && bytesInOutput > 0) names.add(name);
    }
  }
  return names;
}

function notice(name: string): string {
  const folder = join("node_modules", name);
  const { version, license }: { version: string; license: string } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  // A package under two licenses is used under MIT.
  const file = ["license", "license.md", "license-mit"].flatMap((wanted) =>
    readdirSync(folder).filter((found) => found.toLowerCase() === wanted),
  )[0];
  if (file === undefined) throw new Error(`${name} is bundled but has no license file.`);
  const text = readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}`;
}
