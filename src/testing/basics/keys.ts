import { Refusal } from "./refusal.ts";

/** A key that the sandbox accepts. */
export interface SandboxApiKey {
  /** The key, as sent in `X-API-KEY`. */
  readonly key: string;
  /** The time on the sandbox's clock at which the key expires. @default never */
  readonly expires?: string | Date;
}

/** The state needed to check a key. @internal */
export interface KeyContext {
  readonly clock: { now(): Date };
  readonly settings: { readonly apiKey: string; readonly apiKeys: readonly SandboxApiKey[] };
}

/** Checks a request's `X-API-KEY` at this moment. @internal */
export function judgeKey(
  { clock, settings }: KeyContext,
  given: string | null | undefined,
): "valid" | "expired" | "wrong" | "missing" {
  if (given === null || given === undefined) return "missing";
  if (given === settings.apiKey) return "valid";
  const known = settings.apiKeys.find(({ key }) => key === given);
  if (known === undefined) return "wrong";
  return known.expires !== undefined && clock.now() >= new Date(known.expires) ? "expired" : "valid";
}

const PROBLEMS = {
  missing: "There is no `X-API-KEY` header.",
  wrong: "The `X-API-KEY` is not valid.",
  expired: "The `X-API-KEY` has expired.",
} as const;

/**
 * Checks a request's key.
 *
 * @throws `Refusal` if the key is missing or invalid.
 * @internal
 */
export function checkKey(
  context: KeyContext,
  request: Request,
  demand: "required" | "optional" | "none",
): void {
  const verdict = judgeKey(context, request.headers.get("x-api-key"));
  if (demand === "none" || verdict === "valid" || (verdict === "missing" && demand === "optional")) return;
  throw new Refusal(401, "InvalidAPITokenError", PROBLEMS[verdict]);
}
