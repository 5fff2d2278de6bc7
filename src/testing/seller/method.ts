import type { Argument, ArgumentTable } from "../arguments/argument.ts";
import { readArguments } from "../arguments/read-arguments.ts";
import type { State } from "../state/state.ts";

/** A method of a sandbox, in process and over HTTP. @internal */
export interface Method<Result> {
  /** The name in process, which becomes the path with slashes: `seller.cancel`. */
  readonly name: string;
  readonly description: string;
  readonly arguments: Readonly<Record<string, Argument<unknown>>>;
  /**
   * Reads the unchecked arguments. The method runs later.
   *
   * @throws `TypeError` if an argument is unknown, missing or invalid.
   */
  readonly prepare: (given: unknown) => (state: State) => Result;
}

/** Creates a method from its argument table and its action. @internal */
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
