import { dayShifted } from "../../foundation/index.ts";
import {
  type Answers,
  applicant,
  audienceBy,
  bodyOf,
  choice,
  end,
  form,
  handler,
  list,
  memberOf,
  moment,
  needsSecond,
  procedure,
  tell,
  text,
  to,
  type World,
  workingDays,
} from "../engine/index.ts";
import { isAhead, mayBeAsked } from "./guards.ts";
import { ballotMessage } from "./message.ts";
import { counted, countedAs, countingStep, openStep, whoAsks } from "./steps.ts";

/** When everybody is home: eight in the evening of the day that the charter's rule gives. */
export function usualClose({ body }: Answers, rule: string, { city, now }: World): string {
  const charter = city.charterFor(city.body(String(body)).areaId, now);
  return new Date(dayShifted(now, charter.number(rule)).getTime() + 20 * 3_600_000).toISOString();
}

/** 意见征询: a member of a body asks a question; one tap answers it, and the answers bind nobody. */
export const poll = procedure("poll", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({
    body: bodyOf(whoAsks, { fixed: true }),
    question: text({ min: 2, max: 100 }),
    options: list({ min: 2, max: 9, usual: ["yes-no", "go-or-not"] }),
    to: audienceBy("body"),
    method: choice(["single", "multiple"], { found: true }),
    until: moment({ found: true }),
  }),
  finds: (answers, world) => ({
    answers: { method: "single", until: usualClose(answers, "ballot.pollDays", world) },
    reasons: {},
  }),
  sends: { to: "to", message: ballotMessage("poll"), shows: ["body", "question", "options"] },
  guards: [mayBeAsked, isAhead],
  firstStep: "waiting",
  alsoBeginsAt: ["open"],
  begins: (answers, world) => ({
    handlerId: String(answers.body),
    step: needsSecond(answers, world) ? "waiting" : "open",
    facts: { people: world.reach?.people, closesAt: answers.until },
  }),

  steps: {
    waiting: {
      waitsFor: handler,
      within: workingDays("notice.agreeDays"),
      entering: { tells: [tell(handler, "asked", { offers: ["approve", "return"] })] },
      actions: {
        approve: {
          by: handler,
          // Two pairs of eyes.
          neverBy: applicant,
          guards: [mayBeAsked, isAhead],
          goes: to("open"),
          tells: [tell(applicant, "approved")],
        },
        return: {
          by: handler,
          neverBy: applicant,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          goes: end("returned"),
          tells: [tell(applicant, "returned", { quotes: "reason" })],
        },
        drop: { by: applicant, goes: end("dropped"), minor: true },
      },
    },
    open: openStep("poll", "opens here"),
    counting: countingStep(counted),
  },
  outcomes: { returned: {}, dropped: {}, cancelled: {}, ...countedAs("poll", counted) },
  discloses: [],
});
