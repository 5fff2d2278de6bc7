/**
 * The sandbox as request handlers of msw 2.
 *
 * @module imin-sdk/testing/msw
 */

import { type HttpHandler, HttpResponse, http } from "msw";
import type { Sandbox } from "./sandbox.ts";

/** The base URLs that the handlers respond to: those of the client. */
export interface IminHandlersOptions {
  /** @default "https://book.imin.co/api/v2" */
  readonly bookingBaseUrl?: string;
  /**
   * The checkout host, with its scheme.
   *
   * @default every host at the paths of checkout sessions, and hosts that begin with `checkout.` at those of guest links
   */
  readonly checkoutBaseUrl?: string;
  /** @default "https://search.imin.co" */
  readonly searchBaseUrl?: string;
  /** @default "https://firehose.imin.co" */
  readonly firehoseBaseUrl?: string;
}

/**
 * Makes msw respond to every request to imin with a sandbox, for tests that cannot configure the client. What
 * is not imin's is left to other handlers.
 *
 * @example
 * ```ts
 * const sandbox = createSandbox();
 * const server = setupServer(...iminHandlers(sandbox));
 * ```
 */
export function iminHandlers(
  sandbox: Pick<Sandbox, "fetch">,
  options: IminHandlersOptions = {},
): readonly HttpHandler[] {
  const booking = withoutSlash(options.bookingBaseUrl ?? "https://book.imin.co/api/v2");
  const checkout = withoutSlash(options.checkoutBaseUrl ?? "*");
  const search = withoutSlash(options.searchBaseUrl ?? "https://search.imin.co");
  const firehose = withoutSlash(options.firehoseBaseUrl ?? "https://firehose.imin.co");
  const guestLinks = ["scheduled-sessions", "slots", "events"].map((kind) =>
    options.checkoutBaseUrl === undefined
      ? new RegExp(`^https?://checkout\\.[^/]+/v1/${kind}/[^/]+$`)
      : `${checkout}/v1/${kind}/:identifier`,
  );
  const paths = [
    ...guestLinks,
    `${booking}/*`,
    `${new URL(booking).origin}/sandbox`,
    `${new URL(booking).origin}/sandbox/*`,
    `${search}/events-api/*`,
    `${search}/facilities-api/*`,
    `${firehose}/firehose/*`,
    `${checkout}/api/checkout-sessions`,
    `${checkout}/checkout-sessions`,
    `${checkout}/checkout-sessions/:identifier`,
    `${checkout}/checkout/:identifier`,
    `${checkout}/checkout/:identifier/confirmation`,
  ];
  // To msw a thrown error is a defect of the handler, which it prints; a broken connection is a response.
  // msw follows redirects itself, as the request asks for it.
  const resolve = (request: Request) =>
    sandbox.fetch(request, { redirect: "manual" }).catch(() => HttpResponse.error());
  return paths.map((path) => http.all(path, ({ request }) => resolve(request)));
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}
