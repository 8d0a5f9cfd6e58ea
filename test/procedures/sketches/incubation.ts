import {
  again,
  applicant,
  body,
  type CaseRow,
  children,
  choice,
  days,
  end,
  enterInRegister,
  files,
  form,
  type Guard,
  handler,
  money,
  procedure,
  resume,
  score,
  stay,
  supervisor,
  tell,
  text,
  to,
  verifiedResident,
  workingDays,
} from "../../../src/procedures/engine/index.ts";

/** Rules that the demo's charter does not have yet. */
export const incubationRules = {
  "incubation.reviewDays": 5,
  "incubation.supplyDays": 10,
  "incubation.halfDays": 180,
  "incubation.scoreDays": 10,
  "incubation.passScore": 60,
  "incubation.remindShare": 0.5,
};

const number = (value: unknown) => (typeof value === "number" ? value : 0);

/** 启动资金: at most what the charter gives an organisation of its kind, whatever the form's own cap. */
const grantKeepsToItsKind: Guard = {
  code: "incubation-refusal-grant",
  holds: (c, { city }, answers) =>
    number(answers.grant) <= city.charter(c.charterId).number(`grant.startup.${String(c.facts.kind)}`),
};

/** Nobody accounts for more than was granted. */
const spendsWhatWasGranted: Guard = {
  code: "incubation-refusal-spent",
  holds: (c, _world, answers) => number(c.facts.spent) + number(answers.amount) <= number(c.facts.grant),
};

const meanScore = (scores: readonly CaseRow[]) => {
  const given = scores.flatMap((s) => (typeof s.facts.score === "number" ? [s.facts.score] : []));
  return { meanScore: given.reduce((sum, n) => sum + n, 0) / Math.max(1, given.length) };
};

/** Only what the four parties found good enough is completed. */
const isGoodEnough: Guard = {
  code: "incubation-refusal-score",
  holds: (c, { city }) => number(c.facts.meanScore) >= city.charter(c.charterId).number("incubation.passScore"),
};

/** The four parties: department, street, experts, residents. */
const parties = ["civil-affairs", "street-office", "working-committee", "representatives-assembly"];

const late = [tell(handler, "late"), tell(supervisor, "late-above")];
const reasons = form({ reason: text({ min: 2, max: 1000 }) });

/** 孵化: a social organisation in five steps, with room, money and training (C6). */
export const incubation = procedure("incubation", {
  release: 1,
  startedBy: verifiedResident,
  form: form({
    name: text({ min: 2, max: 60 }),
    kind: choice(["registered", "recorded"]),
    plan: text({ min: 10, max: 5000 }),
    wanted: money({ cap: "grant.startup.registered" }),
    papers: files({ max: 10 }),
  }),
  firstStep: "application",
  begins: ({ kind }) => ({ handlerId: null, facts: { kind, spent: 0 } }),
  tells: [tell(handler, "arrived", { quotes: "plan" })],
  steps: {
    application: {
      waitsFor: body("residents-committee"),
      within: workingDays("incubation.reviewDays"),
      reminder: { afterShare: "incubation.remindShare", tells: [tell(handler, "soon")] },
      overdue: { tells: late },
      actions: {
        pass: { by: body("residents-committee"), neverBy: applicant, goes: to("first-assessment") },
        "ask-more": { by: body("residents-committee"), asks: reasons, goes: to("incomplete") },
        refuse: { by: body("residents-committee"), neverBy: applicant, asks: reasons, goes: end("refused") },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
    incomplete: {
      waitsFor: applicant,
      pauses: true,
      within: workingDays("incubation.supplyDays"),
      lapses: { after: workingDays("incubation.supplyDays"), goes: end("lapsed") },
      actions: { supply: { by: applicant, asks: form({ papers: files({ max: 10 }) }), goes: resume } },
    },
    "first-assessment": {
      waitsFor: body("street-office"),
      within: workingDays("incubation.reviewDays"),
      overdue: { tells: late },
      actions: {
        admit: {
          by: body("street-office"),
          neverBy: applicant,
          asks: form({ score: score(0, 100), grant: money({ cap: "grant.startup.registered" }) }),
          guards: [grantKeepsToItsKind],
          sets: (_c, _w, { score: given, grant }) => ({ firstScore: given, grant }),
          effect: enterInRegister("incubated", (c) => ({
            key: String(c.form.name),
            subject: String(c.form.name),
            data: { kind: c.facts.kind, grant: c.facts.grant },
          })),
          goes: to("incubation"),
          tells: [tell(applicant, "admitted")],
        },
        refuse: { by: body("street-office"), neverBy: applicant, asks: reasons, goes: end("refused") },
      },
    },
    incubation: {
      waitsFor: applicant,
      lapses: { after: days("incubation.halfDays"), goes: to("mid-term-assessment") },
      actions: {
        account: {
          by: applicant,
          asks: form({ amount: money({ cap: "grant.startup.registered" }), receipts: files({ max: 10 }) }),
          guards: [spendsWhatWasGranted],
          sets: (c, _w, { amount }) => ({ spent: number(c.facts.spent) + number(amount) }),
          goes: stay,
          tells: [tell(handler, "accounted", { shows: "receipts" })],
        },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
    "mid-term-assessment": {
      waitsFor: children("score", "all", to("completion"), { sets: meanScore }),
      within: workingDays("incubation.scoreDays"),
      opens: [
        {
          name: "score",
          procedure: "incubation-score",
          forms: (c, { city }) =>
            parties.map((kind) => ({
              form: { name: String(c.form.name) },
              handlerId: city.bodyFor(c.areaId, kind)?.id,
            })),
        },
      ],
      actions: {},
    },
    completion: {
      waitsFor: body("street-office"),
      within: workingDays("incubation.reviewDays"),
      actions: {
        complete: { by: body("street-office"), neverBy: applicant, guards: [isGoodEnough], goes: end("completed") },
        "go-on": { by: body("street-office"), neverBy: applicant, asks: reasons, goes: again("incubation") },
        "break-off": { by: body("street-office"), neverBy: applicant, asks: reasons, goes: end("broken-off") },
      },
    },
  },
  outcomes: {
    completed: {
      tells: [tell(applicant, "completed")],
      effect: enterInRegister("graduated", (c) => ({
        key: String(c.form.name),
        subject: String(c.form.name),
        data: { rounds: c.round, spent: c.facts.spent },
      })),
    },
    refused: { tells: [tell(applicant, "refused", { quotes: "reason" })] },
    "broken-off": {},
    withdrawn: {},
    lapsed: {},
  },
  discloses: ["kind", "grant", "spent"],
});

/** One of the four parties' scores; it is published with the others, or not given in time. */
export const incubationScore = procedure("incubation-score", {
  release: 1,
  startedBy: handler,
  form: form({ name: text({ max: 60 }) }),
  firstStep: "scoring",
  begins: () => ({ handlerId: null, facts: {} }),
  tells: [tell(handler, "asked", { offers: ["score"] })],
  superseded: "not-given",
  steps: {
    scoring: {
      waitsFor: handler,
      lapses: { after: workingDays("incubation.scoreDays"), goes: end("not-given") },
      actions: {
        score: {
          by: handler,
          asks: form({ score: score(0, 100) }),
          confirm: false,
          sets: (_c, _w, { score: given }) => ({ score: given }),
          goes: end("scored"),
        },
      },
    },
  },
  outcomes: { scored: {}, "not-given": {} },
  discloses: ["score"],
});
