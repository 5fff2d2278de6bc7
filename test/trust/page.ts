import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { ROOT } from "../package/folders.ts";
import { run } from "../package/run.ts";

/** The guide that contains the table. */
const pagePath = join(ROOT, ".github/guides/trust.md");

/** Rewrites the guide: the command, the date, the machine and the table. */
export async function writePage(table: string, scale: number): Promise<void> {
  const command = scale === 1 ? "npm run trust -- --write" : `npm run trust -- --scale ${scale} --write`;
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(pagePath, page(table, command, date));
  await run("npx", ["biome", "format", "--write", pagePath], { folder: ROOT });
}

function page(table: string, command: string, date: string): string {
  return `---
title: Evidence
category: Guides
---

# Evidence

What the SDK promises is tried against servers, runtimes and callers that break things. This program breaks a write after the
sandbox has done it.

\`\`\`ts
import { IminClient, isIminError } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";

const sandbox = createSandbox({ faults: [{ operation: "customers.create", drop: "response" }] });
const imin = new IminClient(sandbox.clientOptions);
try {
  await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
} catch (error) {
  if (!isIminError(error)) throw error;
  console.log(error.outcome, error.isSafeToRepeat, sandbox.requests.length);
}
\`\`\`

It prints:

\`\`\`text
unknown false 1
\`\`\`

The write was sent once, and the error says truly that it may have succeeded.

\`${command}\` wrote the table on ${date}, with Node ${process.version} on ${cpus().length} cores. Each line is a
promise, what was done to break it, how often, and how often it broke.

${table}

The same command repeats the run: it uses a fixed seed, and \`IMIN_FUZZ_SEED\` sets another one. Everything runs against the
[sandbox](testing-with-the-sandbox.md) or against a server of the tests. None of it has been run against imin itself.

Every change is checked by \`npm run trust -- --short\`. A nightly run repeats the tests with other seeds, measures the
coverage of branches and tests the tests by mutation.
`;
}
