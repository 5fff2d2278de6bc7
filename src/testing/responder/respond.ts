import { readText } from "../api/body.ts";
import { errorResponse } from "../api/errors.ts";
import { Exchange, type Match, type Router } from "../api/route.ts";
import type { SandboxOperation } from "../basics/operations.ts";
import { Refusal } from "../basics/refusal.ts";
import { logEntry, type RequestLog } from "../basics/requests.ts";
import type { Faults } from "../faults/faults.ts";
import { faultyResponse, wait } from "../faults/faulty-response.ts";
import { settle } from "../state/settle.ts";
import type { State } from "../state/state.ts";

/** What a request comes to: an answer, half of one, or none. @internal */
export type Outcome =
  | { readonly kind: "answered" | "truncated"; readonly response: Response }
  | { readonly kind: "dropped" };

/** What answering a request needs. @internal */
export interface Responder {
  readonly state: State;
  readonly router: Router;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Keeps what has changed, before anybody hears of it. */
  readonly commit: () => void;
}

/** imin documents a limit of 2,048 characters for a request's URL. */
const MAXIMUM_URL = 2048;

/**
 * Answers one request: reads it, lets go wrong what is to go wrong, does what is asked and remembers both.
 *
 * @throws the signal's reason where the caller gives up while the sandbox waits.
 * @internal
 */
export async function respond(sandbox: Responder, request: Request): Promise<Outcome> {
  const { state, faults, log } = sandbox;
  request.signal.throwIfAborted();
  settle(state);
  const text = await readText(request).catch((error: unknown) => errorResponse(error));
  if (typeof text !== "string") return { kind: "answered", response: text };
  const match = route(sandbox.router, request);
  const operation = match instanceof Refusal ? "other" : operationOf(match, text);
  const { delay, fault } = faults.strike(operation);
  if (delay > 0) await wait(delay, request.signal);
  const replacement = fault === undefined ? undefined : faultyResponse(fault);
  const isLost = fault?.drop === "request" || (replacement !== undefined && fault?.takesEffect !== true);
  const own = isLost ? undefined : await perform(sandbox, request, text, match);
  sandbox.commit();
  const response = replacement ?? own;
  const isDropped = fault?.drop !== undefined || response === undefined;
  log.add(await logEntry(state, request, text, operation, isDropped ? undefined : response));
  if (isDropped) return { kind: "dropped" };
  return { kind: fault?.truncate === true ? "truncated" : "answered", response };
}

function route(router: Router, request: Request): Match | Refusal {
  if (request.url.length > MAXIMUM_URL) {
    return new Refusal(414, "OpenBookingError", `A URL may be at most ${MAXIMUM_URL} characters long.`);
  }
  return router.match(request.method, new URL(request.url).pathname);
}

/** An action says in its body which one it is. */
function operationOf({ route: { operation, path } }: Match, body: string): SandboxOperation {
  if (!path.endsWith("/actions")) return operation;
  if (body.includes("AccessPassUpdateAction")) return "customers.setAccessPass";
  return body.includes("EntitlementUpdateAction") ? "customers.setEntitlement" : operation;
}

async function perform(
  sandbox: Responder,
  request: Request,
  text: string,
  match: Match | Refusal,
): Promise<Response> {
  try {
    if (match instanceof Refusal) throw match;
    checkKey(request, sandbox.state, match.route.key);
    const response = await match.route.handle(new Exchange(sandbox, request, text, match.parameters));
    return request.method === "HEAD" ? new Response(null, response) : response;
  } catch (error) {
    return errorResponse(error, match instanceof Refusal ? undefined : match.route.errorContext);
  }
}

function checkKey(request: Request, { settings }: State, demand: "required" | "optional" | "none"): void {
  const given = request.headers.get("x-api-key");
  if (demand === "none" || given === settings.apiKey || (given === null && demand === "optional")) return;
  const description = given === null ? "There is no `X-API-KEY` header." : "The `X-API-KEY` is not valid.";
  throw new Refusal(401, "InvalidAPITokenError", description);
}
