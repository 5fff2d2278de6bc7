import type { Fetch } from "../options/client-options.ts";
import type { IminEvent } from "../telemetry/events.ts";

/** The part of a response that is kept: nothing that could be personal. @internal */
export interface RecordedResponse {
  readonly operation: string;
  readonly method: string;
  readonly status: number;
  /** The time to the response's headers, in milliseconds. */
  readonly milliseconds: number;
  readonly headerNames: readonly string[];
  /** How the body spells JSON-LD's keywords. Absent if it has none. */
  readonly spelling?: "@type" | "type" | "both";
}

/** A difference between a response and the documentation. @internal */
export interface Difference {
  readonly operation: string;
  /** The path in the schema, with `[]` for each list. */
  readonly path: string;
  readonly expected: string;
  /** The type of the received value, for example `"a number"`. */
  readonly received: string;
}

/** Records responses without their values, and their differences. @internal */
export class Recorder {
  readonly responses: RecordedResponse[] = [];
  readonly differences: Difference[] = [];
  #operation = "";
  readonly #reading: Promise<void>[] = [];

  /** The client's `onEvent`. Calls run sequentially, so the last request event names the operation. */
  readonly onEvent = (event: IminEvent): void => {
    if (event.type === "request") this.#operation = event.operation;
    if (event.type !== "drift") return;
    const { operation, path, message } = event;
    const [expected = "", received = "nothing"] = message.split(", not ");
    this.differences.push({ operation, path, expected, received });
  };

  /** The client's `fetch`. */
  readonly fetch: Fetch = async (request) => this.#record(this.#operation, request);

  /** A request that no method of the SDK sends. It does not follow redirects. */
  send(operation: string, url: string, init: RequestInit): Promise<Response> {
    return this.#record(operation, new Request(url, { redirect: "manual", ...init }));
  }

  /** Resolves when all bodies have been processed. */
  async settled(): Promise<void> {
    await Promise.all(this.#reading);
  }

  async #record(operation: string, request: Request): Promise<Response> {
    const started = performance.now();
    const response = await fetch(request);
    const recorded = {
      operation,
      method: request.method,
      status: response.status,
      milliseconds: Math.round(performance.now() - started),
      headerNames: [...response.headers.keys()],
    };
    const index = this.responses.push(recorded) - 1;
    const look = (text: string): void => {
      const spelling = spellingOf(text);
      if (spelling !== undefined) this.responses[index] = { ...recorded, spelling };
    };
    // The caller reports a truncated body.
    this.#reading.push(
      response
        .clone()
        .text()
        .then(look, () => {}),
    );
    return response;
  }
}

function spellingOf(text: string): RecordedResponse["spelling"] {
  const hasKeyword = /"@type"\s*:/.test(text);
  const hasPlain = /"type"\s*:/.test(text);
  if (hasKeyword && hasPlain) return "both";
  if (hasKeyword) return "@type";
  return hasPlain ? "type" : undefined;
}
