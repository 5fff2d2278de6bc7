/**
 * Whether this is a real browser, or a worker of one. jsdom and happy-dom are not: they run where the tests
 * run. Node, Bun and Deno are not either, though they have some of a browser's globals.
 *
 * @internal
 */
export function isBrowser(): boolean {
  const scope = globalThis as {
    readonly window?: { readonly document?: unknown };
    readonly navigator?: { readonly userAgent?: string };
    readonly DedicatedWorkerGlobalScope?: unknown;
    readonly SharedWorkerGlobalScope?: unknown;
  };
  const userAgent = scope.navigator?.userAgent ?? "";
  if (/jsdom|happy-?dom|^(?:node|bun|deno)\b|cloudflare/i.test(userAgent)) return false;
  const hasPage = scope.window?.document !== undefined;
  const isWorker =
    scope.DedicatedWorkerGlobalScope !== undefined || scope.SharedWorkerGlobalScope !== undefined;
  return hasPage || isWorker;
}
