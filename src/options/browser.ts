/**
 * Whether this is a real browser, or a worker of one. jsdom and happy-dom are not: they run where the tests
 * run. Node, Bun, Deno and Cloudflare are not either, though they have some of a browser's globals; nor is a server
 * that has put up a `document` to render pages with, but no `navigator`.
 *
 * @internal
 */
export function isBrowser(): boolean {
  const scope = globalThis as {
    readonly window?: { readonly document?: unknown };
    readonly navigator?: { readonly userAgent?: string };
    readonly DedicatedWorkerGlobalScope?: unknown;
    readonly SharedWorkerGlobalScope?: unknown;
    readonly ServiceWorkerGlobalScope?: unknown;
  };
  const userAgent = scope.navigator?.userAgent;
  if (userAgent === undefined) return false;
  if (/jsdom|happy-?dom|^(?:node|bun|deno)\b|cloudflare/i.test(userAgent)) return false;
  const workers = [
    scope.DedicatedWorkerGlobalScope,
    scope.SharedWorkerGlobalScope,
    scope.ServiceWorkerGlobalScope,
  ];
  return scope.window?.document !== undefined || workers.some((worker) => worker !== undefined);
}
