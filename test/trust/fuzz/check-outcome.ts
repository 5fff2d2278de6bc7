import { inspect } from "node:util";
import { isIminError } from "imin-sdk";
import { canaries } from "../story.ts";

/** The outcome of a call. */
export type Outcome =
  | { readonly kind: "result" }
  | { readonly kind: "error"; readonly reason: unknown }
  | { readonly kind: "late" }
  | { readonly kind: "thrown"; readonly reason: unknown };

/** The observed effects of a call. */
export interface Seen {
  /** Log lines and events. */
  readonly shown: readonly unknown[];
  /** The URLs and bodies of the sent requests. */
  readonly requests: readonly string[];
  /** The statuses of the responses. */
  readonly status: number;
}

/** Longer than any call may take on a busy machine, in milliseconds. */
const patience = 30_000;
/** The maximum cost of reading a response, in milliseconds of processor time. */
const mostWork = 3_000;

let work = 0;

/** Waits for a call to settle. */
export async function settled(call: () => PromiseLike<unknown>): Promise<Outcome> {
  const before = process.cpuUsage();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "late" }), patience);
  });
  try {
    const called = Promise.resolve(call()).then(
      (): Outcome => ({ kind: "result" }),
      (reason: unknown): Outcome => ({ kind: "error", reason }),
    );
    return await Promise.race([called, late]);
  } catch (reason) {
    return { kind: "thrown", reason };
  } finally {
    clearTimeout(timer);
    const { user, system } = process.cpuUsage(before);
    work = (user + system) / 1000;
  }
}

/** Returns the problem with a call's outcome, if any. */
export function problemWith(outcome: Outcome, { shown, requests, status }: Seen): string | undefined {
  if (outcome.kind === "late") return "did not settle";
  if (outcome.kind === "thrown") return `threw synchronously: ${inspect(outcome.reason)}`;
  if (work > mostWork) return `took ${work} ms of the processor's time`;
  const texts = [inspect(shown, { depth: 8 }), JSON.stringify(shown)];
  if (outcome.kind === "error") {
    const { reason } = outcome;
    if (!isIminError(reason)) return `failed with something else: ${inspect(reason)}`;
    if (reason.message === "" || reason.operation === undefined) return "has no message or no operation";
    texts.push(reason.message, JSON.stringify(reason), String(reason.stack));
    texts.push(inspect(reason, { showHidden: true, depth: Number.POSITIVE_INFINITY }));
  }
  // An error repeats imin's own words, in which only the caller's values are redacted.
  const sent = requests.join("\n");
  const secrets = Object.entries(canaries).filter(
    ([name, canary]) =>
      name === "key" || status < 400 || sent.includes(canary) || sent.includes(encodeURIComponent(canary)),
  );
  const found = secrets.find(([, canary]) =>
    texts.some((text) => text.toLowerCase().includes(canary.toLowerCase())),
  );
  if (found === undefined) return undefined;
  const text = texts.find((each) => each.toLowerCase().includes(found[1].toLowerCase())) ?? "";
  const at = text.toLowerCase().indexOf(found[1].toLowerCase());
  return `shows ${found[0]}: ${text.slice(Math.max(0, at - 200), at + 80)}`;
}
