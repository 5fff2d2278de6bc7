import { expect, test } from "vitest";
import { flagsFor, reportFile, runCheck, runInTerminal } from "./check-process.ts";
import { start } from "./check-surroundings.ts";

const escapeCode = "\u001B";

test("without a terminal, lines are plain", async () => {
  const { server } = await start();
  const { output } = await runCheck(flagsFor(server));
  expect(output).not.toContain(escapeCode);
  expect(output).not.toContain("\r");
});

test("a terminal shows colors, and a progress line that each result replaces", async () => {
  const { server } = await start();
  const { code, stdout } = await runInTerminal(flagsFor(server), []);
  expect(stdout).toContain(`${escapeCode}[32mpassed  ${escapeCode}[0mAPI key at the Booking Platform`);
  expect(stdout).toContain(`        API key at the Booking Platform …\r${escapeCode}[2K`);
  expect(code).toBe(0);
});

test.each<[Record<string, string>, boolean]>([
  [{ NO_COLOR: "1" }, false],
  [{ NO_COLOR: "1", FORCE_COLOR: "1" }, false],
  [{ NO_COLOR: "" }, true],
  [{ FORCE_COLOR: "0" }, false],
  [{ TERM: "dumb" }, false],
])("a terminal with %j has colors: %s", async (env, hasColors) => {
  const { server } = await start();
  const { stdout } = await runInTerminal(flagsFor(server), [], env);
  expect(stdout.includes(`${escapeCode}[32m`)).toBe(hasColors);
});

test("FORCE_COLOR adds colors without a terminal, but not to JSON", async () => {
  const { server } = await start();
  const plain = await runCheck(flagsFor(server), { env: { FORCE_COLOR: "1" } });
  expect(plain.stdout).toContain(`${escapeCode}[32mpassed`);
  const json = await runCheck([...flagsFor(server), "--json"], { env: { FORCE_COLOR: "1" } });
  expect(json.stdout).not.toContain(escapeCode);
});

const question = "Continue? [y/N] ";
const flagsToAskFor = ["--write", "--checkout"];

test.each(["y\r", "Y\r", "yes\r"])("%j agrees to what is to be written", async (typed) => {
  const { server, sandbox } = await start();
  const flags = [...flagsFor(server), ...flagsToAskFor];
  const { code, stdout, line } = await runInTerminal(flags, [[question, typed]], { NO_COLOR: "1" });
  expect(stdout).toContain("- create, get, update and delete a test customer at imin");
  expect(stdout).toContain("- create checkout sessions with imin's test item: no payment, no booking");
  expect(stdout).toMatch(/passed {2}delete the test customer/);
  expect(line("API key")).toBeUndefined();
  expect(sandbox.requests.some(({ operation }) => operation === "customers.create")).toBe(true);
  expect(code).toBe(0);
});

test.each([
  ["n\r", "a no"],
  ["\r", "nothing"],
  ["yess\r", "another word"],
  ["\u0003", "Ctrl-C"],
  ["\u0004", "Ctrl-D"],
])("%j, %s, sends nothing", async (typed) => {
  const { server, sandbox } = await start();
  const before = sandbox.requests.length;
  const file = reportFile();
  const flags = [...flagsFor(server), ...flagsToAskFor, "--report", file.path];
  const { code, stdout } = await runInTerminal(flags, [[question, typed]]);
  expect(stdout).toContain("imin-check: Nothing was sent.");
  expect(code).toBe(2);
  expect(sandbox.requests.length).toBe(before);
  expect(file.read).toThrow("ENOENT");
});
