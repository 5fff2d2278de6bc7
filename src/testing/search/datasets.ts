import type { JsonObject } from "../basics/json.ts";
import { HARBOUR_SPORTS, RIVERSIDE_LEISURE } from "../catalog/club.ts";
import { LOREM_FITSUM } from "../catalog/mock-items.ts";
import type { Seller } from "../catalog/model.ts";

/**
 * The catalog of the datasets that the sandbox's sessions and courts come from. imin's page shows a dataset, in the
 * `@` spelling, but not what surrounds it. Here it is a schema.org DataCatalog.
 *
 * @internal
 */
export const DATASETS: JsonObject = {
  "@context": ["https://schema.org/", "https://openactive.io/"],
  "@type": "DataCatalog",
  dataset: [
    dataset("riverside", RIVERSIDE_LEISURE),
    dataset("harbour", HARBOUR_SPORTS),
    dataset("loremfitsum", LOREM_FITSUM),
    dataset("refimpl", LOREM_FITSUM),
  ],
};

function dataset(identifier: string, { name, url }: Seller): JsonObject {
  return {
    "@type": "Dataset",
    "@id": `https://firehose.imin.co/datasets/${identifier}`,
    identifier,
    name: `${name} sessions and facilities`,
    url: `${url}/open-data`,
    publisher: { "@type": "Organization", name, legalName: `${name} Ltd` },
    license: "https://creativecommons.org/licenses/by/4.0/",
  };
}
