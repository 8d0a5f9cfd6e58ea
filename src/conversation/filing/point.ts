import { communityOf } from "../questions/place.ts";
import type { Draft } from "../state.ts";
import type { Turn } from "../turn.ts";

/** Communities around a point among which the person chooses. */
export const nearest = 4;

export interface Point {
  lat: number;
  lon: number;
}

/** The point that is filed: one that is not near the community chosen in the end belongs to something else. */
export function pointOf(turn: Turn, { point, answers }: Draft): Point | undefined {
  if (!point || typeof answers.area !== "string") return undefined;
  const community = communityOf(turn, answers.area);
  const near = turn.world.city.areasNear(point.lat, point.lon, nearest);
  return near.some((a) => a.id === community?.id) ? point : undefined;
}

export const pointLine = (turn: Turn, draft: Draft): string[] =>
  pointOf(turn, draft) ? [turn.say("filing-point-kept")] : [];
