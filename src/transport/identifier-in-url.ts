import { ifReadable } from "../errors/property-of.ts";

/**
 * Reads the identifier from a URL: the one segment after a collection.
 *
 * @param collection The collection's URL, or only its path to accept any host and any preceding path.
 * @returns The decoded segment, or `undefined` if the URL is not one of the collection.
 * @internal
 */
export function identifierInUrl(url: string, collection: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname, username, password } = new URL(url);
  const parent = `${collection}/`;
  if (collection.startsWith("/")) {
    const start = pathname.lastIndexOf(parent);
    return start === -1 ? undefined : decodeSegment(pathname.slice(start + parent.length));
  }
  // A user name in front can make another host look like imin's.
  const path = `${protocol}//${host}${pathname}`;
  const isMember = username === "" && password === "" && path.startsWith(parent);
  return isMember ? decodeSegment(path.slice(parent.length)) : undefined;
}

function decodeSegment(encoded: string): string | undefined {
  if (encoded === "" || encoded.includes("/")) return undefined;
  // Throws on a stray percent sign: imin did not make this URL.
  return ifReadable(() => decodeURIComponent(encoded));
}
