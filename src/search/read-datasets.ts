import type { Dataset } from "../open-active/dataset.ts";
import { UnusableResponseIssues } from "../transport/operation.ts";

/**
 * The datasets of imin's catalogue. imin's page shows one dataset but not what is around them, so they are looked for:
 * the answer is a list of them, or has one among its properties, possibly as the `data` of feed items.
 *
 * @throws UnusableAnswerIssues where there is none: an empty catalogue would make every attribution vanish unseen.
 * @internal
 */
export function readDatasets(body: unknown): Dataset[] {
  const lists = [body, ...(isObject(body) ? Object.values(body) : [])].filter(Array.isArray);
  const datasets = lists.flat().map(dataOf).filter(isDataset);
  if (datasets.length > 0) return datasets;
  throw new UnusableResponseIssues([{ path: "", message: "must have a list of datasets" }]);
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
