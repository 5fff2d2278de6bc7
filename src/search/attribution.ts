import { ifReadable, isText } from "../errors/property-of.ts";
import type { DataSource } from "../open-active/data-source.ts";
import type { Dataset } from "../open-active/dataset.ts";
import { isWebUrl } from "../validation/web-url.ts";
import type { FoundItem } from "./found-item.ts";
import { inherited, withParents } from "./parents.ts";

/** The source to show near the data: `Source: <a href="{url}">{name}</a>`. */
export interface Attribution {
  /** The name to show: the dataset's, otherwise its publisher's, otherwise its identifier. */
  readonly name: string;
  /** The http or https URL to link to. `undefined` if the catalog has none. */
  readonly url: string | undefined;
  /** The license of the dataset, as given in the catalog. */
  readonly license: string | undefined;
}

/**
 * Finds the source of a search result. imin's license requires you to show it near the data.
 *
 * @param item Any search result. A session or slot must have its parents.
 * @param datasets The catalog from `search.datasets()`.
 * @returns `undefined` if the item names no source or the catalog does not have it.
 * @see https://docs.imin.co/platform-products/firehose/attribution-catalog-endpoint
 * @example
 * ```ts
 * import { attributionFor, type EventSeries, type IminClient } from "imin-sdk";
 *
 * export async function sourceOf(imin: IminClient, eventSeries: EventSeries): Promise<string> {
 *   const source = attributionFor(eventSeries, await imin.search.datasets());
 *   return source ? `Source: ${source.name}, ${source.url}` : "";
 * }
 * ```
 */
export function attributionFor(item: FoundItem, datasets: readonly Dataset[]): Attribution | undefined {
  return ifReadable(() => {
    const { identifier }: Partial<DataSource> = Object(inherited(withParents(item), "imin:dataSource"));
    const dataset = identifier && datasets.find((one) => one?.identifier === identifier);
    return dataset ? attributionOf(dataset, identifier) : undefined;
  });
}

function attributionOf({ name, publisher, url, license }: Dataset, identifier: string): Attribution {
  const link = isText(url) && isWebUrl(url) ? url : undefined;
  return { name: name ?? publisher?.name ?? identifier, url: link, license };
}
