import type { Charter } from "../../city/index.ts";
import { addWorkingDays } from "../../foundation/index.ts";
import {
  agreement,
  audienceBy,
  bodyOf,
  type CaseRow,
  choice,
  end,
  files,
  form,
  handler,
  instant,
  list,
  memberOf,
  moment,
  procedure,
  type Sends,
  stay,
  supervisor,
  tell,
  text,
  to,
  until,
  type World,
} from "../engine/index.ts";
import { concernedBy, fieldsAsked, fieldsOffered, moreFields } from "./concerned.ts";
import { ask, callOff, tellExtended } from "./effects.ts";
import {
  closesAfter,
  isAllAnswered,
  isLater,
  isLongEnough,
  isNotExtended,
  lastAgreement,
  laterOnly,
  mayBeAsked,
  usualClose,
} from "./guards.ts";
import { consultationMessage } from "./message.ts";

/** Whoever makes policy asks those whom it concerns before. */
export const whoConsults = ["department", "civil-affairs", "self-government-authority", "street-office"] as const;

const sends: Sends = {
  to: "to",
  message: (answers, world) => consultationMessage(answers, world),
  audience: concernedBy,
  shows: ["body", "subject", "text", "questions", "paper"],
  agreedBy: lastAgreement,
};
const charterOf = ({ charterId }: CaseRow, { city }: World): Charter => city.charter(charterId);
/** When it closes, and until when all that was said is answered. */
const closesOn = (closes: Date, charter: Charter) => ({
  closesAt: closes.toISOString(),
  answerBy: addWorkingDays(closes, charter.number("consultation.answerDays")).toISOString(),
});
const guards = [mayBeAsked, isLongEnough];
const large = agreement(sends, { agreed: to("open"), guards, quotes: "text" });
const themes = [{ name: "themes", procedure: "consultation-theme" }] as const;

/**
 * 政策征求意见: a department or a street publishes a draft with questions. Those concerned answer in chat; their answers are
 * gathered by theme, and it is not over before every theme has its published response.
 */
export const consultation = procedure("consultation", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({
    body: bodyOf(whoConsults, { fixed: true }),
    subject: text({ min: 2, max: 60, noTime: true }),
    text: text({ min: 10, max: 1000, noTime: true }),
    paper: files({ max: 3 }),
    questions: list({ min: 1, max: 5 }),
    to: audienceBy("body"),
    field: choice(fieldsAsked),
    ...moreFields,
    until: moment({ found: true }),
  }),
  offers: { field: (answers, _world, n) => fieldsOffered(answers, n) },
  finds: (answers, world) => ({ answers: { until: usualClose(answers, world) }, reasons: {} }),
  earliest: closesAfter,
  sends,
  guards: [...guards, large.canBeAgreed],
  rules: ["consultation.days", "consultation.answerDays"],
  firstStep: "waiting",
  alsoBeginsAt: ["open", "waiting-above"],
  begins: (answers, world) => {
    const { city, now } = world;
    const charter = city.charterFor(city.body(String(answers.body)).areaId, now);
    const closes = new Date(String(answers.until));
    return {
      handlerId: String(answers.body),
      ...large.begins(answers, world),
      facts: { people: world.reach?.people, ...closesOn(closes, charter) },
    };
  },
  steps: {
    ...large.steps,
    open: {
      waitsFor: instant,
      entering: { effect: ask },
      lapses: { after: until("closesAt"), goes: to("gathering"), tells: [tell(handler, "closed")] },
      admits: themes,
      actions: {
        // Once: who waits for the end would else never see it.
        extend: {
          by: handler,
          earliest: laterOnly,
          guards: [isNotExtended, isLater],
          asks: form({ until: moment(), reason: text({ min: 2, max: 300 }) }),
          sets: (c, world, { until: closes }) => ({
            ...closesOn(new Date(String(closes)), charterOf(c, world)),
            extended: "yes",
          }),
          goes: to("open"),
          effect: tellExtended,
        },
        cancel: {
          by: handler,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          goes: end("cancelled"),
          effect: callOff,
          minor: true,
        },
      },
    },
    gathering: {
      waitsFor: handler,
      within: until("answerBy"),
      followUp: { after: until("answerBy", "consultation.remindDays"), tells: [tell(handler, "remind")] },
      overdue: { tells: [tell(handler, "late"), tell(supervisor, "late-over")] },
      admits: themes,
      actions: {
        finish: { by: handler, guards: [isAllAnswered], sure: "consultation-sure-finish", goes: end("answered") },
        press: { by: supervisor, neverBy: handler, goes: stay, tells: [tell(handler, "pressed")] },
      },
    },
  },
  outcomes: { returned: {}, cancelled: {}, answered: {} },
  discloses: ["people"],
});
