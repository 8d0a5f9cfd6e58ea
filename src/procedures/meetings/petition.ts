import type { Audience } from "../../instruments/index.ts";
import {
  type Answers,
  applicant,
  choice,
  days,
  editsSigned,
  end,
  form,
  type Guard,
  handler,
  isOfPlace,
  isOldEnough,
  place,
  procedure,
  signers,
  signs,
  supervisor,
  tell,
  text,
  to,
  unlessRead,
  verifiedResident,
  type World,
  withdrawsSigned,
  workingDays,
} from "../engine/index.ts";
import { listRule } from "./kind.ts";
import { askableInWays, askableKinds, kindOf, meetingKinds } from "./kinds.ts";

/** The body that has to call what is asked for: the nearest of those that may. */
function whoCalls(kind: unknown, areaId: string, { city, now }: World): string | null {
  const kinds = listRule(city.charterFor(areaId, now), kindOf(kind).rules.calledBy);
  return kinds.map((k) => city.bodyFor(areaId, k)?.id).find(Boolean) ?? null;
}

/** The rule of the share that has to sign: of residents, of households, or of representatives. */
function shareRule(kind: unknown, by: unknown): string | undefined {
  const { rules, askedForBy } = kindOf(kind);
  if (by === "households" || by === "representatives") return askedForBy?.[by];
  return rules.askedForShare;
}

/** Those of whom a share has to sign. */
function askers(by: unknown, areaId: string, { city }: Pick<World, "city">): Audience {
  if (by === "households") return { kind: "households", areaId };
  const assembly = by === "representatives" ? city.bodyFor(areaId, "representatives-assembly") : undefined;
  return assembly ? { kind: "body", bodyId: assembly.id } : { kind: "area", areaId };
}

/** The share that the charter says, as a number of people. */
function howMany({ kind, by, area }: Answers, { city, now, reach }: World): number {
  const rule = shareRule(kind, by);
  const share = rule ? city.charterFor(String(area), now).number(rule) : 1;
  // A share of people is never less than it: a part of somebody is one more.
  return Math.max(1, Math.ceil(share * (reach?.people ?? Number.POSITIVE_INFINITY)));
}

/** What representatives ask for is signed by them alone. */
const isOfAssembly: Guard = {
  code: "petition-refusal-representatives",
  holds: unlessRead(({ bodyIds }, { form: { by }, areaId }, { city }) => {
    const assembly = city.bodyFor(areaId, "representatives-assembly");
    return by !== "representatives" || (assembly !== undefined && bodyIds.includes(assembly.id));
  }),
  quotes: ({ form: { kind } }) => shareRule(kind, "representatives") ?? [],
};
/** Of each household one counts. */
const isFirstOfHousehold: Guard = {
  code: "petition-refusal-household",
  holds: unlessRead(({ isHouseholdIn }, { form: { by } }) => by !== "households" || !isHouseholdIn),
  quotes: ({ form: { kind } }) => shareRule(kind, "households") ?? [],
};

const guards = [isOfPlace, isOldEnough, isOfAssembly];
const shareRules = meetingKinds.flatMap(({ askedForBy }) => Object.values(askedForBy ?? {}));
const wordsLength = { min: 2, max: 500 };

/**
 * 要求召开: residents ask for a meeting; at the charter's share of them, of their households or of the representatives the
 * body has to call it, within its days.
 */
export const petition = procedure("petition", {
  release: 1,
  startedBy: verifiedResident,
  form: form({
    kind: choice(askableKinds),
    by: choice(["residents", "households", "representatives"], { when: ["kind", ...askableInWays] }),
    words: text(wordsLength),
    area: place(),
  }),
  guards,
  signing: { text: ["kind", "words"], lapsesBy: "meeting.signDays", checkedBy: handler, checkedAt: ["duty"] },
  rules: [
    "meeting.signDays",
    "meeting.askedForDays",
    "proposal.newAccountDays",
    "proposal.coSignMinAge",
    ...shareRules,
  ],
  counts: ({ by, area }, world) => askers(by, String(area), world),
  firstStep: "signing",
  alsoBeginsAt: ["duty"],
  begins: (answers, world) => {
    const { kind, by = "residents", area } = answers;
    const needed = howMany(answers, world);
    const handlerId = whoCalls(kind, String(area), world);
    return { handlerId, step: needed > 1 ? "signing" : "duty", facts: { kind, by, needed, signed: 1 } };
  },
  steps: {
    signing: {
      waitsFor: applicant,
      lapses: {
        after: days("meeting.signDays"),
        goes: end("too-few"),
        tells: [tell(applicant, "too-few"), tell(signers, "too-few-signers")],
      },
      actions: {
        ...signs({ guards: [...guards, isFirstOfHousehold], reached: to("duty") }),
        edit: editsSigned("words", wordsLength),
        withdraw: withdrawsSigned,
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
  discloses: ["kind", "by", "signed", "needed"],
  // The last signature had an action of its own.
  formerActions: { "sign-last": "sign" },
});
