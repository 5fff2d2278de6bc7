import type { RestrictedCollection } from "../open-active/restricted-collection.ts";
import type { CallOptions } from "../options/call-options.ts";
import type { Call, Operation } from "../transport/operation.ts";
import type { Transport } from "../transport/transport.ts";
import type { PagesSeen } from "./next-page-url.ts";
import { Page, type PageSource } from "./page.ts";
import { PagePromise } from "./page-promise.ts";

/** How many URLs a list keeps of the pages that came last. */
const mostRemembered = 32;

/** An operation that answers with one page of a list. @internal */
export type ListOperation<Item> = Operation<RestrictedCollection<Item>, RestrictedCollection<Item>>;

/**
 * Asks for the first page of a list, and prepares what leads to the others.
 *
 * @internal
 */
export function list<Item>(
  transport: Transport,
  operation: ListOperation<Item>,
  prepare: () => Call,
  options: CallOptions | undefined,
): PagePromise<Item> {
  const source: PageSource<Item> = {
    operation: operation.name,
    fetchPage: (url, seen, ownOptions) =>
      transport.send(pageOperation(url, seen), () => ({ url }), ownOptions ?? options),
  };
  const pageOperation = (
    requested: string | undefined,
    before: PagesSeen,
  ): Operation<RestrictedCollection<Item>, Page<Item>> => ({
    ...operation,
    read: (body, context) => {
      const reading = operation.read(body, context);
      if (reading.issues !== undefined) return reading;
      const collection = reading.result;
      const number = before.number + 1;
      remember(requested ?? collection.view?.id ?? context.url, number, before.urls);
      const itemsBefore = before.itemsBefore + before.itemsHere;
      const itemsHere = collection["imin:item"]?.length ?? 0;
      const seen = { urls: before.urls, number, itemsBefore, itemsHere };
      return { result: new Page(collection, source, seen) };
    },
  });
  const none: PagesSeen = { urls: new Map(), number: 0, itemsBefore: 0, itemsHere: 0 };
  return new PagePromise(transport.sendForResponse(pageOperation(undefined, none), prepare, options));
}

/**
 * Remembers the last pages, and of those before them the ones whose number is a power of two: a few, however long the
 * list is. Where a list leads back to one of them, as to its beginning, it ends at once; where it leads back to another
 * one, it goes round until it meets one that is remembered, as every round does.
 */
function remember(url: string, number: number, urls: Map<string, number>): void {
  urls.set(url, number);
  for (const [seen, seenNumber] of urls) {
    if (urls.size <= mostRemembered) return;
    if (!Number.isInteger(Math.log2(seenNumber))) urls.delete(seen);
  }
}
