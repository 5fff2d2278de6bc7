/**
 * The sandbox as request handlers for msw 2.
 *
 * @module imin-sdk/testing/msw
 */

import { type HttpHandler, HttpResponse, http } from "msw";
import { type ArgumentTable, optional, wrongArgument } from "./arguments/argument.ts";
import { WEB_URL } from "./arguments/kinds.ts";
import { readArguments, readObject } from "./arguments/read-arguments.ts";
import type { Sandbox } from "./sandbox.ts";

/** The base URLs that the handlers respond to: those of the client. */
export interface IminHandlersOptions {
  /** @default "https://book.imin.co/api/v2" */
  readonly bookingBaseUrl?: string;
  /**
   * The checkout host, with its scheme.
   *
   * @default every host at the paths of checkout sessions, and hosts that begin with `checkout.` at those of guest
   * links
   */
  readonly checkoutBaseUrl?: string;
  /** @default "https://search.imin.co" */
  readonly searchBaseUrl?: string;
  /** @default "https://firehose.imin.co" */
  readonly firehoseBaseUrl?: string;
}

const OPTIONS: ArgumentTable<IminHandlersOptions> = {
  bookingBaseUrl: optional(WEB_URL, "The Booking Platform."),
  checkoutBaseUrl: optional(WEB_URL, "The checkout host."),
  searchBaseUrl: optional(WEB_URL, "Search."),
  firehoseBaseUrl: optional(WEB_URL, "The Firehose."),
};

/**
 * Creates msw handlers that respond to every request to imin with a sandbox, for tests that cannot configure the
 * client. Other requests are left to other handlers.
 *
 * @throws `TypeError` if an option is unknown or invalid.
 * @example
 * ```ts
 * import { createSandbox } from "imin-sdk/testing";
 * import { iminHandlers } from "imin-sdk/testing/msw";
 * import { setupServer } from "msw/node";
 *
 * const sandbox = createSandbox();
 * const server = setupServer(...iminHandlers(sandbox));
 * server.listen();
 * ```
 */
export function iminHandlers(
  sandbox: Pick<Sandbox, "fetch">,
  options: IminHandlersOptions = {},
): readonly HttpHandler[] {
  if (typeof sandbox?.fetch !== "function") throw wrongArgument("sandbox", "a sandbox", sandbox);
  const urls = readArguments(OPTIONS, readObject(options, "options"), "iminHandlers");
  const booking = withoutSlash(urls.bookingBaseUrl ?? "https://book.imin.co/api/v2");
  const checkout = withoutSlash(urls.checkoutBaseUrl ?? "*");
  const search = withoutSlash(urls.searchBaseUrl ?? "https://search.imin.co");
  const firehose = withoutSlash(urls.firehoseBaseUrl ?? "https://firehose.imin.co");
  const guestLinks = ["scheduled-sessions", "slots", "events"].map((kind) =>
    urls.checkoutBaseUrl === undefined
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
  // msw treats a thrown error as a bug of the handler and prints it. A network error must be returned as a
  // response. msw follows redirects itself, as the request specifies.
  const resolve = (request: Request) =>
    sandbox.fetch(request, { redirect: "manual" }).catch(() => HttpResponse.error());
  return paths.map((path) => http.all(path, ({ request }) => resolve(request)));
}

function withoutSlash(url: string): string {
  return url.replace(/(?<!\/)\/+$/, "");
}
