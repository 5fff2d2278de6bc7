import type { Place } from "../catalog/model.ts";

/** The area within a number of kilometers of a point. @internal */
export interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly radius: number;
}

const EARTH_RADIUS = 6371;

/** Returns the distance of a place from the circle's center, in kilometers along the great circle. @internal */
export function distanceTo({ geo }: Place, { latitude, longitude }: Circle): number {
  const [from, to, across] = [latitude, geo.latitude, geo.longitude - longitude].map(
    (degrees) => (degrees * Math.PI) / 180,
  ) as [number, number, number]; // three in, three out
  const half = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(across / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(half));
}
