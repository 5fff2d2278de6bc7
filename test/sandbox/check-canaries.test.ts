import { expect, test } from "vitest";
import { reportFile, runCheck } from "./check-process.ts";
import { inFrontOf, start } from "./check-surroundings.ts";

const canary = "Canary";

/** Replaces a value of a response. `name` is the name of its property; list items have none. */
type Replace = (value: unknown, name: string | undefined) => unknown;

/** Every object gets an additional property, and every list an additional item. */
function injectAll(value: unknown): unknown {
  if (Array.isArray(value)) return [...value.map(injectAll), { [canary]: canary }, canary];
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, injectAll(part)]);
  return { ...Object.fromEntries(entries), [canary]: canary, [`imin:${canary}`]: [424_242] };
}

function replaceAll(value: unknown, replace: Replace, name?: string): unknown {
  if (Array.isArray(value)) return value.map((item) => replaceAll(item, replace));
  if (typeof value !== "object" || value === null) return replace(value, name);
  const entries = Object.entries(value).map(([key, part]) => [key, replaceAll(part, replace, key)]);
  return Object.fromEntries(entries);
}

const keywords = /^@?(?:type|context)$/;

/** The parts of a customer, an order and a session that the calls need to continue. */
const links = /^@?(?:id|identifier|next|url|target|urlTemplate)$/;

const replacements: Readonly<Record<string, Replace>> = {
  "every string that is not a link": (value, name = "") =>
    typeof value === "string" && !keywords.test(name) && !links.test(name) ? `${canary} ${value}` : value,
  "every string that is not a link, by a number": (value, name = "") =>
    typeof value === "string" && !keywords.test(name) && !links.test(name) ? 424_242 : value,
  "every number": (value) => (typeof value === "number" ? 424_242 : value),
  "every number and truth value, by a text": (value) =>
    typeof value === "number" || typeof value === "boolean" ? canary : value,
  "every text but the types": (value, name = "") =>
    typeof value === "string" && !keywords.test(name) ? `https://example.com/${canary}` : value,
  "every text and number": (value) =>
    typeof value === "string" || typeof value === "number" ? canary : value,
  "every value, by an object with names of its own": () => ({ [canary]: canary, "@id": canary }),
  "every value, by a list": () => [canary, { [canary]: 424_242 }],
};

const headers = {
  "content-type": `application/json; charset=${canary}`,
  "x-request-id": canary,
  "x-ratelimit-remaining": "424242",
  link: `<https://example.com/${canary}>; rel="next"`,
  location: `https://example.com/${canary}`,
  etag: `"${canary}"`,
  "set-cookie": `session=${canary}`,
};

function expectNoCanary(...texts: readonly string[]): void {
  for (const text of texts) expect(text).not.toMatch(/canary|424.?242/i);
}

const changes: readonly (readonly [what: string, change: (document: unknown) => unknown])[] = [
  ...Object.entries(replacements).map(
    ([what, replace]) => [`replaces ${what}`, (document: unknown) => replaceAll(document, replace)] as const,
  ),
  ["adds a property to every object and an item to every list", injectAll],
];

test.each(changes)("nothing of a response is repeated when a server %s", async (_name, change) => {
  const { server, customer } = await start();
  const flags = await inFrontOf(server, async (_request, pass) => {
    const response = await pass();
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    const own = { ...headers, ...(isJson ? {} : { "content-type": "application/pdf" }) };
    if (!isJson) return new Response(text || null, { status: response.status, headers: own });
    return Response.json(change(JSON.parse(text)), { status: response.status, headers: own });
  });
  const file = reportFile();
  const args = [...flags, "--customer", customer, "--write", "--checkout", "--yes", "--report", file.path];
  const plain = await runCheck(args);
  const json = await runCheck([...args, "--json"]);
  // The only thing that must be named is a test customer that cannot be deleted.
  const warnings = /^imin-check: imin may still have the test customer .*$/gm;
  expectNoCanary(plain.stdout, plain.stderr.replace(warnings, ""), file.read());
  expectNoCanary(json.stdout, json.stderr.replace(warnings, ""));
  expect(plain.line("API key at the Booking Platform")).toBeDefined();
  expect(JSON.parse(json.stdout)).toHaveProperty("checks");
});

test.each([
  [
    "an error's body",
    400,
    { [canary]: canary, "@type": canary, description: canary, error: [{ [canary]: canary }] },
  ],
  ["a server's error", 500, { message: canary, stack: [canary] }],
  ["a text", 200, canary],
  ["a list", 200, [canary, 424_242]],
  ["an object", 200, { [canary]: { [canary]: canary } }],
  ["a page", 403, `<html><title>${canary}</title></html>`],
  ["a redirect", 302, { location: canary }],
])("nothing of %s is repeated", async (_name, status, body) => {
  const { server, customer } = await start();
  const flags = await inFrontOf(server, async () => {
    const isText = typeof body === "string";
    const own = { ...headers, "content-type": isText ? `text/${canary}` : "application/json" };
    return new Response(isText ? body : JSON.stringify(body), { status, statusText: canary, headers: own });
  });
  const file = reportFile();
  const args = [...flags, "--customer", customer, "--write", "--checkout", "--yes", "--report", file.path];
  const { code, output } = await runCheck(args);
  expectNoCanary(output, file.read());
  expect(code).toBe(1);
});

test("the report contains no identifier, key, name or URL", async () => {
  const { server, customer } = await start();
  const file = reportFile();
  const flags = await inFrontOf(server, (_request, pass) => pass());
  const args = [...flags, "--customer", customer, "--write", "--checkout", "--yes", "--report", file.path];
  const { stdout } = await runCheck([...args, "--json"]);
  for (const secret of [customer, "sandbox-key", "louis", "Wu", "127.0.0.1", "imin-check-", "example.com"]) {
    expect(file.read().replaceAll("imin-check-unknown", "")).not.toContain(secret);
    expect(stdout).toBe(file.read());
  }
});
