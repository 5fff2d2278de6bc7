import type { Issue } from "../errors/issue.ts";
import { writeDateTime } from "../open-active/date-time.ts";
import type { SearchFilters } from "./filter.ts";
import { type FilterFormats, formatOf } from "./filter-format.ts";

/** The filters as they are written on the wire. @internal */
export type WrittenFilters = Readonly<Record<string, readonly string[]>>;

/**
 * Writes the filters, and finds those that the SDK does not know.
 *
 * @param issues Keeps what is wrong with them.
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
    // JavaScript's callers may write null for what they leave out.
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
  // By its kind and not by its class, which may be that of another realm.
  if (Object.prototype.toString.call(value) === "[object Date]") return writeDate(value as Date);
  const isWritable = typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  return isWritable ? String(value) : undefined;
}

function writeDate(date: Date): string | undefined {
  const time = date.getTime();
  return Number.isNaN(time) ? undefined : writeDateTime(time);
}
