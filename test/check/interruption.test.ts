import { expect, test } from "vitest";
import { type Area, runArea } from "./areas.ts";
import { booked } from "./command.ts";

const { sandbox, customer } = await booked(11);
const areas: readonly Area[] = ["reads", "customer", "writes", "checkout", "questions"];

/** Whether the command waits for the response after an interruption, to leave no test customer behind. */
const isFinished = ({ method, url }: Request): boolean =>
  method === "DELETE" || (method === "POST" && url.endsWith("/customer-accounts"));

/** Interrupts at one request of an area, whose signal must abort. Returns whether the request was made. */
async function interruptAt(area: Area, step: number): Promise<boolean> {
  const interruption = new AbortController();
  let count = 0;
  let isEnded = true;
  const { failures, lines } = await runArea(area, customer, {
    signal: interruption.signal,
    respond: async (request) => {
      count += 1;
      if (count - 1 !== step) return sandbox.fetch(request);
      interruption.abort();
      if (isFinished(request)) return sandbox.fetch(request);
      await new Promise((resolve) => setImmediate(resolve));
      isEnded = request.signal.aborted;
      return Promise.reject(request.signal.reason);
    },
  });
  expect({ step, isEnded, failures }).toEqual({ step, isEnded: true, failures: [] });
  if (count > step) expect(lines.join("\n")).toMatch(/Interrupted\.|delete the /);
  return count > step;
}

test.each(areas)("an interruption ends each request of the %s at once, without a failure", async (area) => {
  let step = 0;
  while (await interruptAt(area, step)) step += 1;
  expect(step).toBeGreaterThan(5);
});
