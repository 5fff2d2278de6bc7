import { pathToFileURL } from "node:url";

/*
 * Calls a server through one client, as often as a message says, and sends the cost in microseconds of CPU per
 * call: `calling-process <contestant's file> <page | customer> <url> <resolves | may-reject>`.
 */

export interface CallingOrder {
  readonly calls: number;
  /** The number of concurrent calls. */
  readonly concurrency: number;
}

const [file = "", kind = "", url = "", outcome = ""] = process.argv.slice(2);
const contestant: Record<string, (url: string) => () => Promise<unknown>> = await import(
  pathToFileURL(file).href
);
const send = contestant[kind]?.(url);
if (send === undefined) throw new Error(`${file} has no ${kind}`);
// Some clients report a document that differs from their schema, others reject it.
const call = outcome === "may-reject" ? () => send().catch(() => undefined) : send;

process.on("message", async ({ calls, concurrency }: CallingOrder) => {
  let left = calls;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: concurrency }, worker));
  const { user, system } = process.cpuUsage(before);
  process.send?.((user + system) / calls);
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
