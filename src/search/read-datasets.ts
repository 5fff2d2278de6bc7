import type { Dataset } from "../open-active/dataset.ts";
import type { Reading } from "../transport/operation.ts";

/**
 * The datasets of imin's catalogue. imin's page shows one dataset but not what is around them, so they are looked for:
 * the answer is a list of them, or has one among its properties, possibly as the `data` of feed items.
 *
 * A response without any is refused: an empty catalogue would make every attribution vanish unseen.
 * @internal
 */
export function readDatasets(body: unknown): Reading<Dataset[]> {
  const lists = [body, ...(isObject(body) ? Object.values(body) : [])].filter(Array.isArray);
  const datasets = lists.flat().map(dataOf).filter(isDataset);
  return datasets.length > 0
    ? { result: datasets }
    : { issues: [{ path: "", message: "must have a list of datasets" }] };
}

/** An item of a feed has the dataset as its `data`. */
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
