import { hostileValues, type Maker } from "./hostile-values.ts";
import { type Argument, about, validOf } from "./mostly.ts";

/** The names that lead to a place in a value. */
type Place = readonly string[];

/** Arguments of which one has a hostile value in one place. */
export interface SpoiledOnce {
  readonly args: readonly Maker[];
  /** Where the hostile value is, and which one it is. */
  readonly where: string;
}

/**
 * Every place of each valid argument, with each hostile value, while the other arguments are valid.
 *
 * @param options An additional last argument.
 */
export function* spoiledOnce(
  args: readonly Argument[],
  ...options: readonly object[]
): Generator<SpoiledOnce> {
  const all = [...args, ...options.map((given) => about(given))];
  const usual = validOf(all);
  for (const [position, { valid = [] }] of all.entries()) {
    for (const make of valid) {
      for (const place of placesIn(make())) {
        for (const [number, hostile] of hostileValues.entries()) {
          const spoiled: Maker = () => replaced(make(), place, hostile);
          yield {
            args: usual.map((other, index) => (index === position ? spoiled : other)),
            where: `argument ${position}, property "${place.join(".")}", hostile value ${number}`,
          };
        }
      }
    }
  }
}

function* placesIn(value: unknown): Generator<Place> {
  yield [];
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    for (const place of placesIn(inner)) yield [name, ...place];
  }
}

function replaced(value: unknown, [name, ...rest]: Place, hostile: Maker): unknown {
  if (name === undefined || typeof value !== "object" || value === null) return hostile();
  const inner = replaced(Reflect.get(value, name), rest, hostile);
  return Array.isArray(value) ? Object.assign([...value], { [name]: inner }) : { ...value, [name]: inner };
}
