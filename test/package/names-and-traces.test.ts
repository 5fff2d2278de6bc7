import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./folders.ts";
import { run } from "./run.ts";
import { install, pack, type Tarball } from "./tarball.ts";

let tarball: Tarball;
let consumer: string;

beforeAll(async () => {
  tarball = await pack();
  consumer = await install(tarball, "msw@2.15.0", "zod@4.0.0");
});

// vitest ends a worker before its exit handlers run.
afterAll(() => {
  for (const folder of [consumer, dirname(tarball.path)]) rmSync(folder, { recursive: true });
});

it("no class of the SDK is renamed by the bundler", () => {
  const built = readdirSync(join(ROOT, "dist"), { recursive: true, encoding: "utf8" });
  const renamed = built
    .filter((file) => /\.c?js$/.test(file))
    .flatMap((file) => readFileSync(join(ROOT, "dist", file), "utf8").split(/^\/\/ (?=\S+\.[cm]?[jt]s$)/m))
    .filter((module) => module.startsWith("src/"))
    .flatMap((module) => module.match(/\bclass _\w+/g) ?? []);
  expect(renamed).toEqual([]);
});

describe.each([
  ["an ES module", "mjs", (entry: string) => `await import("${entry}")`],
  ["a CommonJS module", "cjs", (entry: string) => `require("${entry}")`],
])("in %s", (_, extension, load) => {
  /** Runs a program in the consumer and parses its output. */
  async function printedBy(program: string): Promise<unknown> {
    const file = join(consumer, `program.${extension}`);
    writeFileSync(file, program);
    return JSON.parse(await run("node", [file], { folder: consumer }));
  }

  it("every exported class has its export name", async () => {
    const entries = [
      "imin-sdk",
      "imin-sdk/schemas",
      "imin-sdk/webhooks",
      "imin-sdk/testing",
      "imin-sdk/testing/msw",
    ];
    const classes = await printedBy(`
      const isClass = (value) => typeof value === "function" && Function.prototype.toString.call(value).startsWith("class");
      const entries = [${entries.map(load).join(", ")}];
      console.log(JSON.stringify(entries.flatMap((entry) =>
        Object.entries(entry).filter(([, value]) => isClass(value)).map(([name, value]) => [name, value.name]))));
    `);
    const names = classes as [string, string][]; // The program prints pairs.
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter(([exported, own]) => exported !== own)).toEqual([]);
  });

  it("a client's objects have the names of their declarations", async () => {
    const names = await printedBy(`
      const { IminClient } = ${load("imin-sdk")};
      const imin = new IminClient({ apiKey: "key", checkoutBaseUrl: "https://checkout.acmefitness.co.uk" });
      const values = [imin, ...Object.values(imin), imin.checkout.session()];
      console.log(JSON.stringify(values.map(({ constructor }) => constructor.name)));
    `);
    expect(names).toEqual([
      ...["IminClient", "Customers", "Checkout", "Orders", "Search"],
      "CheckoutSessionBuilder",
    ]);
  });

  it("an error's stack points to readable lines", async () => {
    const stack = await printedBy(`
      const { IminClient } = ${load("imin-sdk")};
      try {
        new IminClient({ apiKey: "key", timeout: -1 });
      } catch (error) {
        console.log(JSON.stringify(error.stack));
      }
    `);
    const frames = [
      ...String(stack).matchAll(/at (?:new )?(\S+) \((?:file:\/\/)?(.*imin-sdk.*):(\d+):\d+\)/g),
    ];
    expect(frames.map(([, name]) => name)).toContain("resolveSettings");
    for (const [, , file = "", line] of frames) {
      const code = readFileSync(file, "utf8").split("\n")[Number(line) - 1] ?? "";
      expect(code.length).toBeLessThan(120);
      expect(code.trim()).not.toBe("");
    }
  });
});
