import { readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./folders.ts";
import { bareImports, filesLoadedBy, sourcesOf, withoutComments } from "./imports.ts";
import { run } from "./run.ts";
import { install, pack, type Tarball } from "./tarball.ts";

let tarball: Tarball;
let consumer: string;
let packageFolder: string;
const read = (file: string): string => readFileSync(join(packageFolder, file), "utf8");

beforeAll(async () => {
  tarball = await pack();
  consumer = await install(tarball);
  packageFolder = join(consumer, "node_modules/imin-sdk");
});

// A worker of vitest is ended before it could do so at its exit.
afterAll(() => {
  for (const folder of [dirname(tarball.path), consumer]) rmSync(folder, { recursive: true });
});

describe("the tarball", () => {
  it("holds these files and no others", () => {
    const names = tarball.contents.map(({ path }) => path.replace(/-[A-Z0-9]{8}\./i, "-HASH."));
    const withMaps = (file: string): string[] => [file, `${file}.map`];
    const entries = ["index", "schemas", "webhooks/index", "testing/index", "testing/msw"];
    expect([...new Set(names)].sort()).toEqual(
      [
        "LICENSE",
        "README.md",
        "THIRD_PARTY_NOTICES",
        "package.json",
        ...entries.flatMap((entry) => [`dist/${entry}.d.ts`, `dist/${entry}.d.cts`]),
        ...entries.flatMap((entry) => [...withMaps(`dist/${entry}.js`), ...withMaps(`dist/${entry}.cjs`)]),
        ...withMaps("dist/testing/bin/imin-sandbox.js"),
        ...["chunk", "listen"].flatMap((part) => [
          ...withMaps(`dist/${part}-HASH.js`),
          ...withMaps(`dist/${part}-HASH.cjs`),
        ]),
        "dist/imin-webhook-error-HASH.d.cts",
      ].sort(),
    );
  });

  it("is the only package that installing it adds", () => {
    const lock: { packages: Record<string, unknown> } = JSON.parse(
      readFileSync(join(consumer, "node_modules/.package-lock.json"), "utf8"),
    );
    expect(Object.keys(lock.packages)).toEqual(["node_modules/imin-sdk"]);
    expect(readdirSync(join(consumer, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "imin-sdk",
    ]);
  });

  it("names no file of the machine that built it, and leaves nothing to be done", () => {
    const places = [ROOT.replace(/\/$/, ""), homedir()];
    for (const { path } of tarball.contents) {
      // The maps hold the sources of what is inlined, where others leave their own notes.
      const suspects = path.endsWith(".map") ? places : [...places, "TODO", "FIXME"];
      for (const suspect of suspects) {
        expect(read(path).includes(suspect), `${suspect} in ${path}`).toBe(false);
      }
    }
  });

  it("gives notice of every package that it contains", () => {
    const maps = tarball.contents.filter(({ path }) => path.endsWith(".map"));
    const inlined = maps
      .flatMap(({ path }) => sourcesOf(join(packageFolder, path)))
      .flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
    expect(inlined).toContain("ky");
    const notices = read("THIRD_PARTY_NOTICES");
    for (const name of new Set(inlined)) expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
  });

  it("starts the sandbox from the command line", async () => {
    expect(await run("npx", ["--no-install", "imin-sandbox", "--help"], { folder: consumer })).toContain(
      "--port",
    );
  });
});

describe("an import", () => {
  it.each([
    ["dist/index.js", []],
    ["dist/index.cjs", []],
    ["dist/schemas.js", ["zod/mini"]],
    ["dist/schemas.cjs", ["zod/mini"]],
    ["dist/webhooks/index.js", []],
    ["dist/webhooks/index.cjs", []],
    ["dist/testing/index.js", ["node:http"]],
    ["dist/testing/index.cjs", ["node:http"]],
    ["dist/testing/msw.js", ["msw"]],
    ["dist/testing/msw.cjs", ["msw"]],
    ["dist/index.d.ts", []],
    ["dist/schemas.d.ts", ["zod/mini"]],
    ["dist/webhooks/index.d.ts", []],
    ["dist/testing/index.d.ts", []],
    ["dist/testing/msw.d.ts", ["msw"]],
  ])("of %s needs of other packages: %j", (entry, packages) => {
    expect(bareImports(join(packageFolder, entry))).toEqual(packages);
  });

  it.each(["dist/index.js", "dist/index.cjs", "dist/webhooks/index.js", "dist/webhooks/index.cjs"])(
    "of %s loads nothing of the sandbox",
    (entry) => {
      const files = filesLoadedBy(join(packageFolder, entry));
      const sources = files.flatMap((file) => sourcesOf(`${file}.map`));
      expect(sources.some((source) => source.includes("src/"))).toBe(true);
      expect(sources.filter((source) => source.includes("src/testing/"))).toEqual([]);
    },
  );

  it("of the root shows no type of ky or zod", () => {
    expect(withoutComments(read("dist/index.d.cts"))).not.toMatch(
      /\b(Zod\w+|z\.\w+|KyInstance|KyRequest|HTTPError)\b/,
    );
  });

  it.each(["import(`imin-sdk`)", "Promise.resolve(require(`imin-sdk`))"])(
    "by %s finds classes that print and trace by their names",
    async (load) => {
      const program = `${load}.then(({ IminClient, IminSearchClient, ...errors }) => {
        const imin = new IminClient({ apiKey: "key" });
        const classes = [IminClient, IminSearchClient, errors.IminError, errors.IminApiError];
        const names = [...classes, ...Object.values(imin).map(({ constructor }) => constructor)].map(({ name }) => name);
        try {
          new IminClient({ apiKey: "key", timeout: -1 });
        } catch ({ stack }) {
          console.log(JSON.stringify({ names, traces: stack.includes("at resolveSettings ") }));
        }
      })`;
      expect(JSON.parse(await run("node", ["--eval", program], { folder: consumer }))).toEqual({
        names: [
          ...["IminClient", "IminSearchClient", "IminError", "IminApiError"],
          ...["Customers", "Checkout", "Orders", "Search"],
        ],
        traces: true,
      });
    },
  );

  it("by `import` and by `require` finds the same names", async () => {
    const entries = ["imin-sdk", "imin-sdk/webhooks", "imin-sdk/testing"];
    for (const entry of entries) {
      const print = `console.log(Object.keys(sdk).filter((name) => name !== "default" && name !== "module.exports").sort().join())`;
      const module = `import * as sdk from "${entry}"; ${print}`;
      const script = `const sdk = require("${entry}"); ${print}`;
      const imported = await run("node", ["--input-type=module", "--eval", module], { folder: consumer });
      expect(imported.trim()).not.toBe("");
      expect(await run("node", ["--eval", script], { folder: consumer })).toBe(imported);
    }
  });
});
