import { inLondon } from "../basics/london.ts";

/** A moment as imin's order pages write when something takes place: `2020-01-16T10:00:00+00:00`. @internal */
export function withOffset(dateTime: string): string {
  return inLondon(new Date(dateTime)).replace(/\.\d+/, "");
}

/** A moment as they write when a receipt was made: `2021-04-30T11:42:47.813766+01:00`. @internal */
export function withMicroseconds(dateTime: string): string {
  return inLondon(new Date(dateTime)).replace(/\.(\d+)/, ".$1000");
}

/** A moment as the page of an account writes when an entitlement ends: `2021-05-10T10:45:33+00:00`. @internal */
export function inNumericUtc(dateTime: string): string {
  return dateTime.replace("Z", "+00:00");
}
