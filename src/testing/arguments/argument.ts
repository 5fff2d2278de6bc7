/** A kind of value: how to name it and how to read it. @internal */
export interface Kind<Value> {
  /** The words that follow "must be": `true or false`. */
  readonly expected: string;
  /**
   * Reads a value.
   *
   * @param path the argument's name, for the message: `offers[0].price`.
   * @throws `TypeError` that names the argument, what it must be and what was given.
   */
  readonly read: (given: unknown, path: string) => Value;
  /** The properties of an object, or of each object in a list. */
  readonly properties?: Readonly<Record<string, Argument<unknown>>>;
}

/** One argument of a method of the sandbox. @internal */
export interface Argument<Value> {
  readonly kind: Kind<Value>;
  readonly isRequired: boolean;
  readonly description: string;
}

/** Every argument of a method by name. The type keeps it equal to the method's documented interface. @internal */
export type ArgumentTable<Arguments> = {
  readonly [Name in keyof Arguments]-?: Argument<Exclude<Arguments[Name], undefined>>;
};

/** An argument that must be given. @internal */
export function required<Value>(kind: Kind<Value>, description: string): Argument<Value> {
  return { kind, isRequired: true, description };
}

/** An argument that may be left out. @internal */
export function optional<Value>(kind: Kind<Value>, description: string): Argument<Value> {
  return { kind, isRequired: false, description };
}

/** The error for a value of the wrong kind. @internal */
export function wrongArgument(path: string, expected: string, given: unknown): TypeError {
  return new TypeError(`\`${path}\` must be ${expected}, not ${shown(given)}.`);
}

/** The longest piece of a value that a message repeats, in characters. */
const LONGEST_SHOWN = 60;

/** A value as a message shows it: JSON, cut where it is long. @internal */
export function shown(given: unknown): string {
  if (given instanceof Promise) return "a promise (await it first)";
  const text = typeof given === "function" ? "a function" : (JSON.stringify(given) ?? String(given));
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
