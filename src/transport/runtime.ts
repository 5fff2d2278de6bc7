import { propertyOf, textOf } from "../errors/property-of.ts";

/** A runtime that repeats requests or reports failures in its own way. Node and browsers are `"other"`. @internal */
export type Runtime = "bun" | "deno" | "workerd" | "other";

/**
 * Detects the runtime. Bun and Deno come first: `process.versions.node` exists in both, and in workerd.
 *
 * @internal
 */
export function currentRuntime(): Runtime {
  const versions = propertyOf(propertyOf(globalThis, "process"), "versions");
  const userAgent = textOf(propertyOf(globalThis, "navigator"), "userAgent") ?? "";
  const bun = textOf(propertyOf(globalThis, "Bun"), "version") ?? textOf(versions, "bun");
  if (bun !== undefined || userAgent.startsWith("Bun/")) return "bun";
  const deno = propertyOf(propertyOf(globalThis, "Deno"), "version") ?? textOf(versions, "deno");
  if (deno !== undefined || userAgent.startsWith("Deno/")) return "deno";
  return userAgent === "Cloudflare-Workers" ? "workerd" : "other";
}
