import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";

it("the activity finder runs on its own, with the sandbox", { timeout: 30_000 }, async () => {
  const file = "examples/activity-finder/main.ts";
  const finder = spawn(process.execPath, ["--import", "tsx", file], {
    env: { ...process.env, PORT: "0", TSX_TSCONFIG_PATH: "tsconfig.json" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const { value: line } = await createInterface({ input: finder.stdout })[Symbol.asyncIterator]().next();
    expect(line).toMatch(/^Acme Fitness: http:\/\/127\.0\.0\.1:\d+$/);
    const response = await fetch(String(line).replace("Acme Fitness: ", ""));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("Pilates for Everyone");
  } finally {
    finder.kill();
  }
});
