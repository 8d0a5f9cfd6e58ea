interface Placed {
  kind: string;
  lat: number | null;
  lon: number | null;
}

const metersPerDegree = 111_320;
/** Farther from every community than this one is somewhere else. */
const farthestMeters = 10_000;

/** The communities around a point (WGS 84, degrees), nearest first; none when it lies outside the district. */
export function areasNear<A extends Placed>(areas: Iterable<A>, lat: number, lon: number, limit: number): A[] {
  // Within a city the earth is flat enough.
  const eastMeters = metersPerDegree * Math.cos((lat * Math.PI) / 180);
  const placed = [...areas].flatMap((area) => {
    if (area.kind !== "community" || area.lat === null || area.lon === null) return [];
    return [{ area, meters: Math.hypot((area.lat - lat) * metersPerDegree, (area.lon - lon) * eastMeters) }];
  });
  const near = placed.filter(({ meters }) => meters <= farthestMeters).sort((a, b) => a.meters - b.meters);
  return near.slice(0, limit).map(({ area }) => area);
}
