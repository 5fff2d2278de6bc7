import * as fc from "fast-check";
import { hostileValue, type Maker } from "./hostile-values.ts";

/** Puts another value somewhere into a value: the positions lead to it. */
function spoil(value: unknown, [position, ...positions]: readonly number[], hostile: Maker): unknown {
  if (position === undefined) return hostile();
  if (typeof value !== "object" || value === null) return position % 2 === 0 ? hostile() : [value, hostile()];
  const names = [...Object.keys(value), "unknown"];
  const name = names[position % names.length] ?? "unknown";
  const inner = spoil(Reflect.get(value, name), positions, hostile);
  if (!Array.isArray(value)) return { ...value, [name]: inner };
  return name === "unknown" ? [...value, inner] : Object.assign([...value], { [name]: inner });
}

/** An argument of a method, and what it should be. */
export type Argument = fc.Arbitrary<Maker> & { readonly valid?: readonly Maker[] };

/** A value that is as it should be, one that is nearly so, or any value. */
export function mostly(...valid: readonly Maker[]): Argument {
  const good = fc.constantFrom(...valid);
  const where = fc.array(fc.nat(), { minLength: 1, maxLength: 5 });
  const spoiled = fc.tuple(good, hostileValue, where).map(
    ([make, hostile, positions]) =>
      () =>
        spoil(make(), positions, hostile),
  );
  const any = fc.oneof(
    { weight: 6, arbitrary: good },
    { weight: 2, arbitrary: spoiled },
    { weight: 2, arbitrary: hostileValue },
  );
  return Object.assign(any, { valid });
}

/** One of these values, one that is nearly so, or any value. */
export function about(...values: readonly unknown[]): Argument {
  return mostly(...values.map((value) => () => value));
}

/** Valid values of these arguments. */
export const validOf = (args: readonly Argument[]): readonly Maker[] =>
  args.map(({ valid = [] }) => valid[0] ?? (() => undefined));

/** The same argument in another form. */
export function within(argument: Argument, wrap: (value: unknown) => unknown): Argument {
  const wrapped =
    (make: Maker): Maker =>
    () =>
      wrap(make());
  return Object.assign(argument.map(wrapped), { valid: argument.valid?.map(wrapped) ?? [] });
}
