/** The addresses of imin's parts, as seen from one request. @internal */
export interface Addresses {
  /** `https://book.imin.co/api/v2` */
  readonly booking: string;
  /** `https://search.imin.co` */
  readonly search: string;
  /** `https://places.imin.co` */
  readonly places: string;
  /** `https://meta.imin.co/v2/sandbox` */
  readonly meta: string;
}

/**
 * Returns the addresses for a request. Over HTTP, everything is at the request's origin, so that every URL in a
 * response works. For a request to imin's own hosts, which only a bare `fetch` can make, the addresses are imin's
 * own.
 *
 * @internal
 */
export function addressesFor({ origin, hostname }: URL): Addresses {
  const meta = "https://meta.imin.co/v2/sandbox";
  if (hostname === "imin.co" || hostname.endsWith(".imin.co")) {
    return {
      booking: "https://book.imin.co/api/v2",
      search: "https://search.imin.co",
      places: "https://places.imin.co",
      meta,
    };
  }
  return { booking: `${origin}/api/v2`, search: origin, places: origin, meta };
}
