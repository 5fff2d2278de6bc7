import { type Argument, type ArgumentTable, wrongArgument } from "./argument.ts";

/**
 * Reads arguments by name, strictly.
 *
 * @param where The owner of the arguments, for the message: `seller.cancel`.
 * @throws `TypeError` if it is not an object, or if an argument is unknown, missing or invalid. The message lists
 * the valid ones.
 * @internal
 */
export function readArguments<Arguments extends object>(
  table: ArgumentTable<Arguments>,
  given: unknown,
  where: string,
): Arguments {
  const names = Object.keys(table);
  const values = readObject(given, where);
  const unknown = Object.keys(values).filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    const listed = unknown.map((name) => `\`${name}\``).join(", ");
    throw new TypeError(`${where}: unknown ${listed}; valid are ${names.join(", ")}.`);
  }
  const read: Record<string, unknown> = {};
  for (const [name, { kind, isRequired }] of Object.entries<Argument<unknown>>(table)) {
    const value = values[name];
    if (value !== undefined) read[name] = kind.read(value, `${where}.${name}`);
    else if (isRequired)
      throw new TypeError(`${where}: \`${name}\` is missing; it must be ${kind.expected}.`);
  }
  // The table has read each property, and its type is that of the arguments.
  return read as Arguments;
}

/**
 * Reads an object whose properties are checked one by one.
 *
 * @throws `TypeError` for anything else: a promise that was not awaited, a list, a date.
 * @internal
 */
export function readObject(given: unknown, where: string): Readonly<Record<string, unknown>> {
  // Of another realm too, as in Jest. A module's exports are an object as well.
  if (!/^\[object (?:Object|Module)\]$/.test(Object.prototype.toString.call(given))) {
    throw wrongArgument(where, "an object", given);
  }
  return given as Readonly<Record<string, unknown>>; // it has just been looked at
}

/** An argument, as `GET /sandbox` describes it. @internal */
export interface DescribedArgument {
  readonly name: string;
  readonly required: boolean;
  /** The expected value. */
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
