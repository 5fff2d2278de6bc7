import type { Dataset } from "../open-active/dataset.ts";
import { isWebUrl } from "../validation/web-url.ts";
import type { FoundItem } from "./found-item.ts";
import { withParents } from "./parents.ts";

/** Whom to name as the source near what is shown: `Source: <a href="{url}">{name}</a>`. */
export interface Attribution {
  /** The name to show: the dataset's, else its publisher's, else its identifier. */
  readonly name: string;
  /** Where to link to, an http or https URL; `undefined` where the catalogue has none. */
  readonly url: string | undefined;
  /** The licence under which it is published, as the catalogue has it. */
  readonly license: string | undefined;
}

/**
 * Whom to name as the source of what search found. Naming it near the data is a duty of imin's licence.
 *
 * @param item Anything that search gives, with its parents where it is a session or a slot.
 * @param datasets The catalogue, of `search.datasets()`.
 * @returns `undefined` where the item names no source or the catalogue does not have it.
 * @see https://docs.imin.co/platform-products/firehose/attribution-catalog-endpoint
 * @example
 * ```ts
 * const source = attributionFor(eventSeries, await imin.search.datasets());
 * if (source) show(`Source: ${source.name}`, source.url);
 * ```
 */
export function attributionFor(item: FoundItem, datasets: readonly Dataset[]): Attribution | undefined {
  const source = withParents(item).find((level) => level["imin:dataSource"])?.["imin:dataSource"]?.identifier;
  const dataset = source === undefined ? undefined : datasets.find(({ identifier }) => identifier === source);
  if (source === undefined || dataset === undefined) return undefined;
  const { name, publisher, url, license } = dataset;
  const isLink = url !== undefined && isWebUrl(url);
  return { name: name ?? publisher?.name ?? source, url: isLink ? url : undefined, license };
}
