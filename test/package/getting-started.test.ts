import { type ChildProcess, spawn } from "node:child_process";
import { on, once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { agrees } from "../docs/fences.ts";
import { emptyFolder, ROOT } from "./folders.ts";
import { run } from "./run.ts";
import { pack, type Tarball } from "./tarball.ts";

const guide = readFileSync(join(ROOT, ".github/guides/getting-started.md"), "utf8");
const [firstProgram = "", payProgram = ""] = blocksOf("ts");
const [printed = ""] = blocksOf("text");
const [serve = "", variables = ""] = blocksOf("sh");
/** What the numbered steps say to run. */
const [initialize = "", install, start = ""] = [...guide.matchAll(/^\d\. .*$/gm)]
  .flatMap(([step]) => [...step.matchAll(/`((?:npm|node) [^`]+)`/g)])
  .map(([, command = ""]) => command);

let folder: string;
let tarball: Tarball;
let server: ChildProcess;
/** Where the sandbox of the guide's second part is: on a free port, so that two tests can run at once. */
let address: string;

beforeAll(async () => {
  folder = emptyFolder("imin-sdk-getting-started");
  tarball = await pack();
  await shell(initialize);
  await shell(`npm install --no-audit --no-fund ${tarball.path}`);
  server = spawn("sh", ["-c", `${serve.trim()} --port 0`], { cwd: folder, detached: true });
  address = await printedBy(server, /http:\/\/127\.0\.0\.1:\d+/);
}, 120_000);

afterAll(async () => {
  const ended = once(server, "close");
  // `npx` has started the sandbox in a process of its own: end the whole group.
  if (server.pid !== undefined) process.kill(-server.pid);
  await ended;
  // vitest ends a worker before its exit handlers run.
  for (const each of [folder, dirname(tarball.path)]) rmSync(each, { recursive: true });
});

it("installs the package by its name", () => {
  // The tests install the tarball that npm would publish under it.
  expect(install).toBe("npm install imin-sdk");
});

it("prints what the guide says, in an empty folder", async () => {
  writeFileSync(join(folder, "main.mjs"), firstProgram);
  const output = await shell(start);
  expect(agrees(output, printed) ? printed : output).toBe(printed);
});

it("books with the variables that the guide exports, once the customer has paid", async () => {
  writeFileSync(join(folder, "pay.mjs"), payProgram);
  const exported = variables.replaceAll("http://127.0.0.1:4010", address);
  const program = spawn("sh", ["-c", `${exported}\nexec node pay.mjs`], { cwd: folder });
  const checkout = await printedBy(program, /(?<=^Open )\S+(?= and press Pay\.)/);
  const session = checkout.split("/").at(-1);
  const paid = await fetch(`${address}/sandbox/checkout-sessions/${session}/complete`, {
    method: "POST",
    headers: { "x-api-key": "sandbox-key" },
  });
  expect(paid.ok).toBe(true);
  expect(await printedBy(program, /Order .*/)).toMatch(/^Order [\w-]+: £8\.50$/);
});

/** The guide's code blocks of a language, in order. */
function blocksOf(language: string): readonly string[] {
  const block = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm");
  return [...guide.matchAll(block)].map(([, text = ""]) => text);
}

function shell(command: string): Promise<string> {
  return run("sh", ["-c", command], { folder, environment: { NO_COLOR: "1" } });
}

/** Waits until a program prints something of this form. */
async function printedBy(program: ChildProcess, form: RegExp): Promise<string> {
  let output = "";
  if (program.stdout === null) throw new Error("The program has no output.");
  for await (const [text] of on(program.stdout, "data", { close: ["close"] })) {
    output += text;
    const [found] = form.exec(output) ?? [];
    if (found !== undefined) return found;
  }
  throw new Error(`The program ended after it had printed: ${output}`);
}
