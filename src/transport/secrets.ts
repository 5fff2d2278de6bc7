import { type RequestHeaders, secretValues } from "./headers.ts";
import { personalValues, type SecretValue, suppliedValues } from "./personal-values.ts";
import type { ReadCall } from "./read-call.ts";
import { redact, redacted } from "./redaction.ts";

/** The values that the messages of a call must not repeat: the caller's, and personal data of a response. @internal */
export class Secrets {
  readonly #readers: (() => readonly SecretValue[])[] = [];
  #values: readonly SecretValue[] | undefined;

  /** Remembers the headers of a request. */
  addHeaders(headers: RequestHeaders): void {
    this.#add(() => secretValues(headers));
  }

  /** Remembers the values that the caller supplied: the parts of the URL, and the body as sent. */
  addCall({ parameters, query, url, json }: Pick<ReadCall, "parameters" | "query" | "url" | "json">): void {
    this.#add(() =>
      suppliedValues([
        parameters,
        query,
        url === undefined ? undefined : [...new URL(url).searchParams.values()],
        json === undefined ? undefined : JSON.parse(json),
      ]),
    );
  }

  /** Remembers a response body, for the personal data in it. */
  addResponse(body: unknown): void {
    this.#add(() => personalValues(body));
  }

  /** Redacts a text. Collects the secrets on demand, because most calls show no text from outside. */
  readonly redact = (text: string): string => {
    try {
      this.#values ??= [...new Set(this.#readers.flatMap((read) => read()))];
      return redact(text, this.#values);
    } catch {
      // The error is needed in any case. Omit text that cannot be redacted.
      return redacted;
    }
  };

  #add(read: () => readonly SecretValue[]): void {
    this.#readers.push(read);
    this.#values = undefined;
  }
}
