interface Placed {
  kind: string;
  lat: number | null;
  lon: number | null;
}

const metersPerDegree = 111_320;
/** Farther from every community than this one is somewhere else. */
const farthestMeters = 10_000;

/** In meters; endless to an area of which nobody has said where it is. */
function distanceTo(area: Placed, lat: number, lon: number): number {
  if (area.lat === null || area.lon === null) return Number.POSITIVE_INFINITY;
  // Within a city the earth is flat enough.
  const eastMeters = metersPerDegree * Math.cos((lat * Math.PI) / 180);
  return Math.hypot((area.lat - lat) * metersPerDegree, (area.lon - lon) * eastMeters);
}

/** The communities around a point (WGS 84, degrees), nearest first; none when it lies outside the district. */
export function areasNear<A extends Placed>(areas: Iterable<A>, lat: number, lon: number, limit: number): A[] {
  const communities = [...areas].filter((area) => area.kind === "community");
  const placed = communities.map((area) => ({ area, meters: distanceTo(area, lat, lon) }));
  const near = placed.filter(({ meters }) => meters <= farthestMeters).sort((a, b) => a.meters - b.meters);
  return near.slice(0, limit).map(({ area }) => area);
}

/** Of areas nearest first, the first one where the next is more than twice as far: no need to ask. */
export function clearlyNearest<A extends Placed>([first, next]: readonly A[], lat: number, lon: number): A | undefined {
  if (!first || !next) return first;
  return distanceTo(first, lat, lon) * 2 < distanceTo(next, lat, lon) ? first : undefined;
}
