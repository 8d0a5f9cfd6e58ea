import type { City } from "../../city/index.ts";
import { addWorkingDays, isWorkingDay } from "../../foundation/index.ts";

/** When somebody is there, by the charter: hours of a working day in China, such as 9 and 17.5. */
export interface Hours {
  isOpen: boolean;
  /** `9:00` */
  from: string;
  to: string;
  /** When it opens next; of no use while it is open. */
  opensAt: Date;
}

export function hoursOf(city: City, areaId: string, now: Date): Hours {
  const charter = city.charterFor(areaId, now);
  const [from, to] = [clockTime(charter.number("talk.opensAt")), clockTime(charter.number("talk.closesAt"))];
  const isWorking = isWorkingDay(now);
  const today = isWorking ? addWorkingDays(now, 0, from) : undefined;
  const isBefore = today !== undefined && now < today;
  const isOpen = isWorking && !isBefore && now < addWorkingDays(now, 0, to);
  return { isOpen, from, to, opensAt: isBefore ? today : addWorkingDays(now, 1, from) };
}

/** 17.5 → 17:30 */
function clockTime(hours: number): string {
  const minutes = Math.round(hours * 60);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
