import type { State } from "../state/state.ts";

/** The broker of the scenario in imin's documentation. */
const DOCUMENTED = "Acme Fitness";

/**
 * The broker of a checkout origin, for guests and standalone sessions, which name none. imin identifies it by the
 * host. The sandbox uses its option `broker`, otherwise the host name. A host that is an IP address has no name.
 *
 * @internal
 */
export function brokerAt(
  { settings }: State,
  origin: string,
): { readonly name: string; readonly url: string } {
  if (settings.broker !== undefined) return settings.broker;
  const { hostname } = new URL(origin);
  const isNamed = /[a-z]$/i.test(hostname) && hostname !== "localhost";
  if (!isNamed) return { name: DOCUMENTED, url: `${origin}/` };
  const name = hostname.replace(/^checkout\./, "");
  return { name, url: `https://${name}` };
}
