import { html } from "hono/html";
import type { SandboxFault } from "../faults/fault.ts";
import type { Html } from "./layout.ts";
import { postButton, section } from "./section.ts";

/** The faults that have a button. */
const USUAL: readonly (readonly [text: string, fault: SandboxFault])[] = [
  ["The next request fails (503)", { status: 503, count: 1 }],
  ["The next one is limited (429)", { status: 429, retryAfter: 2, count: 1 }],
  ["The next response is lost", { drop: "response", count: 1 }],
  ["Every request takes 2 seconds", { delay: 2000 }],
  ["Every second request fails", { status: 500, share: 0.5 }],
  ["Every webhook is sent twice", { operation: "webhook", duplicates: 1 }],
];

/** The simulated faults, and buttons to add more. @internal */
export function faultsSection(faults: readonly SandboxFault[]): Html {
  const list =
    faults.length === 0
      ? html`<p class="empty">No faults.</p>`
      : html`<ul class="plain">${faults.map((fault) => html`<li><code>${JSON.stringify(fault)}</code></li>`)}</ul>
<div class="actions">${postButton("faults/clear", {}, "Remove all")}</div>`;
  return section(
    "faults",
    "Faults",
    html`${list}
<div class="actions">${USUAL.map(([text, fault]) => postButton("faults", { json: JSON.stringify(fault) }, text))}</div>
<form method="post" action="/sandbox/faults"><div class="field"><label for="fault">Another fault, as JSON</label>
<input id="fault" name="json" type="text" placeholder='{"operation":"orders.get","status":503,"count":2}' required></div>
<button class="button quiet little">Add it</button></form>`,
  );
}
