import {
  applicant,
  type CaseRow,
  choice,
  days,
  end,
  form,
  type Guard,
  handler,
  place,
  procedure,
  stay,
  supervisor,
  tell,
  text,
  to,
  verifiedResident,
  type World,
  workingDays,
} from "../engine/index.ts";
import { listRule } from "./kind.ts";
import { askableKinds, kindOf } from "./kinds.ts";

const signed = (c: CaseRow) => ({ signed: Number(c.facts.signed) + 1 });
const isNext = ({ facts }: CaseRow) => Number(facts.signed) + 1 >= Number(facts.needed);

const isMoreNeeded: Guard = { code: "petition-refusal-enough", holds: (c) => !isNext(c) };
const isLastNeeded: Guard = { code: "petition-refusal-enough", holds: isNext };

/** The body that has to call what is asked for: the nearest of those that may. */
function whoCalls(kind: unknown, areaId: string, { city, now }: World): string | null {
  const kinds = listRule(city.charterFor(areaId, now), kindOf(kind).rules.calledBy);
  return kinds.map((k) => city.bodyFor(areaId, k)?.id).find(Boolean) ?? null;
}

/** The share of the residents of the place that the charter says, as a number of people. */
function howMany(kind: unknown, areaId: string, { city, now, reach }: World): number {
  const rule = kindOf(kind).rules.askedForShare;
  const share = rule ? city.charterFor(areaId, now).number(rule) : 1;
  // A share of people is never less than it: a part of somebody is one more.
  return Math.max(1, Math.ceil(share * (reach?.people ?? Number.POSITIVE_INFINITY)));
}

/** 要求召开: residents ask for a meeting; at the charter's share of them the body has to call it, within its days. */
export const petition = procedure("petition", {
  release: 1,
  startedBy: verifiedResident,
  form: form({
    kind: choice(askableKinds),
    words: text({ min: 2, max: 500 }),
    area: place(),
  }),
  rules: ["meeting.signDays", "meeting.askedForDays"],
  counts: ({ area }) => ({ kind: "area", areaId: String(area) }),
  firstStep: "signing",
  alsoBeginsAt: ["duty"],
  begins: ({ kind, area }, world) => {
    const needed = howMany(kind, String(area), world);
    const handlerId = whoCalls(kind, String(area), world);
    return { handlerId, step: needed > 1 ? "signing" : "duty", facts: { kind, needed, signed: 1 } };
  },
  steps: {
    signing: {
      waitsFor: applicant,
      lapses: { after: days("meeting.signDays"), goes: end("too-few"), tells: [tell(applicant, "too-few")] },
      actions: {
        sign: { by: verifiedResident, neverBy: applicant, guards: [isMoreNeeded], sets: signed, goes: stay },
        "sign-last": {
          by: verifiedResident,
          neverBy: applicant,
          guards: [isLastNeeded],
          sets: signed,
          goes: to("duty"),
          tells: [tell(applicant, "enough")],
        },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
    duty: {
      waitsFor: handler,
      within: workingDays("meeting.askedForDays"),
      entering: { tells: [tell(handler, "duty", { quotes: "words", offers: ["convene"] })] },
      overdue: { tells: [tell(handler, "late"), tell(supervisor, "late-over"), tell(applicant, "late-own")] },
      actions: {
        // Taken together with the call of the meeting: the conversation leads to its form.
        convene: { by: handler, goes: end("called"), tells: [tell(applicant, "called")] },
      },
    },
  },
  outcomes: { called: {}, "too-few": {}, withdrawn: {} },
  discloses: ["kind", "signed", "needed"],
});
