import { invalidParameter } from "../api/query.ts";
import type { Circle } from "./geo.ts";

/** The parameters of every list. @internal */
export const LIST_PARAMETERS = ["geo[radial]", "page", "limit"] as const;

/**
 * The query of a search. Each value is checked when it is read. imin does not document its own error responses.
 * These have the format of its published server library.
 *
 * @internal
 */
export class SearchQuery {
  readonly #parameters: URLSearchParams;

  constructor(parameters: URLSearchParams) {
    this.#parameters = parameters;
  }

  /** All values of a parameter, one of which must match. */
  all(name: string): readonly string[] {
    return this.#parameters.getAll(name);
  }

  /** Whether the parameter is absent, or one of its values is among these. */
  allows(name: string, values: readonly (string | undefined)[]): boolean {
    const wanted = this.all(name);
    return wanted.length === 0 || wanted.some((value) => values.includes(value));
  }

  /** Rejects a value that the parameter does not allow. */
  checkChoice(name: string, valid: readonly string[]): void {
    if (this.all(name).some((value) => !valid.includes(value))) {
      throw invalidParameter(name, `one of ${valid.join(", ")}`);
    }
  }

  text(name: string): string | undefined {
    return this.#parameters.get(name) ?? undefined;
  }

  oneOf<const Value extends string>(name: string, values: readonly Value[]): Value {
    const given = this.text(name);
    const value = values.find((one) => one === given);
    if (value === undefined) throw invalidParameter(name, `one of ${values.join(", ")}`);
    return value;
  }

  number(name: string): number | undefined {
    return this.#read(name, /^\d+(\.\d+)?$/, "a number", ([text]) => Number(text));
  }

  truth(name: string): boolean | undefined {
    return this.#read(name, /^(true|false)$/, "true or false", ([text]) => text === "true");
  }

  /** A moment, in milliseconds since 1970. */
  moment(name: string): number | undefined {
    const format = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
    const moment = this.#read(name, format, "YYYY-MM-DDTHH:MM:SSZ", ([text]) => Date.parse(text));
    if (Number.isNaN(moment)) throw invalidParameter(name, "YYYY-MM-DDTHH:MM:SSZ");
    return moment;
  }

  /** A local time of day, as given. */
  time(name: string): string | undefined {
    return this.#read(name, /^([01]\d|2[0-3]):[0-5]\d$/, "HH:mm", ([text]) => text);
  }

  /** The ages that must all be admitted. */
  ages(name: string): readonly [number, number] | undefined {
    return this.#read(name, /^(\d+)(?:,(\d+))?$/, "{min} or {min},{max}", ([, from, to]) => [
      Number(from),
      Number(to ?? Infinity),
    ]);
  }

  circle(name: string): Circle | undefined {
    const format = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/;
    const circle = this.#read(name, format, "{latitude},{longitude},{radius}", (match) => {
      const [latitude = 0, longitude = 0, radius = 0] = match.slice(1).map(Number);
      return { latitude, longitude, radius };
    });
    if (Math.abs(circle?.latitude ?? 0) > 90 || Math.abs(circle?.longitude ?? 0) > 180) {
      throw invalidParameter(name, "{latitude},{longitude},{radius}, in degrees and kilometers");
    }
    return circle;
  }

  /** The number of items on a page. imin does not document its default. */
  limit(byDefault: number): number {
    const limit = this.number("limit") ?? byDefault;
    if (!Number.isInteger(limit) || limit < 1 || limit > 50)
      throw invalidParameter("limit", "a whole number from 1 to 50");
    return limit;
  }

  #read<Value>(
    name: string,
    format: RegExp,
    form: string,
    convert: (match: RegExpExecArray) => Value,
  ): Value | undefined {
    const given = this.text(name);
    if (given === undefined) return undefined;
    const match = format.exec(given);
    if (match === null) throw invalidParameter(name, form);
    return convert(match);
  }
}
