/** Where the parts of imin are, as seen from one request. @internal */
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
 * Over HTTP everything is at the origin of the request, so that every URL in a response can be
 * followed. For a request to imin's own hosts, which only a bare `fetch` can make, it is imin's own hosts.
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
