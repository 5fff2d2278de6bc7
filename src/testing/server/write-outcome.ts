import type { ServerResponse } from "node:http";
import type { Outcome } from "../responder/respond.ts";

/** Writes an outcome to the connection, which a fault may close before or in the middle of the answer. @internal */
export async function writeOutcome(outcome: Outcome, outgoing: ServerResponse): Promise<void> {
  if (outcome.kind === "dropped") {
    outgoing.destroy();
    return;
  }
  const { response } = outcome;
  const body = Buffer.from(await response.arrayBuffer());
  // A HEAD or a 204 has no body, and its length is not said.
  const length = response.body === null ? {} : { "content-length": String(body.length) };
  // A browser must not take a text that a customer wrote for a page or a script.
  outgoing.setHeader("x-content-type-options", "nosniff");
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...length });
  if (outcome.kind === "truncated") {
    outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), () => outgoing.destroy());
  } else {
    outgoing.end(body);
  }
}
