import { html } from "hono/html";
import type { SandboxRequest } from "../basics/requests.ts";
import type { Html } from "./layout.ts";
import { section } from "./section.ts";

const SHOWN = 30;

/** The last requests to the API, newest first, each with its response. @internal */
export function requestList(requests: readonly SandboxRequest[]): Html {
  const shown = requests
    .filter(({ operation }) => operation !== "page")
    .slice(-SHOWN)
    .reverse();
  const list = shown.length === 0 ? html`<p class="empty">None yet.</p>` : html`${shown.map(entry)}`;
  return section("requests", "Last requests", list);
}

function entry({ method, url, operation, status, apiKey, body, response }: SandboxRequest): Html {
  const { pathname, search } = new URL(url);
  const isGood = status !== undefined && status < 400;
  return html`<details><summary><span class="status ${isGood ? "good" : "bad"}">${status ?? "dropped"}</span>
<code>${method} ${pathname}${search}</code></summary>
<p class="small">${operation}; key ${apiKey}</p>
${json("Sent", body)}${json("Response", response)}</details>`;
}

function json(label: string, value: unknown): Html {
  if (value === undefined) return html``;
  return html`<p class="small">${label}</p><pre tabindex="0" aria-label="${label}"><code>${JSON.stringify(value, undefined, 2)}</code></pre>`;
}
