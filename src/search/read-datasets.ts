import { isText } from "../errors/property-of.ts";
import type { Dataset } from "../open-active/dataset.ts";
import type { Reading } from "../transport/operation.ts";
import { isObject } from "./parents.ts";

/**
 * Reads the datasets of imin's catalog. imin's page shows one dataset but not the list around it, so several forms
 * are accepted: a list of datasets, or an object with such a list, possibly with each dataset as the `data` of a
 * feed item.
 *
 * A response without a list is rejected, because an empty catalog would silently remove every attribution.
 * @internal
 */
export function readDatasets(body: unknown): Reading<Dataset[]> {
  const lists = [body, ...Object.values(Object(body))].filter(Array.isArray);
  const datasets = lists.flat().map(dataOf).filter(isDataset);
  return datasets.length > 0
    ? { result: datasets }
    : { issues: [{ path: "", message: "must contain a list of datasets" }] };
}

/** An item of a feed contains the dataset as `data`. */
function dataOf(item: unknown): unknown {
  const { data }: { readonly data?: unknown } = Object(item);
  return isObject(data) ? data : item;
}

/** Attribution finds a dataset by its identifier. The rest may be missing. */
function isDataset(value: unknown): value is Dataset {
  return isText(Object(value).identifier);
}
