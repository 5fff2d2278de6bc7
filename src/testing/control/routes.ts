import type { Exchange, Route } from "../api/route.ts";
import type { Argument } from "../arguments/argument.ts";
import { describeArguments } from "../arguments/read-arguments.ts";
import { isJsonArray } from "../basics/json.ts";
import { badRequest } from "../basics/refusal.ts";
import { FAULT } from "../faults/fault-arguments.ts";
import { snapshotOf } from "../state/snapshot.ts";
import { SNAPSHOT } from "../state/snapshot-argument.ts";
import { argumentsOf, readBody } from "./arguments.ts";
import { METHODS } from "./methods.ts";
import { respondToControl } from "./respond-to-control.ts";

/** A route for the sandbox itself, over HTTP. */
interface Control {
  readonly method: "GET" | "POST" | "PUT";
  /** The path below `/sandbox/`. */
  readonly path: string;
  readonly description: string;
  readonly arguments?: Readonly<Record<string, Argument<unknown>>>;
  /** Runs it and returns the result as JSON. */
  readonly run: (exchange: Exchange) => unknown;
}

const LOOK: readonly Control[] = [
  look("emails", "The emails that imin would have sent, oldest first.", ({ state }) => state.outbox.all),
  look("requests", "The last 1,000 requests and their responses, oldest first.", ({ log }) => log.all),
  look(
    "webhook-deliveries",
    "All completed attempts to deliver a webhook, oldest first.",
    ({ state }) => state.webhook.deliveries,
  ),
  look("faults", "The simulated faults.", ({ faults }) => faults.all),
  look("clock", "The sandbox's time.", ({ state }) => ({ now: state.clock.now().toISOString() })),
  look("snapshot", "The whole state of the sandbox.", ({ state }) => snapshotOf(state)),
];

const CHANGE: readonly Control[] = [
  {
    method: "POST",
    path: "faults",
    description: "Adds a fault or a list of faults.",
    arguments: FAULT,
    run: addFaults,
  },
  {
    method: "POST",
    path: "faults/clear",
    description: "Removes all faults.",
    arguments: {},
    run(exchange) {
      readBody(exchange);
      exchange.faults.clear();
    },
  },
  {
    method: "PUT",
    path: "snapshot",
    description: "Restores a snapshot.",
    run(exchange) {
      const body = readBody(exchange);
      asBadRequest(() => exchange.restart(SNAPSHOT.read(body, "snapshot")));
    },
  },
  {
    method: "POST",
    path: "reset",
    description: "Resets everything except the options.",
    arguments: {},
    run(exchange) {
      readBody(exchange);
      exchange.restart();
    },
  },
  ...METHODS.map(
    ({ name, description, arguments: table, prepare }): Control => ({
      method: "POST",
      path: name.replace(".", "/"),
      description,
      arguments: table,
      run(exchange) {
        const given = argumentsOf(exchange);
        return asBadRequest(() => prepare(given))(exchange.state);
      },
    }),
  ),
];

const CONTROLS: readonly Control[] = [...LOOK, ...CHANGE];

/** The sandbox's own routes: the in-process methods as JSON over HTTP. @internal */
export const CONTROL_ROUTES: readonly Route[] = [
  {
    operation: "page",
    isControl: true,
    method: "GET",
    path: "/sandbox",
    key: "optional",
    handle: ({ url }) => Response.json(description(url.origin)),
  },
  ...CONTROLS.map(
    ({ method, path, run }): Route => ({
      operation: "page",
      isControl: true,
      method,
      path: `/sandbox/${path}`,
      // Each route checks the key itself, because the forms of the start page have none.
      key: "none",
      handle: (exchange) => respondToControl(exchange, () => run(exchange)),
    }),
  ),
];

function look(path: string, text: string, value: (exchange: Exchange) => unknown): Control {
  return {
    method: "GET",
    path,
    description: text,
    run(exchange) {
      exchange.checkKey();
      return value(exchange);
    },
  };
}

function addFaults(exchange: Exchange): void {
  const body = readBody(exchange);
  asBadRequest(() => exchange.faults.addAll(isJsonArray(body) ? body : [body]));
}

/** An invalid argument is the caller's mistake, not the sandbox's. */
function asBadRequest<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof TypeError ? badRequest(error.message) : error;
  }
}

function description(origin: string): object {
  return {
    description: "A sandbox of imin. Send its key as X-API-KEY, and arguments as a JSON object.",
    startPage: `${origin}/`,
    routes: CONTROLS.map(({ method, path, description: text, arguments: table }) => ({
      method,
      path: `/sandbox/${path}`,
      description: text,
      ...(table === undefined ? {} : { arguments: describeArguments(table) }),
    })),
  };
}
