/**
 * Whether this is a real browser or one of its workers. jsdom and happy-dom do not count because tests run in them.
 * Node, Bun, Deno and Cloudflare have some browser globals but do not count either. The same applies to a server
 * that defines a `document` to render pages but no `navigator`.
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
