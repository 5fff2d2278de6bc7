import { expect, it, vi } from "vitest";
import { UnknownFilters } from "../../src/search/unknown-filters.ts";

it("reports up to a thousand unknown filters, each once, so that a client's memory is limited", () => {
  const warn = vi.fn();
  const report = new UnknownFilters({ warn } as never).reportFor({ name: "search.places" } as never);
  for (let round = 0; round < 2; round++) {
    for (let index = 0; index < 1_001; index++) report(`filter${index}`);
  }
  expect(warn).toHaveBeenCalledTimes(1_000);
  expect(warn).toHaveBeenLastCalledWith(
    'imin-sdk: search.places sent the filter "filter999" unchanged: this SDK does not know it.',
    { operation: "search.places", filter: "filter999" },
  );
});
