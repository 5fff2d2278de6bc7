/**
 * A call's headers: a `Headers`, or a plain record from Express, Fastify or AWS Lambda, with names in
 * any case.
 */
export type WebhookHeaders =
  | {
      /** Returns the value of a header, whatever the case of its name, or `null` if it is absent. */
      get(name: string): string | null;
    }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * A call as the framework passes it: a `Request`, or a request of Express or Fastify.
 */
export interface WebhookMessage {
  /** The call's headers. */
  readonly headers: WebhookHeaders;
  /**
   * The call's body: parsed JSON, its text, its bytes (a Node `Buffer`, a `Uint8Array` or an `ArrayBuffer`),
   * or a `ReadableStream` of them.
   */
  readonly body: unknown;
}

/**
 * A header's value. The values of a repeated header are joined with a comma, as HTTP defines it and `Headers` does
 * it, so a key sent twice is always wrong.
 *
 * @internal
 */
export function headerValue(headers: WebhookHeaders, name: string): string {
  if (isHeaders(headers)) return String(headers.get(name) ?? "");
  return Object.entries(headers)
    .filter(([key]) => key.toLowerCase() === name)
    .flatMap(([, value]) => value ?? [])
    .join(", ");
}

function isHeaders(headers: WebhookHeaders): headers is { get(name: string): string | null } {
  return typeof headers["get"] === "function";
}
