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
      if (!reading.issues && /[?&]mode=discovery-/.test(context.url)) {
        // Without validation, an item may be anything.
        reading.result["imin:item"]?.forEach((item) => {
          discovered.add(Object(item));
        });
      }
      return reading;
    },
  };
}
