import { dayShifted } from "../../foundation/index.ts";
import {
  type Answers,
  agreement,
  audienceBy,
  bodyOf,
  choice,
  form,
  list,
  memberOf,
  moment,
  procedure,
  type Sends,
  text,
  to,
  type World,
} from "../engine/index.ts";
import { giveUp } from "./effects.ts";
import { isAhead, mayBeAsked } from "./guards.ts";
import { ballotMessage } from "./message.ts";
import { papersAskedBy, toPaper } from "./paper.ts";
import { counted, countedAs, openStep, papersCountingStep, whoAsks, withActions } from "./steps.ts";
import { whoMayBeTeller } from "./tellers.ts";

/** When everybody is home: eight in the evening of the day that the charter's rule gives. */
export function usualClose({ body }: Answers, rule: string, { city, now }: World): string {
  const charter = city.charterFor(city.body(String(body)).areaId, now);
  return new Date(dayShifted(now, charter.number(rule)).getTime() + 20 * 3_600_000).toISOString();
}

const sends: Sends = { to: "to", message: ballotMessage("poll"), shows: ["body", "question", "options"] };
const guards = [mayBeAsked, isAhead];
const large = agreement(sends, { agreed: to("open"), guards });

/** 意见征询: a member of a body asks a question; one tap answers it, and the answers bind nobody. */
export const poll = procedure("poll", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({
    body: bodyOf(whoAsks, { fixed: true }),
    question: text({ min: 2, max: 100 }),
    options: list({ min: 2, max: 9, usual: ["yes-no", "go-or-not"], saidIn: "question" }),
    to: audienceBy("body"),
    method: choice(["single", "multiple"], { found: true }),
    until: moment({ found: true }),
  }),
  finds: (answers, world) => ({
    answers: { method: "single", until: usualClose(answers, "ballot.pollDays", world) },
    reasons: {},
  }),
  sends,
  guards: [...guards, large.canBeAgreed],
  firstStep: "waiting",
  alsoBeginsAt: ["open", "waiting-above"],
  begins: (answers, world) => ({
    handlerId: String(answers.body),
    ...large.begins(answers, world),
    facts: { people: world.reach?.people, closesAt: answers.until },
  }),

  steps: {
    ...large.steps,
    open: withActions(openStep("poll", "opens here"), { "to-paper": toPaper }),
    counting: withActions(papersCountingStep(counted), papersAskedBy(whoMayBeTeller)),
  },
  outcomes: {
    returned: {},
    cancelled: {},
    uncounted: { effect: giveUp("poll", "ballot-no-papers") },
    ...countedAs("poll", counted),
  },
  discloses: [],
});
