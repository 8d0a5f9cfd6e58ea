import {
  again,
  type Begin,
  bodyIn,
  type CaseRow,
  choice,
  days,
  end,
  form,
  handler,
  instant,
  place,
  procedure,
  stay,
  street,
  supervisor,
  tell,
  text,
  theClock,
  to,
  workingDays,
} from "../engine/index.ts";

/** The committee of the community with most of the cases, and of the one with most of the others where there are several. */
const committee = bodyIn("committee");
const alsoCommittee = bodyIn("alsoCommittee");
const hasSecond = ({ facts }: CaseRow) => facts.alsoCommittee !== undefined;
const isWide = ({ facts }: CaseRow) => facts.isWide !== undefined;
const responsible = [handler, committee, alsoCommittee, street];

/** What became of it, to all who were warned; the street only where it was. */
const tellAll = (what: string, quotes?: string) => [
  tell(handler, what, { quotes }),
  tell(committee, what, { quotes }),
  tell(alsoCommittee, what, { quotes, when: hasSecond }),
  tell(street, what, { quotes, when: isWide }),
];

const byTheClock = {
  // By more than the charter's step, or to where the street is told too: it is looked at anew, whoever had taken it up.
  grow: { by: theClock, goes: again("open") },
  cool: { by: theClock, goes: end("cooled") },
} as const;

/** 不是一回事: not by the body of whose work it warns. */
const dismiss = {
  by: [committee, alsoCommittee, street],
  neverBy: handler,
  asks: form({ reason: text({ min: 2, max: 500 }) }),
  goes: end("dismissed"),
  tells: tellAll("dismissed", "reason"),
  minor: true,
} as const;

/**
 * 预警: a matter has grown hot. The clock opens one, tells those responsible once and again when it has grown, and ends it
 * when it has cooled; somebody takes it up and says with what. It is about a matter, never about a person.
 */
export const earlyWarning = procedure("early-warning", {
  release: 1,
  startedBy: theClock,
  form: form({ subject: text({ max: 60 }), area: place({ fixed: true }) }),
  rules: ["hot.halfLifeDays", "hot.leastPeople", "hot.warnHeat", "hot.streetHeat", "hot.coolHeat", "hot.growShare"],
  firstStep: "open",
  begins: ({ topic, handler: handlerId, committee, alsoCommittee, heat, people, isWide: wide }): Begin => ({
    handlerId: String(handlerId),
    facts: {
      topic,
      heat,
      people,
      ...(committee ? { committee } : {}),
      ...(alsoCommittee ? { alsoCommittee } : {}),
      ...(wide ? { isWide: wide } : {}),
      readers: [committee, alsoCommittee].filter((id) => typeof id === "string"),
    },
  }),
  steps: {
    open: {
      waitsFor: handler,
      within: workingDays("hot.takeUpDays"),
      entering: {
        tells: [
          tell(handler, "warned", { offers: ["take-up"] }),
          tell(committee, "warned", { offers: ["take-up"] }),
          tell(alsoCommittee, "warned", { offers: ["take-up"], when: hasSecond }),
          tell(street, "warned", { offers: ["take-up"], when: isWide }),
        ],
      },
      overdue: { tells: [tell(handler, "late", { offers: ["take-up"] }), tell(supervisor, "late-over")] },
      actions: {
        "take-up": {
          by: responsible,
          asks: form({
            how: choice(["together", "meeting", "notice", "visit", "other"]),
            words: text({ min: 2, max: 500 }),
          }),
          sets: (_c: CaseRow, _world: unknown, { how }: { how?: unknown }) => ({ how }),
          goes: to("taken"),
          tells: tellAll("taken", "words"),
        },
        dismiss,
        ...byTheClock,
      },
    },
    // It cools by itself; the time is for when nobody looks after it.
    taken: {
      waitsFor: instant,
      lapses: { after: days("hot.mostDays"), goes: end("cooled") },
      actions: {
        note: {
          by: responsible,
          asks: form({ words: text({ min: 2, max: 500 }) }),
          goes: stay,
          tells: tellAll("noted", "words"),
        },
        dismiss,
        ...byTheClock,
      },
    },
  },
  outcomes: { cooled: { tells: tellAll("cooled") }, dismissed: {} },
  discloses: ["people", "heat", "how"],
  shows: ["subject"],
});
