import type { SandboxFault } from "./fault.ts";

const HTML = `<!DOCTYPE html>
<html lang="en"><head><title>502 Bad Gateway</title></head>
<body><h1>Bad Gateway</h1><p>The server did not respond in time.</p></body></html>
`;

/** The response that a fault defines instead of the sandbox's own. Nothing if the fault defines none. @internal */
export function faultyResponse(fault: SandboxFault): Response | undefined {
  const { status: given, body, html, redirect } = fault;
  if (redirect !== undefined) {
    return new Response(null, { status: given ?? 302, headers: { Location: redirect } });
  }
  if (html === true) {
    const headers = { "Content-Type": "text/html; charset=utf-8" };
    return new Response(HTML, { status: given ?? 502, headers });
  }
  if (given === undefined && body === undefined) return undefined;
  const status = given ?? 200;
  const hasNoBody = [204, 205, 304].includes(status);
  if (hasNoBody) return new Response(null, { status });
  if (typeof body === "string") return new Response(body, { status });
  return Response.json(body ?? errorFor(status), { status });
}

/** The headers that a fault adds to any response. @internal */
export function faultyHeaders({ headers = {}, contentType, retryAfter }: SandboxFault): Headers {
  const all = new Headers(headers);
  if (contentType !== undefined) all.set("Content-Type", contentType);
  if (retryAfter !== undefined) all.set("Retry-After", String(retryAfter));
  return all;
}

function errorFor(status: number): object {
  return {
    "@context": "https://openactive.io/",
    "@type": typeFor(status),
    description: "The sandbox was configured to fail here.",
    statusCode: status,
  };
}

function typeFor(status: number): string {
  if (status === 429) return "TooManyRequestsError";
  if (status === 503) return "TemporarilyUnableToUpdateOrderError";
  return status >= 500 ? "InternalOpenBookingError" : "OpenBookingError";
}
