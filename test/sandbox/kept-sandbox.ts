import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { Broker } from "../support/broker.ts";
import { addressOf, type BinaryProcess, runBinary } from "./binary-process.ts";

/** A path in its own folder, without a file. */
export function freshPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "imin-sandbox-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "data.jsonl");
}

/** Starts the command with a data file. */
export async function start(path: string): Promise<{ readonly run: BinaryProcess; readonly broker: Broker }> {
  const run = runBinary("--port", "0", "--data", path);
  const url = await addressOf(run);
  return { run, broker: new Broker({ apiKey: "sandbox-key" }, fetch, `${url}/api/v2`, url) };
}

/** Ends it with a signal, and returns its exit code. */
export async function stop({ child, ended }: BinaryProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  return ended;
}

/** Pays on the checkout page, as a customer would. */
export function pay(target: string): Promise<Response> {
  const card = { cardNumber: "4242 4242 4242 4242", cardExpiry: "12 / 34", cardCode: "123" };
  return fetch(target, { method: "POST", body: new URLSearchParams(card), redirect: "manual" });
}
