import { matches, propertyOf } from "../errors/property-of.ts";
import type { Runtime } from "./runtime.ts";

/** Error codes for a refused server certificate. The request is written only after the certificate is accepted. */
const certificateCode =
  /^(?:CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT_|HOSTNAME_MISMATCH$|INVALID_CA$|INVALID_PURPOSE$|PATH_LENGTH_EXCEEDED$)/;

/** Bun's codes, used instead of the name of a system call. */
const bunCode = /^(?:ECONNREFUSED|ConnectionRefused|ENOTFOUND|FailedToOpenSocket)$/;

/**
 * Whether a failed `fetch` definitely sent nothing: the DNS lookup, the connection or the TLS handshake failed, or
 * the runtime blocks the port. Each runtime reports it differently. Returns false if uncertain.
 *
 * @param chain The error and its causes, the innermost last.
 * @internal
 */
export function wasNeverConnected(chain: readonly unknown[], runtime: Runtime): boolean {
  const innermost = chain.at(-1);
  switch (runtime) {
    case "deno":
      return chain.some((error) =>
        matches(propertyOf(error, "message"), /client error \(Connect\)|Requests to port \d+ are blocked/),
      );
    case "workerd":
      // This runtime does not distinguish a refused connection from one that was reset after the work was done.
      return false;
    case "bun": {
      const code = propertyOf(innermost, "code");
      return matches(code, bunCode) || matches(code, certificateCode) || failedBeforeWriting(innermost);
    }
    default:
      return failedOnNode(innermost);
  }
}

function failedOnNode(error: unknown): boolean {
  // A name with several addresses yields the errors of all of them, and a code that does not say at which step it
  // failed.
  const errors = propertyOf(error, "errors");
  return Array.isArray(errors) && errors.length > 0 ? errors.every(hasFailedEarly) : hasFailedEarly(error);
}

function hasFailedEarly(error: unknown): boolean {
  const code = propertyOf(error, "code");
  return (
    failedBeforeWriting(error) ||
    matches(code, /^UND_ERR_(?:CONNECT_TIMEOUT|INVALID_ARG|NOT_SUPPORTED)$/) ||
    matches(code, certificateCode) ||
    matches(
      propertyOf(error, "message"),
      /^(?:bad port$|Client network socket disconnected before secure TLS)/,
    )
  );
}

/** Whether the failed system call comes before any write. The code is not enough: `read` has `ECONNREFUSED` too. */
function failedBeforeWriting(error: unknown): boolean {
  const call = propertyOf(error, "syscall");
  return call === "connect" || call === "getaddrinfo";
}
