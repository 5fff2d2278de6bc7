import type { State } from "../state/state.ts";

/** The broker whose scenario imin's documentation tells. */
const DOCUMENTED = "Acme Fitness";

/**
 * The broker whose checkout is at an origin, for guests and standalone sessions, which name none. imin knows it by the
 * host; the sandbox by its option `broker`, or else by the host's name. A host that is an address has no name.
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
