import { readText } from "../api/body.ts";
import { corsHeaders, preflightResponse } from "../api/cors.ts";
import { errorResponse } from "../api/errors.ts";
import { checkParameters } from "../api/query.ts";
import { Exchange, type Match, type Reach, type Router } from "../api/route.ts";
import { checkKey, judgeKey } from "../basics/keys.ts";
import type { SandboxOperation } from "../basics/operations.ts";
import { Refusal } from "../basics/refusal.ts";
import { logEntry } from "../basics/requests.ts";
import type { SandboxFault } from "../faults/fault.ts";
import { withFaultyBody } from "../faults/faulty-body.ts";
import { faultyHeaders, faultyResponse } from "../faults/faulty-response.ts";
import { wait } from "../faults/wait.ts";
import { settle } from "../state/settle.ts";
import { subjectOf } from "./subject.ts";

/** The parts needed to respond to a request. @internal */
export interface Responder extends Reach {
  readonly router: Router;
  /** Stores the changes before anyone learns of them. */
  readonly commit: () => void;
}

/** imin documents a limit of 2,048 characters for a request's URL. */
const MAXIMUM_URL = 2048;

/**
 * Responds to one request: reads it, applies faults, performs the operation and records both.
 *
 * @returns Nothing if the connection is to be closed without a response.
 * @throws The signal's reason if the caller aborts while the sandbox waits.
 * @internal
 */
export async function respond(sandbox: Responder, request: Request): Promise<Response | undefined> {
  request.signal.throwIfAborted();
  settle(sandbox.state);
  const text = await readText(request).catch((error: unknown) => errorResponse(error));
  if (typeof text !== "string") return text;
  const preflight = preflightResponse(sandbox.router, request);
  if (preflight !== undefined) return preflight;
  const match = route(sandbox.router, request);
  if (!(match instanceof Refusal) && match.route.isControl === true) {
    return perform(sandbox, request, text, match);
  }
  return withFaults(sandbox, request, text, match);
}

async function withFaults(
  sandbox: Responder,
  request: Request,
  text: string,
  match: Match | Refusal,
): Promise<Response | undefined> {
  const { state, faults, log } = sandbox;
  const operation = match instanceof Refusal ? "other" : operationOf(match, text);
  const { delay, fault = {} } = faults.strike(operation, subjectOf(state, request, text));
  if (delay > 0) await wait(delay, request.signal);
  const replacement = faultyResponse(fault);
  const isLost = fault.drop === "request" || (replacement !== undefined && fault.takesEffect !== true);
  const own = isLost ? undefined : await perform(sandbox, request, text, match);
  const whole = replacement ?? own;
  const isDropped = fault.drop !== undefined || whole === undefined;
  const response = isDropped ? undefined : withHeaders(sandbox, request, operation, whole, fault);
  const key = judgeKey(state, request.headers.get("x-api-key"));
  log.add(await logEntry(state.clock.now(), key, request, text, operation, response));
  return response && withFaultyBody(response, fault, request.signal);
}

function withHeaders(
  { state }: Responder,
  request: Request,
  operation: SandboxOperation,
  response: Response,
  fault: SandboxFault,
): Response {
  const headers = new Headers(response.headers);
  headers.set("Date", state.clock.now().toUTCString());
  for (const [name, value] of Object.entries(corsHeaders(state, operation, request)))
    headers.set(name, value);
  for (const [name, value] of faultyHeaders(fault)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

function route(router: Router, request: Request): Match | Refusal {
  if (request.url.length > MAXIMUM_URL) {
    return new Refusal(414, "OpenBookingError", `A URL may be at most ${MAXIMUM_URL} characters long.`);
  }
  return router.match(request.method, new URL(request.url).pathname);
}

/** The body of an action says which one it is. */
function operationOf({ route: { operation, path } }: Match, body: string): SandboxOperation {
  if (!path.endsWith("/actions")) return operation;
  if (body.includes("AccessPassUpdateAction")) return "customers.setAccessPass";
  return body.includes("EntitlementUpdateAction") ? "customers.setEntitlement" : operation;
}

/** Performs the operation, and stores the result before anyone learns of it. */
async function perform(
  sandbox: Responder,
  request: Request,
  text: string,
  match: Match | Refusal,
): Promise<Response> {
  try {
    if (match instanceof Refusal) throw match;
    checkKey(sandbox.state, request, match.route.key);
    const exchange = new Exchange(sandbox, request, text, match.parameters);
    if (match.route.operation !== "page" || match.route.isControl)
      checkParameters(exchange.url.searchParams, match.route.query);
    const response = await match.route.handle(exchange);
    return request.method === "HEAD" ? new Response(null, response) : response;
  } catch (error) {
    return errorResponse(error, match instanceof Refusal ? {} : match.route);
  } finally {
    sandbox.commit();
  }
}
