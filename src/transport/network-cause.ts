import { propertyOf, textOf } from "../errors/property-of.ts";
import { wasNeverConnected } from "./never-connected.ts";
import { currentRuntime } from "./runtime.ts";

/** The reportable facts of a network failure. @internal */
export interface NetworkCause {
  /** A copy of the innermost error. The outer errors and some properties may contain the request. */
  readonly error: Error;
  /** Its system code or message, shortened. */
  readonly summary: string;
  readonly wasNeverConnected: boolean;
}

/**
 * Finds the innermost error of a failed `fetch` and copies the safe parts. Anything may have been thrown, and
 * errors of other realms fail `instanceof Error`, so errors are recognized by their shape.
 *
 * @param redact Redacts keys and personal data.
 * @internal
 */
export function networkCause(thrown: unknown, redact: (text: string) => string): NetworkCause {
  const chain = causesOf(thrown);
  // If a name has several addresses, Node tries all and reports their errors together. Any of them is sufficient.
  const innermost = propertyOf(propertyOf(chain.at(-1), "errors"), 0) ?? chain.at(-1);
  const text = textOf(innermost, "message") ?? (typeof innermost === "string" ? innermost : "");
  const name = redact(textOf(innermost, "name") ?? "Error");
  const message = redact(withoutUrls(text)) || name;
  const given = textOf(innermost, "code");
  const code = given === undefined ? undefined : redact(given);
  return {
    error: copy(name, message, code),
    summary: code === undefined || message.includes(code) ? message : `${message} (${code})`,
    wasNeverConnected: wasNeverConnected(chain, currentRuntime()),
  };
}

/** An error and its causes, the innermost last. Bounded, because a getter could return new causes forever. */
function causesOf(thrown: unknown): readonly unknown[] {
  const chain = [thrown];
  while (chain.length < 10) {
    const inner = propertyOf(chain.at(-1), "cause");
    if (typeof inner !== "object" || inner === null || chain.includes(inner)) break;
    chain.push(inner);
  }
  return chain;
}

/** Define instead of assigning: assigning a `name` throws if the prototypes are frozen. */
function copy(name: string, message: string, code: string | undefined): Error {
  const error = new Error(message);
  const define = (property: string, value: string): void => {
    Object.defineProperty(error, property, {
      value,
      configurable: true,
      writable: true,
      enumerable: property === "code",
    });
  };
  define("name", name);
  // The copy's own stack would point here, which is misleading. The original stack may quote the request.
  define("stack", `${name}: ${message}`);
  if (code !== undefined) define("code", code);
  return error;
}

/** Deno's messages quote the whole URL, including identifiers. */
function withoutUrls(message: string): string {
  return message.replace(/\bhttps?:\/\/([^\s/?#)"']+)[^\s)"']*/g, "$1");
}
