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
  /** When it closes; of use only while it is open. */
  closesAt: Date;
}

export function hoursOf(city: City, areaId: string, now: Date): Hours {
  const charter = city.charterFor(areaId, now);
  const [from, to] = [clockTime(charter.number("talk.opensAt")), clockTime(charter.number("talk.closesAt"))];
  const isWorking = isWorkingDay(now);
  const today = isWorking ? addWorkingDays(now, 0, from) : undefined;
  const isBefore = today !== undefined && now < today;
  const closesAt = addWorkingDays(now, 0, to);
  const isOpen = isWorking && !isBefore && now < closesAt;
  return { isOpen, from, to, opensAt: isBefore ? today : addWorkingDays(now, 1, from), closesAt };
}

/** The instant when so many minutes of office time have gone by since another; a day's hours or so, not years. */
export function afterOfficeMinutes(city: City, areaId: string, since: Date, minutes: number): Date {
  let left = minutes * 60_000;
  let at = since;
  // Bounded, should a charter have its office close before it opens.
  for (let day = 0; day < mostDays; day++) {
    const { isOpen, opensAt, closesAt } = hoursOf(city, areaId, at);
    if (!isOpen) at = opensAt;
    else if (left <= closesAt.getTime() - at.getTime()) return new Date(at.getTime() + left);
    else {
      left -= closesAt.getTime() - at.getTime();
      at = closesAt;
    }
  }
  return at;
}

const mostDays = 60;

/** 17.5 → 17:30 */
function clockTime(hours: number): string {
  const minutes = Math.round(hours * 60);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
