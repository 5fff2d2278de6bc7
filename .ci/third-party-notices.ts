import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile, Plugin } from "esbuild";

/** What the generated file is called, beside `package.json`. */
const NOTICES = "THIRD_PARTY_NOTICES";

const heading = `imin-sdk contains the software listed here, each under its own licence.`;

/**
 * An esbuild plugin that writes the licences of all that was inlined to `THIRD_PARTY_NOTICES`.
 *
 * @param options.alsoInDeclarations Packages of which only types are inlined, which esbuild knows nothing of.
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

/** The names of the packages of which anything came into the output. */
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
  // A package under two licences is used under MIT.
  const file = ["license", "license.md", "license-mit"].flatMap((wanted) =>
    readdirSync(folder).filter((found) => found.toLowerCase() === wanted),
  )[0];
  if (file === undefined)
    throw new Error(`${name} is inlined, but it has no licence file to give notice of.`);
  const text = readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}`;
}
