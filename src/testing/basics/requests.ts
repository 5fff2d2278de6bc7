import { parseJson } from "./json.ts";
import type { SandboxOperation } from "./operations.ts";

/** A request to the sandbox and its response. It never contains a key. */
export interface SandboxRequest {
  /** The time of the request, by the sandbox's clock. */
  readonly at: string;
  /** The requested operation. */
  readonly operation: SandboxOperation;
  /** The HTTP method. */
  readonly method: string;
  /** The URL, with its query. */
  readonly url: string;
  /** The request's headers, with lowercase names and without `x-api-key`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The state of the key. */
  readonly apiKey: "valid" | "expired" | "wrong" | "missing";
  /** The parsed body if it is JSON of up to 64 kB, otherwise `undefined`. */
  readonly body: unknown;
  /** The status of the response. `undefined` if the connection was dropped. */
  readonly status: number | undefined;
  /** The parsed response body if it is JSON of up to 64 kB, otherwise `undefined`. */
  readonly response: unknown;
}

/** The number of requests to keep. */
const REMEMBERED = 1000;

/** The longest body to keep, in characters, so that the log cannot exhaust memory. */
const LONGEST_REMEMBERED = 65_536;

/** The last requests, oldest first. @internal */
export class RequestLog {
  readonly #requests: SandboxRequest[] = [];

  /** Returns a copy, which does not grow. */
  get all(): readonly SandboxRequest[] {
    return [...this.#requests];
  }

  add(request: SandboxRequest): void {
    this.#requests.push(request);
    if (this.#requests.length > REMEMBERED) this.#requests.shift();
  }

  clear(): void {
    this.#requests.length = 0;
  }
}

/** The recorded facts of a request and its response. Form fields, such as card numbers, are omitted. @internal */
export async function logEntry(
  at: Date,
  apiKey: SandboxRequest["apiKey"],
  request: Request,
  text: string,
  operation: SandboxOperation,
  response: Response | undefined,
): Promise<SandboxRequest> {
  const { "x-api-key": _, ...headers } = Object.fromEntries(request.headers);
  return {
    at: at.toISOString(),
    operation,
    method: request.method,
    url: request.url,
    headers,
    apiKey,
    body: parsed(text),
    status: response?.status,
    response: isJson(response) ? parsed(await response.clone().text()) : undefined,
  };
}

function isJson(response: Response | undefined): response is Response {
  return response?.headers.get("content-type")?.includes("json") ?? false;
}

function parsed(text: string): unknown {
  if (text.length > LONGEST_REMEMBERED) return undefined;
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
