/**
 * Codes of a connection that was never made, so that nothing can have been sent over it. undici's connect
 * time-out is among them; a time-out later on is not.
 */
const neverConnected = new Set([
  "ECONNREFUSED",
  "ConnectionRefused",
  "EAI_AGAIN",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "FailedToOpenSocket",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** What is worth telling of a network failure. @internal */
export interface NetworkCause {
  /** The innermost error, copied: the layers around it, and some of its properties, may hold the request. */
  readonly error: Error;
  /** Its system code or message in a word or two. */
  readonly summary: string;
  readonly wasNeverConnected: boolean;
}

/**
 * Finds the innermost error of a failed `fetch` and copies what is safe to show of it.
 *
 * @param redact Blacks out keys and personal data.
 * @internal
 */
export function networkCause(thrown: unknown, redact: (text: string) => string): NetworkCause {
  const innermost = innermostError(thrown);
  const { name } = innermost;
  const message = redact(withoutUrls(innermost.message)) || name;
  const code = textAt(innermost, "code");
  const error = Object.assign(new Error(message), { name, ...(code === undefined ? {} : { code }) });
  // Its own stack would point here, where nothing went wrong; the original's may quote the request.
  error.stack = `${name}: ${message}`;
  return {
    error,
    summary: code === undefined || message.includes(code) ? message : `${message} (${code})`,
    wasNeverConnected: wasNeverConnected(innermost, code),
  };
}

function innermostError(thrown: unknown): Error {
  let error = thrown instanceof Error ? thrown : new Error(typeof thrown === "string" ? thrown : "unknown");
  const seen = new Set<unknown>();
  for (;;) {
    seen.add(error);
    // Where a name has several addresses, Node tries all and gives their errors together; any of them tells why.
    const inner: unknown = error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined);
    if (!(inner instanceof Error) || seen.has(inner)) return error;
    error = inner;
  }
}

/** Deno's messages quote the whole URL, with the identifiers in it. */
function withoutUrls(message: string): string {
  return message.replace(/\bhttps?:\/\/([^\s/?#)"']+)[^\s)"']*/g, "$1");
}

function wasNeverConnected(error: Error, code: string | undefined): boolean {
  const failedAt = textAt(error, "syscall");
  return (
    failedAt === "connect" ||
    failedAt === "getaddrinfo" ||
    (code !== undefined && neverConnected.has(code)) ||
    // Deno has neither codes nor calls, only texts.
    /client error \(Connect\)/.test(error.message)
  );
}

function textAt(error: Error, name: "code" | "syscall"): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" ? value : undefined;
}
