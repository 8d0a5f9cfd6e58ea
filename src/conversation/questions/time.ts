import { formatDay, formatInstant, type Locale, type Say, startOfDay } from "../../foundation/index.ts";
import type { Answer } from "../../procedures/engine/index.ts";
import { timeSaid } from "../../understanding/index.ts";
import type { Question } from "./question.ts";

/** When something was, in whatever words: a day that they name is shown beside them. */
export const timeQuestion: Question = {
  takesNumbers: true,
  fromText({ world }, { field }, text) {
    if (field.kind !== "time") throw new Error("not a time");
    const length = Array.from(text).length;
    if (length > field.max) return { again: "text-too-long", args: { length, max: field.max } };
    const { said, from } = timeSaid(text, world.now);
    return { taken: from ? [said, from] : [said] };
  },
  show: (turn, _asked, answer) => shownTime(turn.say, answer, turn.person.locale, turn.world.now),
};

/** 昨晚十点（11月22日 22:00）: what somebody said, with what it meant when they did. */
export function shownTime(say: Say, answer: Answer, locale: Locale, now: Date): string {
  const [said = "", from = ""] = Array.isArray(answer) ? answer : [String(answer)];
  const [day = "", time] = from.replace("~", "").split("T");
  if (day === "") return said;
  const at = time
    ? formatInstant(new Date(`${day}T${time}:00+08:00`), locale, now)
    : formatDay(startOfDay(day), locale, now);
  return said.includes(at) ? said : say(from.startsWith("~") ? "time-about" : "time-meant", { said, at });
}
