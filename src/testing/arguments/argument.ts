/** A kind of value, with its description and its reader. @internal */
export interface Kind<Value> {
  /** The words after "must be": `true or false`. */
  readonly expected: string;
  /**
   * Reads a value.
   *
   * @param path The argument's name, for the message: `offers[0].price`.
   * @throws `TypeError` that names the argument, the expected value and the given value.
   */
  readonly read: (given: unknown, path: string) => Value;
  /** The properties of an object, or of each object in a list. */
  readonly properties?: Readonly<Record<string, Argument<unknown>>>;
}

/** An argument of a sandbox method. @internal */
export interface Argument<Value> {
  readonly kind: Kind<Value>;
  readonly isRequired: boolean;
  readonly description: string;
}

/** All arguments of a method by name. The type keeps them in line with the method's documented interface. @internal */
export type ArgumentTable<Arguments> = {
  readonly [Name in keyof Arguments]-?: Argument<Exclude<Arguments[Name], undefined>>;
};

/** A required argument. @internal */
export function required<Value>(kind: Kind<Value>, description: string): Argument<Value> {
  return { kind, isRequired: true, description };
}

/** An optional argument. @internal */
export function optional<Value>(kind: Kind<Value>, description: string): Argument<Value> {
  return { kind, isRequired: false, description };
}

/** Creates the error for a value of the wrong kind. @internal */
export function wrongArgument(path: string, expected: string, given: unknown): TypeError {
  return new TypeError(`\`${path}\` must be ${expected}, not ${shown(given)}.`);
}

/** The maximum length of a value that a message repeats, in characters. */
const LONGEST_SHOWN = 60;

/** Formats a value for a message: JSON, truncated if it is long. @internal */
export function shown(given: unknown): string {
  if (given instanceof Promise) return "a promise (await it first)";
  const text = written(given);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}

function written(given: unknown): string {
  if (typeof given === "function") return "a function";
  try {
    return JSON.stringify(given) ?? String(given);
  } catch {
    return `a value that JSON cannot hold (${typeof given})`;
  }
}
