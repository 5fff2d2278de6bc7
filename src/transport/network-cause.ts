import { propertyOf, textOf } from "../errors/property-of.ts";
import { wasNeverConnected } from "./never-connected.ts";
import { currentRuntime } from "./runtime.ts";

/** What is worth reporting of a network failure. @internal */
export interface NetworkCause {
  /** The innermost error, copied: the layers around it, and some of its properties, may hold the request. */
  readonly error: Error;
  /** Its system code or message in a word or two. */
  readonly summary: string;
  readonly wasNeverConnected: boolean;
}

/**
 * Finds the innermost error of a failed `fetch` and copies what is safe to show of it. Anything may have been thrown,
 * and errors of other realms are no `instanceof Error`, so everything is told by its shape.
 *
 * @param redact Blacks out keys and personal data.
 * @internal
 */
export function networkCause(thrown: unknown, redact: (text: string) => string): NetworkCause {
  const chain = causesOf(thrown);
  // Where a name has several addresses, Node tries all and gives their errors together; any of them tells why.
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

/** An error and what it was caused by, the innermost last. A getter could go on for ever. */
function causesOf(thrown: unknown): readonly unknown[] {
  const chain = [thrown];
  while (chain.length < 10) {
    const inner = propertyOf(chain.at(-1), "cause");
    if (typeof inner !== "object" || inner === null || chain.includes(inner)) break;
    chain.push(inner);
  }
  return chain;
}

/** Defined and not assigned: where the prototypes are frozen, assigning a `name` throws. */
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
  // Its own stack would point here, where nothing went wrong; the original's may quote the request.
  define("stack", `${name}: ${message}`);
  if (code !== undefined) define("code", code);
  return error;
}

/** Deno's messages quote the whole URL, with the identifiers in it. */
function withoutUrls(message: string): string {
  return message.replace(/\bhttps?:\/\/([^\s/?#)"']+)[^\s)"']*/g, "$1");
}
