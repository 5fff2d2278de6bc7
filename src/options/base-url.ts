import { IminConfigError } from "../errors/imin-config-error.ts";

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
  const url = parse(value);
  if (url === undefined) throw new IminConfigError(option, 'must be a URL such as "https://example.com".');
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new IminConfigError(option, "must be an origin and a path alone: no user name, query or fragment.");
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    throw new IminConfigError(
      option,
      "must begin with https://. Plain http:// is accepted for this machine alone (localhost, 127.0.0.1, [::1]).",
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

function parse(value: unknown): URL | undefined {
  return typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}
