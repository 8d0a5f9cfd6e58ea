import {
  again,
  applicant,
  body,
  type CaseRow,
  children,
  choice,
  date,
  days,
  type Effect,
  end,
  form,
  type Guard,
  handler,
  instant,
  outcomeOf,
  procedure,
  tell,
  text,
  to,
  until,
  verifiedResident,
  type World,
  whole,
  workingDays,
} from "../../../src/procedures/engine/index.ts";

/** Rules that the demo's charter does not have yet. */
export const electionRules = { "election.prepareDays": 30, "election.nominateDays": 10, "election.reviewDays": 3 };

const committee = body("election-committee");

const ahead = (c: CaseRow, { city, now }: World, rule: string, day: unknown = c.facts.electionOn): boolean => {
  const left = new Date(`${String(day)}T00:00:00+08:00`).getTime() - now.getTime();
  return left >= city.charter(c.charterId).number(rule) * 86_400_000;
};

/** 选民名单于选举日的二十日前公布. */
const isListInTime: Guard = {
  code: "election-refusal-list",
  holds: (c, world) => ahead(c, world, "election.listDays"),
};
/** There is time for the list, the nominations and what comes between. */
const isFarEnough: Guard = {
  code: "election-refusal-day",
  holds: (c, world, { electionOn }) => ahead(c, world, "election.prepareDays", electionOn),
};
/** 候选人名额应当多于应选名额. */
const isContested: Guard = {
  code: "election-refusal-candidates",
  holds: (c) => Number(c.facts.candidates ?? 0) > Number(c.facts.seats),
};

/** Those elected hold their seats from now for the term of the charter. */
const appoint: Effect = (c, { city, ids, now }, change) => {
  const bodyId = city.bodyFor(c.areaId, "residents-committee")?.id;
  if (!bodyId) throw new Error(`${c.number}: its area has no residents' committee`);
  const endsAt = new Date(now);
  endsAt.setFullYear(endsAt.getFullYear() + city.charter(c.charterId).number("committee.termYears"));
  for (const personId of (c.facts.elected ?? []) as string[])
    change.insert("Appointment", {
      id: ids.uuid(),
      personId,
      bodyId,
      role: "member",
      startsAt: now,
      endsAt,
      createdAt: now,
    });
};

/** 居民委员会换届选举: list, nominations, paper ballot entered as an outcome, objections, appointments (B2, B3). */
export const election = procedure("election", {
  release: 1,
  startedBy: committee,
  form: form({
    seats: whole({ min: 1, max: 9 }),
    mode: choice(["voters", "households", "representatives"]),
    electionOn: date(),
  }),
  guards: [isFarEnough],
  firstStep: "listing",
  begins: ({ seats, mode, electionOn }) => ({ handlerId: null, facts: { seats, mode, electionOn } }),
  steps: {
    listing: {
      waitsFor: committee,
      within: until("electionOn", "election.listDays"),
      overdue: { tells: [tell(committee, "list-late"), tell(body("street-office"), "list-late-above")] },
      actions: {
        publish: {
          by: committee,
          asks: form({ voters: whole({ min: 1 }) }),
          guards: [isListInTime],
          sets: (_c, _w, { voters }) => ({ voters }),
          goes: to("nominating"),
        },
        "call-off": { by: committee, asks: form({ reason: text({ min: 2, max: 500 }) }), goes: end("called-off") },
      },
    },
    nominating: {
      waitsFor: instant,
      admits: [{ name: "nominee", procedure: "nominee" }],
      lapses: { after: days("election.nominateDays"), goes: to("reviewing") },
      actions: {},
    },
    // Every nomination is decided before the list of candidates stands.
    reviewing: {
      waitsFor: children("nominee", "all", to("candidates"), {
        sets: (nominees) => ({ candidates: nominees.filter((n) => n.outcome === "standing").length }),
      }),
      actions: {},
    },
    candidates: {
      waitsFor: committee,
      within: workingDays("election.reviewDays"),
      actions: {
        confirm: { by: committee, guards: [isContested], goes: to("campaign") },
        "nominate-again": { by: committee, goes: again("nominating") },
      },
    },
    campaign: { waitsFor: instant, lapses: { after: until("electionOn"), goes: to("voting") }, actions: {} },
    voting: {
      waitsFor: outcomeOf("ballot", { valid: to("announced"), void: again("nominating") }),
      actions: {},
    },
    announced: {
      waitsFor: instant,
      admits: [{ name: "objection", procedure: "objection" }],
      lapses: { after: days("ballot.objectionDays"), goes: to("objections") },
      actions: {},
    },
    objections: {
      waitsFor: children("objection", "all", end("elected"), {
        counting: ["rejected", "withdrawn"],
        otherwise: end("annulled"),
      }),
      actions: {},
    },
  },
  outcomes: { elected: { effect: appoint }, annulled: {}, "called-off": {} },
  discloses: ["seats", "mode", "electionOn", "voters", "candidates", "ballot", "turnout"],
});

const ofTheElection = (_answers: unknown, { city }: World, parent?: CaseRow) => ({
  handlerId: (parent && city.bodyFor(parent.areaId, "election-committee")?.id) ?? null,
  facts: {},
});
const reasons = form({ reason: text({ min: 2, max: 1000 }) });

export const nominee = procedure("nominee", {
  release: 1,
  startedBy: verifiedResident,
  form: form({ statement: text({ min: 2, max: 2000 }) }),
  firstStep: "review",
  begins: ofTheElection,
  tells: [tell(handler, "arrived")],
  superseded: "not-standing",
  steps: {
    review: {
      waitsFor: handler,
      actions: {
        // A member of the election committee who is nominated does not decide, here on their own nomination.
        admit: { by: handler, neverBy: applicant, goes: end("standing"), tells: [tell(applicant, "admitted")] },
        refuse: {
          by: handler,
          neverBy: applicant,
          asks: reasons,
          goes: end("refused"),
          tells: [tell(applicant, "refused", { quotes: "reason" })],
        },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
  },
  outcomes: { standing: {}, refused: {}, withdrawn: {}, "not-standing": {} },
  discloses: [],
});

export const objection = procedure("objection", {
  release: 1,
  startedBy: verifiedResident,
  form: form({ words: text({ min: 2, max: 5000 }) }),
  firstStep: "review",
  begins: ofTheElection,
  tells: [tell(handler, "arrived", { quotes: "words" })],
  superseded: "withdrawn",
  steps: {
    review: {
      waitsFor: handler,
      within: workingDays("election.reviewDays"),
      actions: {
        uphold: { by: handler, neverBy: applicant, asks: reasons, goes: end("upheld") },
        reject: { by: handler, neverBy: applicant, asks: reasons, goes: end("rejected") },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
  },
  outcomes: { upheld: {}, rejected: {}, withdrawn: {} },
  discloses: [],
});
