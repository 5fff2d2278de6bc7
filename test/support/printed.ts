import { inspect } from "node:util";

/** Everything visible of a value by printing, serializing or logging it. */
export function printed(value: unknown): string {
  const error = value instanceof Error ? value : undefined;
  return [
    inspect(value),
    inspect(value, { showHidden: true, depth: Number.POSITIVE_INFINITY }),
    inspect(value, { showHidden: true, depth: Number.POSITIVE_INFINITY, getters: true }),
    JSON.stringify(value),
    String(value),
    error?.stack,
    inspect(error?.cause, { showHidden: true, depth: Number.POSITIVE_INFINITY, getters: true }),
  ].join("\n");
}
