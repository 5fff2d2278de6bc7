import type { Argument, ArgumentTable } from "./argument.ts";

/**
 * Reads arguments by name, strictly.
 *
 * @param where what they belong to, for the message: `seller.cancel`.
 * @throws `TypeError` for an unknown, missing or wrong argument, with what is valid.
 * @internal
 */
export function readArguments<Arguments extends object>(
  table: ArgumentTable<Arguments>,
  given: Readonly<Record<string, unknown>>,
  where: string,
): Arguments {
  const names = Object.keys(table);
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    const valid = names.length === 0 ? "it takes none" : `valid are ${names.join(", ")}`;
    throw new TypeError(`${where}: unknown ${unknown.map((name) => `\`${name}\``).join(", ")}; ${valid}.`);
  }
  const read: Record<string, unknown> = {};
  for (const [name, { kind, isRequired }] of Object.entries<Argument<unknown>>(table)) {
    const value = given[name];
    if (value !== undefined) read[name] = kind.read(value, `${where}.${name}`);
    else if (isRequired)
      throw new TypeError(`${where}: \`${name}\` is missing; it must be ${kind.expected}.`);
  }
  // Each property has been read by the table, whose type is that of the arguments.
  return read as Arguments;
}

/** One argument as `GET /sandbox` describes it. @internal */
export interface DescribedArgument {
  readonly name: string;
  readonly required: boolean;
  /** What it must be. */
  readonly value: string;
  readonly description: string;
  /** The properties of an object, or of each object in a list. */
  readonly properties?: readonly DescribedArgument[];
}

/** Describes the arguments of a method. @internal */
export function describeArguments(
  table: Readonly<Record<string, Argument<unknown>>>,
): readonly DescribedArgument[] {
  return Object.entries(table).map(([name, { kind, isRequired, description }]) => ({
    name,
    required: isRequired,
    value: kind.expected,
    description,
    ...(kind.properties === undefined ? {} : { properties: describeArguments(kind.properties) }),
  }));
}
