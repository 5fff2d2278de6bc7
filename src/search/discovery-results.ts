import type { EventSeries } from "../open-active/event-series.ts";
import type { ListOperation } from "../pagination/list.ts";

/**
 * The same operation, but it remembers the results of the discovery modes. Such a result represents a series,
 * whether it has one session or many.
 *
 * @internal
 */
export function rememberingDiscovery(
  operation: ListOperation<EventSeries>,
  discovered: WeakSet<object>,
): ListOperation<EventSeries> {
  return {
    ...operation,
    read(body, context) {
      const reading = operation.read(body, context);
      const isDiscovery = new URL(context.url).searchParams.get("mode")?.startsWith("discovery-");
      const items = (isDiscovery && !reading.issues && reading.result["imin:item"]) || [];
      // Without validation, an item may be anything.
      for (const item of items) discovered.add(Object(item));
      return reading;
    },
  };
}
