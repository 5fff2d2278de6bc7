import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);

it("runs Louis's story from his account to his bookings and exits with 0", {
  timeout: 30_000,
}, async () => {
  const { IMIN_API_KEY: _, IMIN_CHECKOUT_BASE_URL: __, ...env } = process.env;
  const { stdout, stderr } = await run("npm", ["run", "--silent", "example"], { env });
  const lines = stdout.split("\n");
  const identifier = /identifier +(\w+)/.exec(stdout)?.[1];
  expect(identifier).toMatch(/^\w{10}$/);
  expect(stdout).toContain(`/customer-accounts/${identifier}\n`);
  expect(lines.filter((line) => /^\d\. /.test(line)).map((line) => line[0])).toStrictEqual([
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
  ]);
  expect(stdout).toContain("louis_new_email@imin.co");
  // Search finds the session of the Example Scenario.
  expect(stdout).toContain("/scheduled-sessions/00000000000000001741\n");
  expect(stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\S*checkout\S*\/\w+/);
  expect(stdout).toMatch(
    /\n {3}\w+day \d{1,2} \w+ \d{4}, \d\d:\d\d–\d\d:\d\d, Pilates for Everyone: Adult, £8\.50\n/,
  );
  expect(stdout).toMatch(/order [\da-f-]{36} of \d{4}-/);
  expect(stdout).toContain("being erased");
  expect(stderr.replace(/^npm warn.*\n?/gm, "")).toBe("");
});
