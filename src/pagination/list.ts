import type { RestrictedCollection } from "../open-active/restricted-collection.ts";
import type { CallOptions } from "../options/call-options.ts";
import type { Call, Operation, Query } from "../transport/operation.ts";
import type { Transport } from "../transport/transport.ts";
import { type NextPage, nextPageOf, type PagesSeen } from "./next-page.ts";
import { Page } from "./page.ts";
import { PagePromise } from "./page-promise.ts";

/** An operation that responds with one page of a list. @internal */
export type ListOperation<Item> = Operation<RestrictedCollection<Item>, RestrictedCollection<Item>>;

/**
 * Requests the first page of a list, and prepares the requests for the following pages.
 *
 * @internal
 */
export function list<Item>(
  transport: Transport,
  operation: ListOperation<Item>,
  prepare: () => Call,
  options: CallOptions | undefined,
): PagePromise<Item> {
  let first: Call = {};
  const prepareFirst = (): Call => {
    first = prepare();
    return first;
  };
  const pageOperation = (
    requested: Query | undefined,
    before: PagesSeen,
  ): Operation<RestrictedCollection<Item>, Page<Item>> => ({
    ...operation,
    read: (body, context) => {
      const reading = operation.read(body, context);
      if (reading.issues !== undefined) return reading;
      const collection = reading.result;
      const seen = pagesSeen(collection, before);
      const next = nextPageOf(collection, first.query ?? {}, requested, seen);
      return { result: new Page(collection, operation.name, next && fetcher(next, seen)) };
    },
  });
  const fetcher =
    (next: NextPage, seen: PagesSeen) =>
    (ownOptions: CallOptions | undefined): Promise<Page<Item>> => {
      const { query, issue } = next;
      const call: Call = query === undefined ? { issues: [issue] } : { ...first, query };
      return transport.send(pageOperation(query, seen), () => call, ownOptions ?? options);
    };
  return new PagePromise(
    transport.sendForResponse(pageOperation(undefined, noneSeen()), prepareFirst, options),
  );
}

function noneSeen(): PagesSeen {
  return { queries: new Map(), number: 0, itemsBefore: 0, itemsHere: 0 };
}

function pagesSeen(collection: RestrictedCollection<unknown>, before: PagesSeen): PagesSeen {
  return {
    queries: before.queries,
    number: before.number + 1,
    itemsBefore: before.itemsBefore + before.itemsHere,
    itemsHere: collection["imin:item"]?.length ?? 0,
  };
}
