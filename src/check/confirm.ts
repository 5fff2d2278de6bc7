import { createInterface } from "node:readline/promises";
import { type Command, UsageError } from "./command.ts";
import type { Streams } from "./streams.ts";

/**
 * Lists the planned changes and asks for confirmation.
 *
 * @returns Whether the user agreed.
 * @throws UsageError if no one can confirm.
 * @internal
 */
export async function confirm(
  command: Command,
  signal: AbortSignal,
  { stdin, stderr }: Streams,
): Promise<boolean> {
  const plans = plansOf(command);
  if (plans.length === 0 || command.yes) return true;
  if (!stdin.isTTY) throw new UsageError("There is no terminal for the confirmation. Pass --yes.");
  const terminal = createInterface({ input: stdin, output: stderr });
  // Not `AbortSignal.any()`: Node 20 may collect its signal while the user thinks.
  const end = new AbortController();
  const endQuestion = (): void => end.abort();
  // Ctrl-C and Ctrl-D close the prompt without a reply.
  terminal.once("close", endQuestion);
  signal.addEventListener("abort", endQuestion);
  if (signal.aborted) endQuestion();
  const question = `This will\n${plans.join("\n")}\nContinue? [y/N] `;
  const reply = await terminal.question(question, { signal: end.signal }).catch(() => "");
  terminal.close();
  return /^y(es)?$/i.test(reply.trim());
}

function plansOf({ write, checkout, webhook }: Command): readonly string[] {
  return [
    write &&
      "- create, get, update and delete a test customer at imin, and a second one with its email address",
    checkout && "- create checkout sessions with imin's test item: no payment, no booking",
    webhook && "- send two test events to the webhook receiver",
  ].filter((plan) => typeof plan === "string");
}
