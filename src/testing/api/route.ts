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

/** What of the sandbox a request can reach. @internal */
export interface Reach {
  readonly state: State;
  readonly log: RequestLog;
  readonly faults: Faults;
  /** Begins anew, with everything forgotten or as it was in a snapshot. */
  readonly restart: (snapshot?: SandboxSnapshot) => void;
}

/** A request on its way through the sandbox, its body already read. @internal */
export class Exchange {
  readonly state: State;
  readonly request: Request;
  readonly url: URL;
  /** The body's text, empty where there is none. */
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

  /** Where imin's parts are, as seen from this request. */
  get addresses(): Addresses {
    return addressesFor(this.url);
  }

  /** A part of the path, decoded. */
  parameter(name: string): string {
    return decoded(this.#parameters[name] ?? "");
  }

  /** Every part of the path that has a name, decoded. */
  parameters(): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.keys(this.#parameters).map((name) => [name, this.parameter(name)]));
  }

  /** Refuses a request without a valid key. */
  checkKey(): void {
    checkKey(this.state, this.request, "required");
  }

  /** The JSON in the body, or a refusal. */
  json(): JsonValue {
    return parseBody(this.request.headers.get("content-type"), this.text);
  }

  /** The JSON object in the body, or a refusal. */
  object(): JsonObject {
    return parseObject(this.request.headers.get("content-type"), this.text);
  }
}

/** One thing that can be asked of the sandbox. @internal */
export interface Route extends ErrorForm {
  readonly operation: SandboxOperation;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `/orders/:identifier`: a part that begins with a colon takes anything but a slash. */
  readonly path: string;
  /**
   * Whether the key is asked for. imin's pages show the checkout host without one: there it may be absent,
   * but not wrong.
   */
  readonly key: "required" | "optional" | "none";
  /** Whether it is the sandbox's own, which no fault strikes and the log leaves out. */
  readonly isControl?: true;
  /** What its query can hold, by default nothing. Pages take anything, as what a broker counts its visitors by. */
  readonly query?: QueryParameters;
  readonly handle: (exchange: Exchange) => Response | Promise<Response>;
}

/** A route that a request fits, with what stands in its path. @internal */
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

  /** The route, or why there is none: 405 where only the method is wrong, else 404. `HEAD` is read as `GET`. */
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
      const hint = path.startsWith("/sandbox") ? " GET /sandbox lists what there is." : "";
      return new Refusal(404, "UnknownOrIncorrectEndpointError", `There is nothing at ${path}.${hint}`);
    }
    const allow = methods.join(", ");
    return new Refusal(405, "MethodNotAllowedError", `${method} is not possible here, only ${allow}.`, {
      allow,
    });
  }
}

function patternOf(path: string): RegExp {
  const source = path.replace(/:(\w+)/g, "(?<$1>[^/]+)");
  // The documentation writes some addresses with a slash at the end and some without.
  return new RegExp(`^${source}/?$`);
}
