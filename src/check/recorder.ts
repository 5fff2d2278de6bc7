import type { Fetch } from "../options/client-options.ts";
import type { IminEvent } from "../telemetry/events.ts";
import { beginningOf, contentOf, isJson, propertiesOf, type Spelling, spellingOf } from "./body-facts.ts";

/** The part of a response that is kept: nothing that could be personal. @internal */
export interface RecordedResponse {
  readonly operation: string;
  readonly method: string;
  readonly status: number;
  /** The time to the response's headers, in milliseconds. */
  readonly milliseconds: number;
  readonly headerNames: readonly string[];
  /** The Content-Type, for example `"JSON"`. Absent if there is none. */
  readonly content?: string;
  /** How the body spells JSON-LD's keywords. Absent if it has none. */
  readonly spelling?: Spelling;
  /** For an error: the usual properties that it has. */
  readonly properties?: readonly string[];
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

/** Removes duplicates. @internal */
export function distinct<Fact extends object>(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()];
}

/** Records responses without their values, and their differences. @internal */
export class Recorder {
  readonly responses: RecordedResponse[] = [];
  readonly differences: Difference[] = [];
  #operation = "";
  readonly #reading: Promise<void>[] = [];
  #stop = new AbortController();

  /** The client's `onEvent`. Calls run sequentially, so the last event names the operation. */
  readonly onEvent = (event: IminEvent): void => {
    this.#operation = event.operation;
    if (event.type !== "drift") return;
    const { operation, path, message } = event;
    const [expected = "", kind] = message.split(", not ");
    const received = kind ?? (expected === "is required" ? "nothing" : "another value");
    this.differences.push({ operation, path, expected, received });
  };

  /** The client's `fetch`. */
  readonly fetch: Fetch = async (request) => {
    const isJsonExpected = !["orders.receipt", "request"].includes(this.#operation);
    return this.#record(this.#operation, request, isJsonExpected);
  };

  /** A request that no method of the SDK sends. */
  send(operation: string, request: Request): Promise<Response> {
    return this.#record(operation, request, false);
  }

  /** Resolves when all bodies have been processed. */
  async settled(): Promise<void> {
    // By now the caller has the whole body or has given up.
    const timer = setTimeout(() => this.#stop.abort(), 500);
    await Promise.all(this.#reading.splice(0));
    clearTimeout(timer);
    this.#stop = new AbortController();
  }

  async #record(operation: string, request: Request, isJsonExpected: boolean): Promise<Response> {
    const started = performance.now();
    const response = await fetch(request);
    const content = contentOf(response.headers);
    const recorded: RecordedResponse = {
      operation,
      method: request.method,
      status: response.status,
      milliseconds: Math.round(performance.now() - started),
      headerNames: [...response.headers.keys()],
      ...(content && { content }),
    };
    const index = this.responses.push(recorded) - 1;
    this.#reading.push(this.#look(index, recorded, response.clone(), isJsonExpected));
    return response;
  }

  async #look(
    index: number,
    recorded: RecordedResponse,
    response: Response,
    isJsonExpected: boolean,
  ): Promise<void> {
    const text = await beginningOf(response, this.#stop.signal);
    const spelling = spellingOf(text);
    const properties = response.status < 400 ? [] : propertiesOf(text);
    this.responses[index] = {
      ...recorded,
      ...(spelling && { spelling }),
      ...(properties.length > 0 && { properties }),
    };
    if (!isJsonExpected || !response.ok || recorded.content === "JSON" || !isJson(text)) return;
    const received = recorded.content ?? "nothing";
    this.differences.push({
      operation: recorded.operation,
      path: "Content-Type",
      expected: "must be JSON",
      received,
    });
  }
}
