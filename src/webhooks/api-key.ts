import { IminConfigError } from "../errors/imin-config-error.ts";
import { ifReadable } from "../errors/property-of.ts";

/**
 * The key or keys agreed with imin for webhooks: one, several during a key rotation, or a function that returns
 * them and is called for every webhook call.
 *
 * This is not the key for imin's API. imin asks for a different one. Whitespace around a key is removed, as HTTP
 * does. A key that is missing, blank or not printable ASCII (which no header can contain) is rejected. The type
 * allows `undefined` so that you can pass an environment variable unchanged, but it is rejected at run time.
 *
 * @example
 * ```ts
 * import type { WebhookKeys } from "imin-sdk/webhooks";
 *
 * const one: WebhookKeys = process.env.IMIN_WEBHOOK_KEY;
 * const rotation: WebhookKeys = ["the-next-key", "the-key-until-now"];
 * const fromStore: WebhookKeys = async () => "the key that the store has now";
 * ```
 */
export type WebhookKeys =
  | string
  | readonly string[]
  | undefined
  | (() => string | readonly string[] | undefined | Promise<string | readonly string[] | undefined>);

/**
 * Keys in the options are checked immediately, so that a missing key stops the application at startup, not at
 * imin's first call. Keys from a function are checked each time.
 *
 * @internal
 */
export function webhookKeys(apiKey: unknown): () => Promise<readonly string[]> {
  if (typeof apiKey === "function") return async () => checkedKeys(await apiKey());
  const keys = checkedKeys(apiKey);
  return async () => keys;
}

function checkedKeys(apiKey: unknown): readonly string[] {
  const keys = ifReadable((): readonly unknown[] => (Array.isArray(apiKey) ? [...apiKey] : [apiKey])) ?? [{}];
  if (keys.length === 0) throw new IminConfigError("apiKey", "is an empty list: pass at least one key");
  return keys.map(checkedKey);
}

function checkedKey(key: unknown): string {
  if (typeof key !== "string" || key.trim() === "") {
    const problem =
      typeof key === "string" ? "is blank" : key === undefined ? "is missing" : "is not a string";
    throw new IminConfigError("apiKey", `${problem}: pass the key agreed with imin for this webhook`);
  }
  const trimmed = key.trim();
  if (!/^[\x20-\x7e]+$/.test(trimmed)) {
    throw new IminConfigError(
      "apiKey",
      "has characters that no HTTP header can contain: use printable ASCII",
    );
  }
  return trimmed;
}
