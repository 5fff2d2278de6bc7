import { IminConfigError } from "../errors/imin-config-error.ts";
import { isWebUrl, withoutTrailingSlashes } from "../validation/web-url.ts";

/** The default base URL of imin's Booking Platform. @internal */
export const iminBookingBaseUrl = "https://book.imin.co/api/v2";

/**
 * The base URLs of imin's own URLs. Identifiers become URLs with the first one.
 *
 * @internal
 */
export type IdBaseUrls = readonly [string, ...string[]];

/** `https`, or `http` on loopback. */
const safeOrigin = /^https:|^http:\/\/(?:(?:[^/]+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/;

/** Accepts `checkout.example.com` as well as `https://checkout.example.com`: imin's pages use both. @internal */
export function withScheme(url: string): string {
  return typeof url !== "string" || /^(?:https?:|[a-z][a-z0-9+.-]*:\/\/)/i.test(url) ? url : `https://${url}`;
}

/**
 * Checks a base URL and removes its trailing slash.
 *
 * @param allowHttp Whether any host may use plain `http`.
 * @throws IminConfigError if it is malformed, has more than an origin and a path, or would send the key
 * unencrypted.
 * @internal
 */
export function readBaseUrl(option: string, value: string, allowHttp: boolean): string {
  if (typeof value === "string" && isWebUrl(value)) {
    const { href, origin, pathname } = new URL(value);
    const isSafe = allowHttp || safeOrigin.test(origin);
    if (href === origin + pathname && isSafe) return withoutTrailingSlashes(href);
  }
  throw new IminConfigError(
    option,
    'must be a URL such as "https://example.com", only an origin and a path: no user name, query or fragment. ' +
      "Plain http:// is accepted only for this machine (localhost, 127.0.0.1, [::1]), and with " +
      "dangerouslyAllowHttp for other hosts.",
  );
}

/**
 * The base URLs of imin's own URLs: the option, or otherwise the booking base URL if it is not a proxy.
 *
 * @param idBaseUrl The option `bookingIdBaseUrl`.
 * @param bookingBaseUrl The URL that requests go to, if known.
 * @throws IminConfigError if the option is malformed.
 * @internal
 */
export function idBaseUrls(idBaseUrl: string | undefined, bookingBaseUrl = iminBookingBaseUrl): IdBaseUrls {
  const isIminHost = /(?:^|\.)imin\.co$/.test(new URL(bookingBaseUrl).hostname);
  const first =
    idBaseUrl === undefined
      ? isIminHost
        ? bookingBaseUrl
        : iminBookingBaseUrl
      : readBaseUrl("bookingIdBaseUrl", idBaseUrl, true);
  return [first, bookingBaseUrl, iminBookingBaseUrl];
}
