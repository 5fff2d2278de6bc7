import type { Dataset } from "../open-active/dataset.ts";
import type { Reading } from "../transport/operation.ts";

/**
 * The datasets of imin's catalogue. imin's page shows one dataset but not the list around it, so several forms are read:
 * the response is a list of datasets, or has one as a property, possibly as the `data` of feed items.
 *
 * A response without a list is refused: an empty catalogue would silently remove every attribution.
 * @internal
 */
export function readDatasets(body: unknown): Reading<Dataset[]> {
  const lists = [body, ...(isObject(body) ? Object.values(body) : [])].filter(Array.isArray);
  const datasets = lists.flat().map(dataOf).filter(isDataset);
  return datasets.length > 0
    ? { result: datasets }
    : { issues: [{ path: "", message: "must have a list of datasets" }] };
}

/** An item of a feed contains the dataset as `data`. */
function dataOf(item: unknown): unknown {
  return isObject(item) && isObject(item["data"]) ? item["data"] : item;
}

/** Attribution finds a dataset by its identifier; the rest may be missing. */
function isDataset(value: unknown): value is Dataset {
  return isObject(value) && typeof value["identifier"] === "string";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
