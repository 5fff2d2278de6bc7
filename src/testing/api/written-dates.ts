import { inLondon } from "../basics/london.ts";

/** Formats the time of a session as imin's order pages do: `2020-01-16T10:00:00+00:00`. @internal */
export function withOffset(dateTime: string): string {
  return inLondon(new Date(dateTime)).replace(/\.\d+/, "");
}

/** Formats the time of a receipt as imin's order pages do: `2021-04-30T11:42:47.813766+01:00`. @internal */
export function withMicroseconds(dateTime: string): string {
  return inLondon(new Date(dateTime)).replace(/\.(\d+)/, ".$1000");
}

/** Formats the end of an entitlement as imin's account page does: `2021-05-10T10:45:33+00:00`. @internal */
export function inNumericUtc(dateTime: string): string {
  return dateTime.replace("Z", "+00:00");
}
