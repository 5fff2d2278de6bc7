import type { Issue } from "../errors/issue.ts";
import type { Call, Endpoint, Query } from "./operation.ts";

/** imin's limit: https://docs.imin.co/using-the-platform/our-data/understanding-responses */
const longestUrl = 2048;

/** Where a request goes, or why it cannot go there. @internal */
export type Address = { readonly url: string } | { readonly issue: Issue };

/**
 * Makes the URL of a call.
 *
 * @internal
 */
export function addressOf(operation: Endpoint, call: Call, baseUrl: string): Address {
  const address =
    call.url === undefined ? fillPath(operation.path, call, baseUrl) : checkOrigin(call.url, baseUrl);
  if ("url" in address && address.url.length > longestUrl) {
    const message = `would make a URL of ${address.url.length} characters; imin accepts at most ${longestUrl}`;
    return { issue: { path: "", message } };
  }
  return address;
}

function fillPath(template: string, call: Call, baseUrl: string): Address {
  for (const [name, value] of Object.entries(call.parameters ?? {})) {
    // `fetch` would resolve these away, and so call another endpoint than the one that was meant.
    if (value === "" || value === "." || value === "..") {
      return { issue: { path: name, message: 'must be an identifier, not empty, "." or ".."' } };
    }
  }
  const path = template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = call.parameters?.[name];
    return value === undefined ? placeholder : encodeURIComponent(value);
  });
  const missing = /\{(\w+)\}/.exec(path)?.[1];
  if (missing !== undefined) return { issue: { path: missing, message: "is required" } };
  return { url: `${baseUrl}${path}${queryString(call.query)}` };
}

function queryString(query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const single of Array.isArray(value) ? value : [value]) parameters.append(name, String(single));
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** The key is sent to imin alone, so a URL out of an answer is followed only to the configured origin. */
function checkOrigin(url: string, baseUrl: string): Address {
  if (URL.canParse(url, baseUrl)) {
    const target = new URL(url, `${baseUrl}/`);
    if (target.origin === new URL(baseUrl).origin && target.username === "" && target.password === "") {
      return { url: target.href };
    }
  }
  return {
    issue: { path: "url", message: `is not a URL of ${new URL(baseUrl).origin}, so it is not followed` },
  };
}
