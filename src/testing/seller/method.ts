import type { Argument, ArgumentTable } from "../arguments/argument.ts";
import { readArguments } from "../arguments/read-arguments.ts";
import type { State } from "../state/state.ts";

/** Something that can be done to a sandbox, in process and over HTTP alike. @internal */
export interface Method<Result> {
  /** The name in process, which with slashes is its path: `seller.cancel`. */
  readonly name: string;
  readonly description: string;
  readonly arguments: Readonly<Record<string, Argument<unknown>>>;
  /**
   * Reads the unchecked arguments. The method runs later.
   *
   * @throws `TypeError` where an argument is unknown, missing or wrong.
   */
  readonly prepare: (given: unknown) => (state: State) => Result;
}

/** Makes a method of a table of its arguments and of what it does with them. @internal */
export function method<Arguments extends object, Result>(definition: {
  readonly name: string;
  readonly description: string;
  readonly arguments: ArgumentTable<Arguments>;
  readonly perform: (state: State, given: Arguments) => Result;
}): Method<Result> {
  const { name, description, arguments: table, perform } = definition;
  return {
    name,
    description,
    arguments: table,
    prepare(given) {
      const read = readArguments(table, given, name);
      return (state) => perform(state, read);
    },
  };
}
