import type { Issue } from "../errors/issue.ts";
import { writeDateTime } from "../open-active/date-time.ts";
import type { SearchFilters } from "./filter.ts";
import { type FilterFormats, formatOf } from "./filter-format.ts";

/** The filters as sent. @internal */
export type WrittenFilters = Readonly<Record<string, readonly string[]>>;

/**
 * Converts the filters for the query, and finds those that the SDK does not know.
 *
 * @param issues Receives the problems.
 * @internal
 */
export function writeFilters(
  filters: SearchFilters,
  formats: FilterFormats,
  issues: Issue[],
): { readonly written: WrittenFilters; readonly unknown: readonly string[] } {
  const written: Record<string, readonly string[]> = {};
  const unknown: string[] = [];
  for (const [name, given] of Object.entries(filters)) {
    // Callers in JavaScript may pass null for omitted filters.
    if (given === undefined || given === null) continue;
    const { fits, message, rewrite, isKnown } = formatOf(name, formats);
    if (!isKnown) unknown.push(name);
    const values: readonly unknown[] = Array.isArray(given) ? given : [given];
    written[name] = values.map((value, index) => {
      const plain = writeValue(value);
      const text = plain === undefined ? plain : (rewrite?.(plain) ?? plain);
      if (text === undefined || !fits(text)) {
        issues.push({ path: `filters.${name}${Array.isArray(given) ? `[${index}]` : ""}`, message });
      }
      return text ?? "";
    });
  }
  return { written, unknown };
}

function writeValue(value: unknown): string | undefined {
  // Not `instanceof`: the Date may come from another realm.
  if (Object.prototype.toString.call(value) === "[object Date]") return writeDate(value as Date);
  const isWritable = typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  return isWritable ? String(value) : undefined;
}

function writeDate(date: Date): string | undefined {
  const time = date.getTime();
  return Number.isNaN(time) ? undefined : writeDateTime(time);
}
