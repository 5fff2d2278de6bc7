/**
 * Reads the identifier out of a URL: the one segment that follows a collection.
 *
 * @param collection The collection's URL, or its path alone where any host and any path before it will do.
 * @returns The decoded segment, or `undefined` when the URL is not one of the collection.
 * @internal
 */
export function identifierInUrl(url: string, collection: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname, username, password } = new URL(url);
  if (username !== "" || password !== "") return undefined;
  const parent = `${collection}/`;
  const [path, start] = collection.startsWith("/")
    ? [pathname, pathname.lastIndexOf(parent)]
    : [`${origin}${pathname}`, `${origin}${pathname}`.startsWith(parent) ? 0 : -1];
  return start === -1 ? undefined : decodeSegment(path.slice(start + parent.length));
}

function decodeSegment(encoded: string): string | undefined {
  if (encoded === "" || encoded.includes("/")) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    // A stray percent sign: not a URL that imin made.
    return undefined;
  }
}
