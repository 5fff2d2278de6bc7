import { dateTime, shift } from "../basics/duration.ts";
import { isJsonObject } from "../basics/json.ts";
import { type ArgumentTable, type Kind, wrongArgument } from "./argument.ts";
import { readArguments } from "./read-arguments.ts";

/** Any string except the empty one. @internal */
export const TEXT: Kind<string> = kind("a string", (given) =>
  typeof given === "string" && given !== "" ? given : undefined,
);

/** @internal */
export const TRUTH: Kind<boolean> = kind("true or false", (given) =>
  typeof given === "boolean" ? given : undefined,
);

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** A moment, stored as imin writes it: in UTC and in whole seconds. In process, a `Date` is also accepted. @internal */
export const MOMENT: Kind<string> = kind(
  'a date-time with an offset, such as "2026-11-27T18:30:00Z"',
  (given) => {
    const isWritten = typeof given === "string" && DATE_TIME.test(given);
    if (!isWritten && !(given instanceof Date)) return undefined;
    const moment = new Date(given);
    return Number.isNaN(moment.getTime()) ? undefined : dateTime(moment);
  },
);

/** @internal */
export const DURATION: Kind<string> = kind('an ISO 8601 duration, such as "PT10M"', (given) =>
  typeof given === "string" && isDuration(given) ? given : undefined,
);

/** @internal */
export const WEB_URL: Kind<string> = kind("an http or https URL", (given) =>
  typeof given === "string" && URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)
    ? given
    : undefined,
);

/** Whether a string is an ISO 8601 duration. @internal */
export function isDuration(text: string): boolean {
  try {
    shift(new Date(0), text);
    return true;
  } catch {
    return false;
  }
}

/** A whole number within inclusive bounds. @internal */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): Kind<number> {
  const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
  return kind(`a whole number ${bounds}`, (given) =>
    typeof given === "number" && Number.isSafeInteger(given) && given >= least && given <= most
      ? given
      : undefined,
  );
}

/** A number within inclusive bounds. @internal */
export function numberFrom(least: number, most = Number.MAX_VALUE): Kind<number> {
  const bounds = most === Number.MAX_VALUE ? `from ${least}` : `from ${least} to ${most}`;
  return kind(`a number ${bounds}`, (given) =>
    typeof given === "number" && given >= least && given <= most ? given : undefined,
  );
}

/** One of several strings. @internal */
export function oneOf<const Value extends string>(values: readonly Value[]): Kind<Value> {
  return kind(`one of ${values.map((value) => `"${value}"`).join(", ")}`, (given) =>
    values.find((value) => value === given),
  );
}

/** A list, which may be empty. @internal */
export function listOf<Value>(item: Kind<Value>): Kind<readonly Value[]> {
  const expected = `a list, each ${item.expected}`;
  return {
    expected,
    read(given, path) {
      if (!Array.isArray(given)) throw wrongArgument(path, expected, given);
      return given.map((value: unknown, index) => item.read(value, `${path}[${index}]`));
    },
    ...(item.properties === undefined ? {} : { properties: item.properties }),
  };
}

/** One value, or a list of them. @internal */
export function oneOrMore<Value>(item: Kind<Value>): Kind<Value | readonly Value[]> {
  const list = listOf(item);
  return {
    expected: `${item.expected}, or a list of them`,
    read: (given, path) => (Array.isArray(given) ? list.read(given, path) : item.read(given, path)),
  };
}

/** An object with these properties and no others. @internal */
export function objectOf<Value extends object>(properties: ArgumentTable<Value>): Kind<Value> {
  const expected = `an object with ${Object.keys(properties).join(", ")}`;
  return {
    expected,
    read(given, path) {
      if (!isJsonObject(given)) throw wrongArgument(path, expected, given);
      return readArguments(properties, given, path);
    },
    properties,
  };
}

/** Strings by name. @internal */
export const TEXTS_BY_NAME: Kind<Readonly<Record<string, string>>> = kind("an object of strings", (given) =>
  isJsonObject(given) && Object.values(given).every((value) => typeof value === "string")
    ? (given as Readonly<Record<string, string>>) // each has just been looked at
    : undefined,
);

/** Creates a kind from a reader that returns `undefined` for values of another kind. @internal */
export function kind<Value>(expected: string, read: (given: unknown) => Value | undefined): Kind<Value> {
  return {
    expected,
    read(given, path) {
      const value = read(given);
      if (value === undefined) throw wrongArgument(path, expected, given);
      return value;
    },
  };
}
