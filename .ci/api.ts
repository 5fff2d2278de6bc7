/*
 * Generates reports of the public API, one for each entry point, from the declarations of the last build:
 *
 *   tsx .ci/api.ts           writes the reports to test/package/api
 *   tsx .ci/api.ts --check   shows the differences to test/package/api, and fails if there are any
 */

import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  Extractor,
  ExtractorConfig,
  type ExtractorLogLevel,
  type IConfigFile,
} from "@microsoft/api-extractor";
import { emptyFolder, ROOT } from "../test/package/folders.ts";

/** The declarations of each entry point. */
const entries = {
  index: "dist/index.d.ts",
  schemas: "dist/schemas.d.ts",
  webhooks: "dist/webhooks/index.d.ts",
  testing: "dist/testing/index.d.ts",
  "testing-msw": "dist/testing/msw.d.ts",
};

const committed = join(ROOT, "test/package/api");

function main(isCheck: boolean): void {
  const folder = emptyFolder("imin-sdk-api");
  for (const [name, declarations] of Object.entries(entries)) writeReport(name, declarations, folder);
  if (!isCheck) {
    mkdirSync(committed, { recursive: true });
    for (const name of Object.keys(entries))
      copyFileSync(join(folder, reportOf(name)), join(committed, reportOf(name)));
    return;
  }
  const { status } = spawnSync("git", ["diff", "--no-index", "--unified=2", committed, folder], {
    stdio: "inherit",
  });
  if (status === 0) return;
  console.error(
    "The public API has changed. If that is intended, run `npm run api` and commit test/package/api.",
  );
  process.exitCode = 1;
}

function reportOf(name: string): string {
  return `${name}.api.md`;
}

function writeReport(name: string, declarations: string, folder: string): void {
  const entry = join(ROOT, declarations);
  if (!existsSync(entry)) throw new Error("There is no build. Run `npm run build` first.");
  const config = ExtractorConfig.prepare({
    configObject: configuration(name, entry, folder),
    configObjectFullPath: undefined,
    packageJsonFullPath: join(ROOT, "package.json"),
  });
  const { succeeded } = Extractor.invoke(config, {
    localBuild: true,
    messageCallback(message) {
      message.handled = true;
    },
  });
  if (!succeeded) throw new Error(`API Extractor could not read ${declarations}.`);
}

/** typedoc reports missing comments and exports, so API Extractor does not. */
const silent = { default: { logLevel: "none" as ExtractorLogLevel, addToApiReportFile: false } };

function configuration(name: string, entry: string, folder: string): IConfigFile {
  const compilerOptions = {
    target: "es2022",
    module: "nodenext",
    lib: ["es2022", "dom", "dom.iterable"],
    strict: true,
  };
  return {
    projectFolder: ROOT,
    newlineKind: "lf",
    mainEntryPointFilePath: entry,
    compiler: { overrideTsconfig: { compilerOptions, files: [entry] } },
    apiReport: {
      enabled: true,
      reportFolder: folder,
      reportTempFolder: emptyFolder("imin-sdk-api-copies"),
      reportFileName: reportOf(name),
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
  };
}

main(process.argv.includes("--check"));
