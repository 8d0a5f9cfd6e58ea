import {
  again,
  applicant,
  body,
  type CaseRow,
  children,
  date,
  end,
  files,
  form,
  type Guard,
  handler,
  instant,
  money,
  namedPersons,
  outcomeOf,
  type Procedure,
  procedure,
  startsCase,
  tell,
  text,
  to,
  until,
  verifiedResident,
  whole,
  workingDays,
} from "../../../src/procedures/engine/index.ts";

/** Rules that the demo's charter does not have yet. */
export const purchaseRules = {
  "purchase.capYuan": 400_000,
  "purchase.decideDays": 10,
  "purchase.inspectDays": 5,
  "purchase.milestones": 4,
};

const number = (value: unknown) => (typeof value === "number" ? value : 0);

/** No bid costs more than was budgeted. */
const isWithinBudget: Guard = {
  code: "purchase-refusal-budget",
  holds: (c, _world, answers) => number(answers.price) <= number(c.facts.budget),
};

/** The day on which bids are opened lies ahead. */
const closesLater: Guard = {
  code: "purchase-refusal-day",
  holds: (_c, { now }, answers) => String(answers.closesOn) > now.toISOString().slice(0, 10),
};

const winnerOf = (bids: readonly CaseRow[]) => {
  const won = bids.find((bid) => bid.outcome === "won");
  return won ? { supplierId: won.applicantId, price: won.form.price, bid: won.number } : {};
};

/** The price in equal parts, the last one taking what is left over. */
const milestones: NonNullable<Procedure["steps"][string]["opens"]>[number]["forms"] = (c) => {
  const [price, count] = [number(c.facts.price), number(c.facts.milestones)];
  const share = Math.floor(price / count);
  return Array.from({ length: count }, (_, i) => ({
    form: { what: `${i + 1}/${count}`, amount: i + 1 < count ? share : price - share * (count - 1) },
    handlerId: c.handlerId,
    personIds: [String(c.facts.supplierId)],
  }));
};

/** 政府购买服务: demand published, bids, decision, milestones paid on acceptance, satisfaction by ballot (C7). */
export const purchase = procedure("purchase", {
  release: 1,
  startedBy: body("street-office"),
  form: form({
    what: text({ min: 2, max: 2000 }),
    budget: money({ cap: "purchase.capYuan" }),
    closesOn: date(),
    papers: files({ max: 10 }),
  }),
  guards: [closesLater],
  firstStep: "bidding",
  begins: ({ budget, closesOn }) => ({ handlerId: null, facts: { budget, closesOn } }),
  steps: {
    // Sealed until the day comes: the bids are opened by the clock.
    bidding: {
      waitsFor: instant,
      admits: [{ name: "bid", procedure: "bid" }],
      lapses: { after: until("closesOn"), goes: to("deciding"), tells: [tell(body("street-office"), "opened")] },
      actions: { cancel: { by: body("street-office"), goes: end("cancelled") } },
    },
    deciding: {
      waitsFor: children("bid", "any", to("contract"), {
        counting: ["won"],
        otherwise: end("failed"),
        sets: winnerOf,
      }),
      within: workingDays("purchase.decideDays"),
      actions: { cancel: { by: body("street-office"), goes: end("cancelled") } },
    },
    contract: {
      waitsFor: body("street-office"),
      within: workingDays("purchase.decideDays"),
      actions: {
        sign: {
          by: body("street-office"),
          asks: form({ milestones: whole({ min: 1, max: 4 }) }),
          sets: (_c, _w, answers) => ({ milestones: answers.milestones }),
          goes: to("delivery"),
        },
      },
    },
    delivery: {
      waitsFor: children("milestone", "all", to("satisfaction"), { counting: ["paid"], otherwise: end("broken-off") }),
      opens: [{ name: "milestone", procedure: "milestone", forms: milestones }],
      actions: {},
    },
    satisfaction: {
      waitsFor: outcomeOf("ballot", { satisfied: end("completed"), dissatisfied: end("completed-badly") }),
      actions: {},
    },
  },
  outcomes: {
    completed: {},
    // A bad one is looked into as a request of its own.
    "completed-badly": {
      effect: startsCase("inquiry", (c) => ({ form: { about: c.number }, handlerId: c.handlerId })),
    },
    failed: {},
    cancelled: {},
    "broken-off": {},
  },
  discloses: ["budget", "closesOn", "price", "ballot", "satisfiedShare"],
});

export const bid = procedure("bid", {
  release: 1,
  startedBy: verifiedResident,
  form: form({
    price: money({ cap: "purchase.capYuan" }),
    plan: text({ min: 2, max: 5000 }),
    papers: files({ max: 10 }),
  }),
  guards: [isWithinBudget],
  firstStep: "sealed",
  begins: (_answers, { city }, parent) => ({
    handlerId: (parent && city.bodyFor(parent.areaId, "street-office")?.id) ?? null,
    facts: { budget: parent?.facts.budget, closesOn: parent?.facts.closesOn },
  }),
  superseded: "lost",
  steps: {
    sealed: {
      waitsFor: instant,
      lapses: { after: until("closesOn"), goes: to("opened") },
      actions: { withdraw: { by: applicant, goes: end("withdrawn"), minor: true } },
    },
    opened: {
      waitsFor: handler,
      actions: {
        select: {
          by: handler,
          neverBy: applicant,
          asks: form({ reason: text({ min: 2, max: 1000 }) }),
          goes: end("won"),
        },
        decline: {
          by: handler,
          neverBy: applicant,
          asks: form({ reason: text({ min: 2, max: 1000 }) }),
          goes: end("lost"),
        },
      },
    },
  },
  outcomes: { won: { tells: [tell(applicant, "won")] }, lost: { tells: [tell(applicant, "lost")] }, withdrawn: {} },
  discloses: [],
});

export const milestone = procedure("milestone", {
  release: 1,
  startedBy: handler,
  form: form({ what: text({ max: 100 }), amount: money({ cap: "purchase.capYuan" }) }),
  firstStep: "work",
  begins: ({ amount }) => ({ handlerId: null, facts: { amount } }),
  tells: [tell(namedPersons, "begun", { offers: ["deliver"] })],
  superseded: "broken-off",
  steps: {
    work: {
      waitsFor: namedPersons,
      actions: {
        deliver: {
          by: namedPersons,
          asks: form({ report: text({ min: 2, max: 5000 }), photos: files({ max: 6 }) }),
          goes: to("inspection"),
          tells: [tell(handler, "delivered", { quotes: "report", shows: "photos", offers: ["accept", "return"] })],
        },
      },
    },
    inspection: {
      waitsFor: handler,
      within: workingDays("purchase.inspectDays"),
      actions: {
        accept: { by: handler, neverBy: namedPersons, goes: to("payment") },
        return: {
          by: handler,
          neverBy: namedPersons,
          asks: form({ reason: text({ min: 2, max: 1000 }) }),
          goes: again("work"),
          tells: [tell(namedPersons, "returned", { quotes: "reason" })],
        },
        reject: {
          by: handler,
          neverBy: namedPersons,
          asks: form({ reason: text({ min: 2, max: 1000 }) }),
          goes: end("rejected"),
        },
      },
    },
    payment: { waitsFor: outcomeOf("payment", { paid: end("paid") }), actions: {} },
  },
  outcomes: { paid: {}, rejected: {}, "broken-off": {} },
  discloses: ["amount"],
});

/** Stands for a procedure of another field, which a purchase starts by name alone. */
export const inquiry = procedure("inquiry", {
  release: 1,
  startedBy: verifiedResident,
  form: form({ about: text({ max: 60 }) }),
  firstStep: "open",
  begins: () => ({ handlerId: null, facts: {} }),
  steps: { open: { waitsFor: handler, actions: { close: { by: handler, goes: end("closed") } } } },
  outcomes: { closed: {} },
  discloses: [],
});
