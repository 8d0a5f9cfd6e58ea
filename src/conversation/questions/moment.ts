import { dayShifted, formatDay, formatInstant } from "../../foundation/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import type { Earliest } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";
import { type Asked, answerButton, type Question, type Taken } from "./question.ts";
import { readMoment } from "./read-moment.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const nine = 9 * 60;
/** When people have time: in the morning and after supper. */
const evening = 19 * 60;
const usualTimes = [nine, evening];
const offered = 4;
/** Until the rest is answered time passes; what was offered has to be good then still. */
const roomMs = 30 * minuteMs;

/** A day and a time, as people write them: 11月26日9点半, 明天下午3点, 周五 19:00, 2026-11-26 09:00, tomorrow 9am. */
export const momentQuestion: Question = {
  takesNumbers: true,
  buttons: (turn, asked) =>
    asked.earliest
      ? rowsOf(afterNotice(turn, asked, asked.earliest), 2)
      : [[1, 2].map((days) => timeButton(turn, asked, dayShifted(turn.world.now, days), nine))],
  fromText(turn, asked, text) {
    const { day = dayHeard(asked), minutes } = readMoment(text, turn.world.now);
    if (!day) return notRead(turn, asked);
    if (minutes === undefined) return askTime(turn, asked, day);
    return taken(turn, asked, new Date(day.getTime() + minutes * minuteMs));
  },
  fromButton: (turn, asked, value) => taken(turn, asked, new Date(String(value))),
  show: (turn, _asked, answer) => formatInstant(new Date(String(answer)), turn.person.locale, turn.world.now),
};

function timeButton(turn: Turn, asked: Asked, day: Date, minutes: number): Button {
  const at = new Date(day.getTime() + minutes * minuteMs);
  return answerButton(asked, formatInstant(at, turn.person.locale, turn.world.now), at.toISOString());
}

/** The first usual times that keep the days of notice. */
function afterNotice(turn: Turn, asked: Asked, earliest: Earliest): Button[] {
  return usualFrom(firstFit(earliest))
    .slice(0, offered)
    .map(({ day, minutes }) => timeButton(turn, asked, day, minutes));
}

/** The usual times from then on, for three days. */
function usualFrom(from: Date): { day: Date; minutes: number }[] {
  const times = [0, 1, 2].flatMap((days) => usualTimes.map((minutes) => ({ day: dayShifted(from, days), minutes })));
  return times.filter(({ day, minutes }) => day.getTime() + minutes * minuteMs >= from.getTime());
}

/** The first full hour that is good until the form is full. */
const firstFit = ({ at }: Earliest): Date => new Date(Math.ceil((new Date(at).getTime() + roomMs) / hourMs) * hourMs);

/** The day that was said already, when only the time was asked for. */
function dayHeard({ draft, name }: Asked): Date | undefined {
  return draft.heard?.field === name ? new Date(draft.heard.part) : undefined;
}

/** A day without its time: kept, and the time is asked for. A day on which no time would do is refused at once. */
function askTime(turn: Turn, asked: Asked, day: Date): Taken {
  const lastOfDay = new Date(dayShifted(day, 1).getTime() - minuteMs);
  const refused = whyNot(turn, asked, lastOfDay);
  if (refused) return refused;
  const times = usualTimes.filter((minutes) => !whyNot(turn, asked, new Date(day.getTime() + minutes * minuteMs)));
  return {
    choose: times.length > 0 ? [times.map((minutes) => timeButton(turn, asked, day, minutes))] : [],
    text: turn.say("moment-time", { day: formatDay(day, turn.person.locale, turn.world.now) }),
    heard: day.toISOString(),
  };
}

const notRead = (turn: Turn, { earliest }: Asked): Taken => ({
  again: "moment-none",
  args: { example: exampleOf(turn, earliest) },
});

/** A moment that would be taken, as one may write it: the first usual one, or where nothing binds it in a week. */
export function exampleOf({ world: { now }, person: { locale } }: Turn, earliest?: Earliest): string {
  const first = earliest ? usualFrom(firstFit(earliest))[0] : undefined;
  const { day, minutes } = first ?? { day: dayShifted(now, 7), minutes: evening };
  return formatInstant(new Date(day.getTime() + minutes * minuteMs), locale, now);
}

function taken(turn: Turn, asked: Asked, at: Date): Taken {
  if (Number.isNaN(at.getTime())) return notRead(turn, asked);
  return whyNot(turn, asked, at) ?? { taken: at.toISOString() };
}

/** Why a moment cannot be taken: it is over, or it leaves fewer days than a rule wants. */
function whyNot(turn: Turn, { earliest }: Asked, at: Date): Taken | undefined {
  const { now } = turn.world;
  const { locale } = turn.person;
  if (at <= now) return { again: "moment-past", args: { example: exampleOf(turn, earliest) }, isHeard: true };
  if (!earliest || at >= new Date(earliest.at)) return undefined;
  const first = formatInstant(firstFit(earliest), locale, now);
  const clause = locale === "en" ? earliest.clauseEn : earliest.clause;
  return { again: "moment-early", args: { first, clause }, isHeard: true };
}
