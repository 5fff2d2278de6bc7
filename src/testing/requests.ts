import type { SandboxOperation } from "./operations.ts";

/** One request the sandbox answered, and its answer. It never holds a key. */
export interface SandboxRequest {
  /** When it came in, by the sandbox's clock. */
  readonly at: string;
  readonly operation: SandboxOperation;
  readonly method: string;
  readonly url: string;
  /** The request's headers in lower case, without `x-api-key`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the right key was sent. */
  readonly apiKey: "valid" | "wrong" | "missing";
  /** The parsed body where it is JSON, else its text; `undefined` where there is none. */
  readonly body: unknown;
  /** The answer's status; `undefined` where the connection was dropped instead. */
  readonly status: number | undefined;
  /** The answer's parsed body where it is JSON; `undefined` for anything else. */
  readonly answer: unknown;
}

/** How many requests are remembered; older ones are forgotten. */
const REMEMBERED = 1000;

/** The last requests, oldest first. @internal */
export class RequestLog {
  #requests: SandboxRequest[] = [];

  get all(): readonly SandboxRequest[] {
    return this.#requests;
  }

  add(request: SandboxRequest): void {
    this.#requests = [...this.#requests.slice(1 - REMEMBERED), request];
  }

  clear(): void {
    this.#requests = [];
  }
}

/** A text as what it means in JSON, else as it stands; nothing where it is empty. @internal */
export function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
