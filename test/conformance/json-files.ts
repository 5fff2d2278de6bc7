import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** The folder of version 2 of OpenActive's data models. The package exports no JSON by name. */
export const dataModels = join(dirname(require.resolve("@openactive/data-models")), "../versions/2.x");

/** The names of the JSON files in a folder, without their extension. */
export function jsonFilesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length));
}

/** One parsed JSON file. */
export function readJson(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
}

/** The folder of the models themselves. */
export const modelsFolder = join(dataModels, "models");
