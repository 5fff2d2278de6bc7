import { Refusal } from "./refusal.ts";

/** A key that the sandbox takes. */
export interface SandboxApiKey {
  /** The key, as it is sent in `X-API-KEY`. */
  readonly key: string;
  /** The moment of the sandbox's clock from which on it is refused. @default never */
  readonly expires?: string | Date;
}

/** What is needed of the sandbox's state to look at a key. @internal */
export interface KeyContext {
  readonly clock: { now(): Date };
  readonly settings: { readonly apiKey: string; readonly apiKeys: readonly SandboxApiKey[] };
}

/** What a request's `X-API-KEY` is worth at this moment. @internal */
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
 * Looks at a request's key.
 *
 * @throws `Refusal` where it is not as demanded.
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
