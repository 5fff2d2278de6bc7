import { IminConfigError } from "../errors/imin-config-error.ts";

/** Encrypted; or of this machine alone, where nobody listens in. */
const privateOrigin = /^https:|^http:\/\/(?:(?:[^/]+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/;

/** `checkout.example.com` and `https://checkout.example.com` alike: imin's own pages write both. @internal */
export function withScheme(url: string): string {
  return typeof url !== "string" || /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `https://${url}`;
}

/**
 * Checks a base URL and takes off its trailing slash.
 *
 * @throws IminConfigError where it is malformed, has more than an origin and a path, or would send the key unencrypted.
 * @internal
 */
export function readBaseUrl(option: string, value: string): string {
  if (typeof value === "string" && URL.canParse(value)) {
    const { href, origin, pathname } = new URL(value);
    if (href === origin + pathname && privateOrigin.test(origin)) return href.replace(/\/+$/, "");
  }
  throw new IminConfigError(
    option,
    'must be a URL such as "https://example.com", an origin and a path alone: no user name, query or fragment. ' +
      "Plain http:// is accepted for this machine alone (localhost, 127.0.0.1, [::1]).",
  );
}
