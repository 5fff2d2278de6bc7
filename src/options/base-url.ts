import { IminConfigError } from "../errors/imin-config-error.ts";
import { isWebUrl, withoutTrailingSlashes } from "../validation/web-url.ts";

/** Where imin's Booking Platform is, unless a client says otherwise. @internal */
export const iminBookingBaseUrl = "https://book.imin.co/api/v2";

/** `https`, or `http` on loopback. */
const safeOrigin = /^https:|^http:\/\/(?:(?:[^/]+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/;

/** `checkout.example.com` and `https://checkout.example.com` alike: imin's own pages write both. @internal */
export function withScheme(url: string): string {
  return typeof url !== "string" || /^(?:https?:|[a-z][a-z0-9+.-]*:\/\/)/i.test(url) ? url : `https://${url}`;
}

/**
 * Checks a base URL and removes its trailing slash.
 *
 * @param allowHttp Whether plain `http` may be used on any host.
 * @throws IminConfigError where it is malformed, has more than an origin and a path, or would send the key unencrypted.
 * @internal
 */
export function readBaseUrl(option: string, value: string, allowHttp: boolean): string {
  if (typeof value === "string" && isWebUrl(value)) {
    const { href, origin, pathname, protocol } = new URL(value);
    const isSafe = safeOrigin.test(origin) || (allowHttp && protocol === "http:");
    if (href === origin + pathname && isSafe) return withoutTrailingSlashes(href);
  }
  throw new IminConfigError(
    option,
    'must be a URL such as "https://example.com", an origin and a path alone: no user name, query or fragment. ' +
      "Plain http:// is accepted for this machine alone (localhost, 127.0.0.1, [::1]), and with " +
      "dangerouslyAllowHttp for other hosts.",
  );
}

/** What imin's own URLs begin with, where only the base URL of requests is known: a proxy's is not imin's. @internal */
export function defaultIdBaseUrl(bookingBaseUrl: string): string {
  return /(?:^|\.)imin\.co$/.test(new URL(bookingBaseUrl).hostname) ? bookingBaseUrl : iminBookingBaseUrl;
}
