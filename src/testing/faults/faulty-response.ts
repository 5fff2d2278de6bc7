import type { SandboxFault } from "./fault.ts";

const HTML = `<!DOCTYPE html>
<html lang="en"><head><title>502 Bad Gateway</title></head>
<body><h1>Bad Gateway</h1><p>The server did not answer in time.</p></body></html>
`;

/** The answer a fault gives in place of the sandbox's own; none for a fault that gives no answer. @internal */
export function faultyResponse(fault: SandboxFault): Response | undefined {
  const headers = new Headers();
  if (fault.retryAfter !== undefined) headers.set("Retry-After", String(fault.retryAfter));
  if (fault.redirect !== undefined) {
    headers.set("Location", fault.redirect);
    return new Response(null, { status: fault.status ?? 302, headers });
  }
  if (fault.html === true) {
    headers.set("Content-Type", "text/html; charset=utf-8");
    return new Response(HTML, { status: fault.status ?? 502, headers });
  }
  if (fault.status === undefined) return undefined;
  const hasNoBody = [204, 205, 304].includes(fault.status);
  if (hasNoBody) return new Response(null, { status: fault.status, headers });
  const error = {
    "@context": "https://openactive.io/",
    "@type": typeFor(fault.status),
    description: "The sandbox was told to fail here.",
    statusCode: fault.status,
  };
  return Response.json(error, { status: fault.status, headers });
}

function typeFor(status: number): string {
  if (status === 429) return "TooManyRequestsError";
  if (status === 503) return "TemporarilyUnableToUpdateOrderError";
  return status >= 500 ? "InternalOpenBookingError" : "OpenBookingError";
}

/** Waits in real time, no longer than the caller does. @internal */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", stop, { once: true });
  });
}
