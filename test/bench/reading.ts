import { normalize } from "../../src/json-ld/normalize.ts";
import { listOrders } from "../../src/orders/operations.ts";
import { checkDifferences } from "../../src/validation/check.ts";
import { orderPage, withAtSigns, withNumericDates } from "./documents.ts";
import { medianRatio } from "./median.ts";

/*
 * Compares the time for normalizing and validating a page with `JSON.parse` of its text. Sends the ratio for each
 * document.
 */

export type ReadingCosts = Readonly<Record<string, number>>;

const rounds = 41;

function time(work: () => unknown, repetitions: number): number {
  const startedAt = performance.now();
  for (let count = 0; count < repetitions; count += 1) work();
  return performance.now() - startedAt;
}

function costOfReading(text: string): number {
  const body: unknown = JSON.parse(text);
  const read = (): unknown => checkDifferences(listOrders.schema, normalize(body), { eachPlaceOnce: true });
  const parse = (): unknown => JSON.parse(text);
  const repetitions = Math.ceil(1_000_000 / text.length);
  const costs = Array.from({ length: rounds }, () => ({
    read: time(read, repetitions),
    parse: time(parse, repetitions),
  })).slice(10);
  return medianRatio(
    costs.map(({ read }) => read),
    costs.map(({ parse }) => parse),
  );
}

const page = orderPage(10, 1);
const costs: ReadingCosts = {
  "as imin's samples spell it": costOfReading(page),
  "in the other spelling": costOfReading(withAtSigns(page)),
  "1,000 orders": costOfReading(orderPage(1_000, 1)),
  "1,000 orders that differ from the schema": costOfReading(withNumericDates(orderPage(1_000, 1))),
};
process.send?.(costs);
process.on("disconnect", () => process.exit());
