import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { fetched, ROOT } from "../package/folders.ts";
import { run } from "../package/run.ts";
import type { Check } from "./main.ts";
import { nextChecks } from "./next.ts";
import { outgoingProxyChecks } from "./outgoing-proxy.ts";

/** Programs that check that the package is independent of the process that loads it. */
export function processChecks(): Check[] {
  return [
    program("Vue 3.5.45", "what ref() and reactive() keep", "vue.mjs", "vue@3.5.45"),
    program("zod 4.6.7", "configured by the program", "zod-configured.mjs", "zod@4.6.7"),
    program("Object.prototype", "polluted", "polluted-prototypes.mjs"),
    jest("node"),
    jest("jsdom"),
    ...outgoingProxyChecks(),
    ...nextChecks(),
  ];
}

/** A program that prints what it has verified. */
function program(tool: string, details: string, file: string, ...packages: readonly string[]): Check {
  return {
    tool,
    details,
    async run(consumer) {
      copyProgram(file, consumer);
      const folder = packages.length === 0 ? consumer : await fetched(...packages);
      const environment = { PACKAGES: join(folder, "package.json") };
      return (await run("node", [file], { folder: consumer, environment })).trim();
    },
  };
}

function jest(environment: "node" | "jsdom"): Check {
  const version = "30.5.2";
  const files = ["jest.test.cjs", `jest-${environment}.test.cjs`];
  return {
    tool: `Jest ${version}`,
    details: `environment ${environment}`,
    async run(consumer) {
      for (const file of files) copyProgram(file, consumer);
      const packages = await fetched(`jest@${version}`, `jest-environment-jsdom@${version}`);
      const modules = join(packages, "node_modules");
      const config = {
        rootDir: consumer,
        testMatch: files.map((file) => `**/${file}`),
        testEnvironment: join(modules, `jest-environment-${environment}`),
        transform: {},
      };
      const args = [join(modules, "jest/bin/jest.js"), "--config", JSON.stringify(config)];
      await run("node", args, { folder: consumer });
      return "passed";
    },
  };
}

function copyProgram(file: string, consumer: string): void {
  copyFileSync(join(ROOT, "test/consumers/programs", file), join(consumer, file));
}
