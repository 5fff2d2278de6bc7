import { judgeKey, type KeyContext } from "../basics/keys.ts";
import type { SandboxOperation } from "../basics/operations.ts";
import { Refusal } from "../basics/refusal.ts";
import type { Router } from "./route.ts";

/** A browser may read search responses if the key is valid, and no other responses. */
const ANY_ORIGIN = { "Access-Control-Allow-Origin": "*" };

/** The headers that let a page read a response of search. @internal */
export function corsHeaders(
  context: KeyContext,
  operation: SandboxOperation,
  request: Request,
): Readonly<Record<string, string>> {
  const isReadable =
    operation.startsWith("search.") && judgeKey(context, request.headers.get("x-api-key")) === "valid";
  return isReadable ? ANY_ORIGIN : {};
}

/** Responds to a CORS preflight for search. Returns nothing for any other request. @internal */
export function preflightResponse(router: Router, request: Request): Response | undefined {
  const method = request.headers.get("access-control-request-method");
  if (request.method !== "OPTIONS" || method === null) return undefined;
  const match = router.match(method, new URL(request.url).pathname);
  if (match instanceof Refusal || !match.route.operation.startsWith("search.")) return undefined;
  return new Response(null, {
    status: 204,
    headers: {
      ...ANY_ORIGIN,
      "Access-Control-Allow-Methods": "GET",
      "Access-Control-Allow-Headers": request.headers.get("access-control-request-headers") ?? "",
    },
  });
}
