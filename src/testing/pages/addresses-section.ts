import { html } from "hono/html";
import type { State } from "../state/state.ts";
import type { Html } from "./layout.ts";
import { section } from "./section.ts";

/** The default key of a sandbox. A key that was set may be real, so it is not shown. */
const DEFAULT_KEY = "sandbox-key";

/** The sandbox's addresses and key. @internal */
export function addressesSection({ settings }: State, origin: string): Html {
  const isDefault = settings.apiKey === DEFAULT_KEY;
  const addresses = {
    bookingBaseUrl: `${origin}/api/v2`,
    checkoutBaseUrl: origin,
    searchBaseUrl: origin,
    firehoseBaseUrl: origin,
  };
  const command = `curl ${addresses.bookingBaseUrl}/customer-accounts -H "X-API-KEY: ${isDefault ? DEFAULT_KEY : "$IMIN_API_KEY"}" \\
  -H "Content-Type: application/json" \\
  -d '{"email":"louis@example.com","givenName":"Louis","familyName":"Wu"}'`;
  return section(
    "addresses",
    "Addresses",
    html`<dl class="facts">${Object.entries(addresses).map(
      ([name, url]) => html`<dt><code>${name}</code></dt><dd><code>${url}</code></dd>`,
    )}<dt><code>X-API-KEY</code></dt><dd>${isDefault ? html`<code>${DEFAULT_KEY}</code>` : "the key that you set"}</dd></dl>
<pre class="wrapped"><code>${command}</code></pre>
<p class="small">Programs can do everything on this page: <a href="/sandbox">/sandbox</a> lists the methods.</p>`,
  );
}
