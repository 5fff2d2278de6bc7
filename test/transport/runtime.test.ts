import { afterEach, expect, test, vi } from "vitest";
import { currentRuntime } from "../../src/transport/runtime.ts";

afterEach(() => vi.unstubAllGlobals());

const node = { versions: { node: "24.0.0" } };

test.each([
  ["bun", { Bun: { version: "1.4.5" } }],
  ["bun", { process: { versions: { node: "24.0.0", bun: "1.4.5" } } }],
  ["bun", { navigator: { userAgent: "Bun/1.4.5" } }],
  ["deno", { Deno: { version: { deno: "2.9.6" } } }],
  ["deno", { process: { versions: { node: "24.0.0", deno: "2.9.6" } } }],
  ["deno", { navigator: { userAgent: "Deno/2.9.6" } }],
  ["workerd", { navigator: { userAgent: "Cloudflare-Workers" } }],
  ["workerd", { navigator: { userAgent: "Cloudflare-Workers" }, process: node }],
  ["other", {}],
  ["other", { process: node, navigator: { userAgent: "Node.js/24" } }],
  ["other", { navigator: { userAgent: "Mozilla/5.0 Bun/1 Deno/2" } }],
  ["other", { navigator: { userAgent: "Cloudflare-Workers/2" } }],
  ["other", { navigator: { userAgent: 5 } }],
  ["other", { navigator: {} }],
  ["other", { Bun: {}, Deno: {} }],
  ["other", { Bun: { version: 1 }, process: { versions: { bun: 1, deno: 2 } } }],
])("the runtime is %s with %j", (runtime, globals) => {
  const none = { Bun: undefined, Deno: undefined, navigator: undefined, process: undefined };
  for (const [name, value] of Object.entries({ ...none, ...globals })) vi.stubGlobal(name, value);
  const found = currentRuntime();
  vi.unstubAllGlobals();
  expect(found).toBe(runtime);
});
