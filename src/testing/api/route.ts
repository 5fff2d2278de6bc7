import type { JsonObject, JsonValue } from "../basics/json.ts";
import { checkKey } from "../basics/keys.ts";
import type { SandboxOperation } from "../basics/operations.ts";
import { Refusal } from "../basics/refusal.ts";
import type { RequestLog } from "../basics/requests.ts";
import type { Faults } from "../faults/faults.ts";
import type { SandboxSnapshot } from "../state/snapshot.ts";
import type { State } from "../state/state.ts";
import { type Addresses, addressesFor } from "./addresses.ts";
import { decoded, parseBody, parseObject } from "./body.ts";
import type { ErrorForm } from "./errors.ts";
import type { QueryParameters } from "./query.ts";

/** The parts of the sandbox that a request can use. @internal */
export interface Reach {
  readonly state: State;
  readonly log: RequestLog;
  readonly faults: Faults;
  /** Starts again, with nothing or from a snapshot. */
  readonly restart: (snapshot?: SandboxSnapshot) => void;
}

/** A request that the sandbox is handling. Its body has been read. @internal */
export class Exchange {
  readonly state: State;
  readonly request: Request;
  readonly url: URL;
  /** The body's text. Empty if there is none. */
  readonly text: string;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly restart: Reach["restart"];
  readonly #parameters: Readonly<Record<string, string>>;

  constructor(
    { state, log, faults, restart }: Reach,
    request: Request,
    text: string,
    parameters: Readonly<Record<string, string>>,
  ) {
    this.state = state;
    this.log = log;
    this.faults = faults;
    this.restart = restart;
    this.request = request;
    this.url = new URL(request.url);
    this.text = text;
    this.#parameters = parameters;
  }

  /** The addresses of imin's parts, as seen from this request. */
  get addresses(): Addresses {
    return addressesFor(this.url);
  }

  /** A decoded part of the path. */
  parameter(name: string): string {
    return decoded(this.#parameters[name] ?? "");
  }

  /** All named parts of the path, decoded. */
  parameters(): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.keys(this.#parameters).map((name) => [name, this.parameter(name)]));
  }

  /** Rejects a request without a valid key. */
  checkKey(): void {
    checkKey(this.state, this.request, "required");
  }

  /** Parses the body as JSON, or rejects the request. */
  json(): JsonValue {
    return parseBody(this.request.headers.get("content-type"), this.text);
  }

  /** Parses the body as a JSON object, or rejects the request. */
  object(): JsonObject {
    return parseObject(this.request.headers.get("content-type"), this.text);
  }
}

/** A route of the sandbox. @internal */
export interface Route extends ErrorForm {
  readonly operation: SandboxOperation;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `/orders/:identifier`: a part that starts with a colon matches anything but a slash. */
  readonly path: string;
  /**
   * Whether a key is required. imin's pages show requests to the checkout host without one. There it may be absent,
   * but not wrong.
   */
  readonly key: "required" | "optional" | "none";
  /** Whether it is the sandbox's own route, which has no faults and is not logged. */
  readonly isControl?: true;
  /** The accepted query parameters. Default: none. Pages accept any, such as a broker's analytics parameters. */
  readonly query?: QueryParameters;
  readonly handle: (exchange: Exchange) => Response | Promise<Response>;
}

/** A matching route, with the values from the path. @internal */
export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the route for a request. @internal */
export class Router {
  readonly #routes: readonly { readonly route: Route; readonly pattern: RegExp }[];

  constructor(routes: readonly Route[]) {
    this.#routes = routes.map((route) => ({ route, pattern: patternOf(route.path) }));
  }

  /**
   * Returns the route, or throws the reason why there is none: 405 if only the method is wrong, otherwise 404.
   * `HEAD` is handled as `GET`.
   */
  match(method: string, path: string): Match | Refusal {
    const wanted = method === "HEAD" ? "GET" : method;
    const methods: string[] = [];
    for (const { route, pattern } of this.#routes) {
      const found = pattern.exec(path);
      if (found === null) continue;
      if (route.method === wanted) return { route, parameters: found.groups ?? {} };
      methods.push(route.method);
    }
    if (methods.length === 0) {
      const hint = path.startsWith("/sandbox") ? " GET /sandbox lists the routes." : "";
      return new Refusal(404, "UnknownOrIncorrectEndpointError", `There is nothing at ${path}.${hint}`);
    }
    const allow = methods.join(", ");
    return new Refusal(405, "MethodNotAllowedError", `${method} is not allowed here, only ${allow}.`, {
      allow,
    });
  }
}

function patternOf(path: string): RegExp {
  const source = path.replace(/:(\w+)/g, "(?<$1>[^/]+)");
  // The documentation writes some URLs with a trailing slash and some without.
  return new RegExp(`^${source}/?$`);
}
