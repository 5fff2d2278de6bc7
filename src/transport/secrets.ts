import { type RequestHeaders, secretValues } from "./headers.ts";
import { personalValues, redact } from "./redaction.ts";

/** What no message of a call may repeat: its keys and the personal data that it sent or received. @internal */
export class Secrets {
  readonly #headers: RequestHeaders[] = [];
  readonly #bodies: (() => unknown)[] = [];

  /** Remembers the headers of a request, for the keys in them. */
  addHeaders(headers: RequestHeaders): void {
    this.#headers.push(headers);
  }

  /** Remembers a body, for the personal data in it. */
  addBody(readBody: () => unknown): void {
    this.#bodies.push(readBody);
  }

  /** Redacts a text. The secrets are collected only here, because most calls show no foreign text. */
  readonly redact = (text: string): string => {
    try {
      const secrets = [
        ...this.#headers.flatMap(secretValues),
        ...this.#bodies.flatMap((readBody) => personalValues(readBody())),
      ];
      return redact(text, new Set(secrets));
    } catch {
      // A body of thousands of levels. An error must be made all the same, without what cannot be redacted.
      return "[redacted]";
    }
  };
}
