import { connectionClosed } from "../faults/faulty-body.ts";

/** Responds to one request, or closes the connection. @internal */
export type Handle = (request: Request) => Promise<Response | undefined>;

/** The limit of the Fetch standard. */
const MOST_REDIRECTS = 20;

/** The statuses whose `Location` is followed. */
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * A `fetch` to a sandbox. Follows redirects by default, within the sandbox, and rejects if the connection is
 * closed.
 *
 * @throws `TypeError` like Node's `fetch`.
 * @internal
 */
export async function fetchFrom(handle: Handle, first: Request): Promise<Response> {
  let request = first;
  for (let count = 0; count <= MOST_REDIRECTS; count++) {
    // Only a request with a body must be kept for a second use.
    const spare = request.redirect === "follow" && request.body !== null ? request.clone() : request;
    const response = await handle(request);
    if (response === undefined) throw connectionClosed("fetch failed");
    const location = REDIRECTS.includes(response.status) ? response.headers.get("location") : null;
    if (location === null || request.redirect === "manual") return located(response, request.url, count > 0);
    if (request.redirect === "error") throw failure("unexpected redirect");
    request = redirected(spare, response.status, new URL(location, request.url));
  }
  throw failure("redirect count exceeded");
}

/** Returns the next request, by the rules of the Fetch standard. */
function redirected(request: Request, status: number, url: URL): Request {
  const { method, signal, redirect } = request;
  const headers = new Headers(request.headers);
  const becomesGet =
    (status === 303 && method !== "GET" && method !== "HEAD") || (status < 303 && method === "POST");
  if (!becomesGet) {
    return new Request(url, { method, headers, signal, redirect, body: request.body, ...HALF_DUPLEX });
  }
  for (const name of ["content-type", "content-length", "content-encoding", "content-language"]) {
    headers.delete(name);
  }
  return new Request(url, { method: "GET", headers, signal, redirect });
}

/** Node requires this if a body is a stream. `RequestInit` lacks it. */
const HALF_DUPLEX: object = { duplex: "half" };

/** A response with a URL, which the constructor cannot set. */
function located(response: Response, url: string, isRedirected: boolean): Response {
  return Object.defineProperties(response, { url: { value: url }, redirected: { value: isRedirected } });
}

function failure(reason: string): TypeError {
  return new TypeError("fetch failed", { cause: new Error(reason) });
}
