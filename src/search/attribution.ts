import type { Dataset } from "../open-active/dataset.ts";
import { isWebUrl } from "../validation/web-url.ts";
import type { FoundItem } from "./found-item.ts";
import { withParents } from "./parents.ts";

/** The source to name near the data: `Source: <a href="{url}">{name}</a>`. */
export interface Attribution {
  /** The name to show: the dataset's, else its publisher's, else its identifier. */
  readonly name: string;
  /** The http or https URL to link to; `undefined` if the catalogue has none. */
  readonly url: string | undefined;
  /** The licence under which it is published, as the catalogue has it. */
  readonly license: string | undefined;
}

/**
 * Finds the source of a search result. imin's licence requires you to name it near the data.
 *
 * @param item Any search result; a session or a slot needs its parents.
 * @param datasets The catalogue, of `search.datasets()`.
 * @returns `undefined` if the item names no source or the catalogue does not have it.
 * @see https://docs.imin.co/platform-products/firehose/attribution-catalog-endpoint
 * @example
 * ```ts
 * const source = attributionFor(eventSeries, await imin.search.datasets());
 * if (source) show(`Source: ${source.name}`, source.url);
 * ```
 */
export function attributionFor(item: FoundItem, datasets: readonly Dataset[]): Attribution | undefined {
  const source = withParents(item).find((level) => level["imin:dataSource"])?.["imin:dataSource"]?.identifier;
  const dataset = source === undefined ? undefined : datasets.find((one) => one?.identifier === source);
  if (source === undefined || dataset === undefined) return undefined;
  const { name, publisher, url, license } = dataset;
  const isLink = typeof url === "string" && isWebUrl(url);
  return { name: name ?? publisher?.name ?? source, url: isLink ? url : undefined, license };
}
