import type { EventSeries } from "../open-active/event-series.ts";
import type { ListOperation } from "../pagination/list.ts";

/**
 * The same operation, keeping the results of the discovery modes in mind. Such a result may have one session or many, and
 * stands for the series either way.
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
      // Without validation an item may be anything.
      for (const item of items) discovered.add(Object(item));
      return reading;
    },
  };
}
