import { planningRoles } from "../../city/index.ts";
import { dayShifted } from "../../foundation/index.ts";
import { endVisitPlan, visitPlanRow } from "../../instruments/index.ts";
import {
  body,
  choice,
  type Effect,
  end,
  form,
  handler,
  handlerRoles,
  instant,
  place,
  procedure,
  tell,
  text,
  until,
} from "../engine/index.ts";

const spans = { month: 30, quarter: 91, "half-year": 182 } as const;

/** The plan as visits are counted by it; it has the id of its case. */
const begin: Effect = ({ id, handlerId, areaId, charterId, facts }, { city, now }, change) => {
  if (!handlerId) throw new Error("a plan needs its committee");
  const endsAt = new Date(String(facts.until));
  const charter = city.charter(charterId);
  change.insert("VisitPlan", visitPlanRow({ id, bodyId: handlerId, areaId, startsAt: now, endsAt }, charter));
};

const stopPlan: Effect = ({ id }, { now }, change) => {
  endVisitPlan(change, id, now);
};

/** 走访计划: the residents' committee visits every household of an area in turn, for some time. */
export const visitPlan = procedure("visit-plan", {
  release: 1,
  startedBy: body("residents-committee", planningRoles),
  form: form({
    area: place(),
    span: choice(["month", "quarter", "half-year"]),
    subject: text({ min: 2, max: 40, found: true }),
  }),
  finds: ({ area }, { city }) => ({
    answers: typeof area === "string" ? { subject: `${city.placeName(area)} 走访` } : {},
    reasons: {},
  }),
  firstStep: "running",
  begins: ({ area, span }, { city, now }) => ({
    handlerId: city.bodyFor(String(area), "residents-committee")?.id ?? null,
    facts: { span, until: dayShifted(now, spans[span as keyof typeof spans]).toISOString() },
  }),
  steps: {
    running: {
      waitsFor: instant,
      entering: { tells: [tell(handler, "begun")], effect: begin },
      lapses: { after: until("until"), goes: end("over") },
      actions: {
        stop: {
          by: handlerRoles(planningRoles),
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          goes: end("stopped"),
          effect: stopPlan,
          tells: [tell(handler, "stopped", { quotes: "reason" })],
        },
      },
    },
  },
  outcomes: { over: {}, stopped: {} },
  discloses: [],
});
