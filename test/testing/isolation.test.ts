import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Every file that is loaded with an entry point, including dependencies. */
async function filesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    external: ["msw"],
    outdir: "unwritten",
  });
  return Object.keys(metafile.inputs);
}

test("the sandbox adds nothing to what the SDK loads", async () => {
  const files = await filesOf("src/index.ts");
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => file.startsWith("src/testing/"))).toEqual([]);
});

test.each(["src/testing/index.ts", "src/testing/msw.ts", "src/testing/bin/imin-sandbox.ts"])(
  "%s shares no code with the SDK that it tests",
  async (entry) => {
    const files = await filesOf(entry);
    const foreign = files.filter(
      (file) => !file.startsWith("src/testing/") && !file.startsWith("node_modules/hono/"),
    );
    expect(foreign).toEqual([]);
  },
);
