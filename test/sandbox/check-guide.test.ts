import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createWebhookHandler } from "imin-sdk/webhooks";
import { expect, test } from "vitest";
import { flagsFor, reportFile, runCheck } from "./check-process.ts";
import { inFrontOf, listen, start } from "./check-surroundings.ts";

const guide = readFileSync(
  fileURLToPath(new URL("../../.github/guides/imin-check.md", import.meta.url)),
  "utf8",
);

/** The lines of the guide's output samples, in which `…` matches anything. */
const samples = [...guide.matchAll(/^```text\n([\s\S]*?)^```$/gm)]
  .flatMap(([, text = ""]) => text.split("\n"))
  .filter((line) => line !== "" && line !== "…");

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The command's output in the situations of the guide. */
async function printed(): Promise<string> {
  const whole = await start({ operation: "customers.delete", status: 500 });
  const everything = ["--customer", whole.customer, "--write", "--checkout", "--yes"];
  const { server } = await start();
  const envelopesOnly = await inFrontOf(server, async (request, pass) => {
    const isFlat = request.method === "POST" && !(await request.clone().text()).includes('"CustomerAccount"');
    return isFlat ? Response.json({}, { status: 400 }) : pass();
  });
  const different = await start();
  const numbers = await inFrontOf(different.server, async (request, pass) => {
    const response = await pass();
    if (!/\/orders\/./.test(request.url)) return response;
    return new Response((await response.text()).replace(/"orderDate":"[^"]*"/, '"orderDate":1'), response);
  });
  const runs = [
    runCheck([...flagsFor(whole.server), ...everything]),
    runCheck([...flagsFor(server), "--write", "--yes"]),
    runCheck(flagsFor(server, "not-the-right-key")),
    runCheck([...flagsFor(server), "--search-url", "https://search.imin.invalid"]),
    runCheck([...envelopesOnly, "--write", "--yes"]),
    runCheck([...numbers, "--customer", different.customer]),
  ];
  return (await Promise.all(runs)).map(({ output }) => output).join("\n");
}

test("the command prints every sample line of the guide", async () => {
  const output = await printed();
  expect(samples.length).toBeGreaterThan(6);
  for (const sample of samples) {
    const line = sample.split("…").map(literally).join(".+");
    expect(output).toMatch(new RegExp(`^${line}$`, "m"));
  }
});

test("the guide explains every line and every question", async () => {
  const { server, customer } = await start();
  const handler = createWebhookHandler({ apiKey: "webhook-key", onCustomerChange: () => {} });
  const webhook = [
    "--webhook",
    await listen(async (request) => handler(request)),
    "--webhook-key",
    "webhook-key",
  ];
  const file = reportFile();
  const flags = ["--customer", customer, "--write", "--checkout", "--yes", "--report", file.path];
  await runCheck([...flagsFor(server), ...flags, ...webhook]);
  const { checks, questions, ...others } = JSON.parse(file.read());
  const named = [...guide.matchAll(/^\|.*$/gm)].flatMap(([row]) =>
    [...row.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
  const lines: readonly string[] = checks.map(({ check }: { check: string }) => check);
  for (const line of lines)
    expect(named).toContainEqual(
      expect.stringMatching(new RegExp(`^${literally(line.split(/[:(]| with /)[0]?.trim() ?? "")}`)),
    );
  for (const { question } of questions) expect(named).toContain(question.replace(/ \(.*/, ""));
  for (const property of ["checks", "questions", ...Object.keys(others)]) expect(named).toContain(property);
  for (const property of others.responses.flatMap(Object.keys)) expect(guide).toContain(`\`${property}\``);
});
