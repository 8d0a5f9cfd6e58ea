import {
  type Answers,
  again,
  anyone,
  applicant,
  body,
  bodyOf,
  byFact,
  type CaseRow,
  choice,
  days,
  end,
  extend,
  files,
  followers,
  form,
  forwardTo,
  handler,
  handlerHead,
  hours,
  item,
  opensChild,
  passBack,
  passTo,
  place,
  procedure,
  resume,
  score,
  stay,
  street,
  supervisor,
  tell,
  text,
  to,
  type World,
  workingDays,
} from "../engine/index.ts";
import { complainedAbout } from "./about.ts";
import { beginRequest, extraFields, findRequest, hearRequest } from "./find.ts";
import {
  hasBodyAbove,
  hasDepartment,
  hasPreviousHandler,
  isAnotherBody,
  isNotExtended,
  mayBeJoint,
  partsAreIn,
  partsAreOut,
} from "./guards.ts";
import { keepOtherNumber } from "./other-number.ts";

const kinds = ["complaint", "enquiry", "suggestion", "service"] as const;
/** Bodies that a request may lie with: the two levels, and the zone for enterprises. The street is not among them. */
const handlers = [
  "service-station",
  "department",
  "civil-affairs",
  "self-government-authority",
  "residents-committee",
  "zone-committee",
] as const;

const askMore = {
  by: handler,
  neverBy: applicant,
  asks: form({ what: text({ min: 2, max: 2000 }) }),
  goes: to("incomplete"),
  tells: [tell(applicant, "asked", { quotes: "what", offers: ["supply"] })],
} as const;

const passOn = {
  by: handler,
  neverBy: applicant,
  asks: form({ body: bodyOf(handlers), reason: text({ min: 2, max: 500 }) }),
  guards: [isAnotherBody],
  goes: passTo("received", "body"),
  tells: [tell(applicant, "passed", { quotes: "reason" }), tell(handler, "passed-here", { quotes: "reason" })],
} as const;

/** 协办: the case stays with its handler, who answers for all; another body does a part of it. */
const joint = {
  by: handler,
  neverBy: applicant,
  asks: form({ joint: bodyOf(handlers), task: text({ min: 2, max: 2000 }) }),
  guards: [mayBeJoint],
  sets: (c: CaseRow, _world: World, answers: Answers) => ({ joint: [...(c.facts.joint ?? []), String(answers.joint)] }),
  goes: stay,
  effect: opensChild("joint", "joint-part", (_case, _world, answers) => ({
    form: { words: answers.task },
    handlerId: String(answers.joint),
  })),
} as const;

/** The number that the hotline or another system knows it by; the same number finds it here. */
const noteNumber = {
  by: handler,
  neverBy: applicant,
  asks: form({ system: choice(["12345", "other"]), otherNumber: text({ min: 4, max: 40 }) }),
  confirm: false,
  goes: stay,
  effect: keepOtherNumber,
  minor: true,
} as const;

const refuse = {
  by: handler,
  neverBy: applicant,
  asks: form({ reason: text({ min: 2, max: 1000 }), clause: text({ min: 2, max: 500 }) }),
  goes: end("refused"),
  tells: [tell(applicant, "refused", { quotes: "reason" })],
} as const;

const add = {
  by: applicant,
  asks: form({ words: text({ max: 20_000 }), photos: files({ max: 6 }) }),
  goes: stay,
  tells: [tell(handler, "added", { quotes: "words", shows: "photos" })],
  minor: true,
} as const;

const withdraw = {
  by: applicant,
  asks: form({ reason: text({ max: 500, optional: true }) }),
  goes: end("withdrawn"),
  tells: [tell(handler, "withdrawn", { quotes: "reason" })],
  minor: true,
} as const;

const reopen = {
  by: applicant,
  asks: form({ words: text({ min: 2, max: 2000 }), photos: files({ max: 6 }) }),
  goes: again("handling"),
  tells: [
    tell(handler, "reopened", { quotes: "words", shows: "photos" }),
    tell(supervisor, "reopened-above", { quotes: "words" }),
    tell(followers, "followed-reopened"),
  ],
} as const;

const press = {
  by: [supervisor, street],
  neverBy: applicant,
  asks: form({ words: text({ min: 2, max: 500 }) }),
  goes: stay,
  tells: [tell(handler, "pressed", { quotes: "words" }), tell(applicant, "pressed-for")],
} as const;

const lateTells = [
  tell(handler, "overdue"),
  tell(handlerHead, "overdue-head"),
  tell(supervisor, "overdue-above", { offers: ["press"] }),
];

/** 诉求/办件: complaint, enquiry, suggestion or a service item, from resident to station or department and back. */
export const request = procedure("request", {
  release: 1,
  startedBy: anyone,
  form: form({
    words: text({ min: 2, max: 20_000 }),
    area: place(),
    kind: choice(kinds, { found: true }),
    item: item({ when: ["kind", "service"] }),
    about: bodyOf(complainedAbout, { found: true, optional: true, when: ["kind", "complaint"] }),
    // A complaint about a body goes to the body above it.
    handler: bodyOf(handlers, { found: true, unless: "about" }),
    where: text({ max: 200, optional: true, found: true }),
    photos: files({ max: 6, found: true }),
  }),
  // A service is given to somebody; all else can be looked into whoever said it.
  anonymity: { isAllowed: (answers) => answers.kind !== "service" },
  guards: [hasBodyAbove],
  hears: hearRequest,
  finds: findRequest,
  // A service is one person's own matter: nobody has the same.
  twins: { days: "request.twinDays", isAsked: (answers) => answers.kind !== "service" },
  asksAlso: extraFields,
  firstStep: "received",
  begins: beginRequest,
  tells: [tell(handler, "arrived", { quotes: "words", shows: "photos", offers: ["accept"] })],

  steps: {
    received: {
      waitsFor: handler,
      // Danger and cut-offs do not wait a day to be looked at.
      within: byFact("urgency", {
        danger: hours("request.dangerHours"),
        utility: hours("request.urgentHours"),
        general: workingDays("request.acceptDays"),
        complex: workingDays("request.acceptDays"),
      }),
      reminder: { afterShare: "request.remindShare", tells: [tell(handler, "due-soon", { offers: ["accept"] })] },
      overdue: { tells: lateTells },
      actions: {
        accept: {
          by: handler,
          neverBy: applicant,
          goes: to("handling"),
          tells: [tell(applicant, "accepted"), tell(followers, "followed-accepted")],
        },
        "ask-more": askMore,
        "pass-on": passOn,
        "send-back": {
          by: handler,
          neverBy: applicant,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          guards: [hasPreviousHandler],
          goes: passBack("received"),
          tells: [
            tell(applicant, "sent-back", { quotes: "reason" }),
            tell(handler, "sent-back-here", { quotes: "reason" }),
          ],
        },
        refuse,
        press,
        "note-number": noteNumber,
        add,
        withdraw,
      },
    },
    incomplete: {
      waitsFor: applicant,
      pauses: true,
      within: workingDays("request.supplyDays"),
      reminder: { afterShare: "request.remindShare", tells: [tell(applicant, "supply-soon", { offers: ["supply"] })] },
      lapses: { after: workingDays("request.supplyDays"), goes: end("lapsed") },
      actions: {
        supply: {
          by: applicant,
          asks: form({ words: text({ max: 20_000 }), photos: files({ max: 6 }) }),
          goes: resume,
          tells: [tell(handler, "supplied", { quotes: "words", shows: "photos" })],
        },
        withdraw,
      },
    },
    handling: {
      waitsFor: handler,
      within: byFact("urgency", {
        danger: hours("request.dangerHours"),
        utility: hours("request.urgentHours"),
        general: workingDays("request.answerDays"),
        complex: workingDays("request.complexDays"),
      }),
      reminder: { afterShare: "request.remindShare", tells: [tell(handler, "due-soon", { offers: ["finish"] })] },
      overdue: { tells: lateTells },
      actions: {
        finish: {
          by: handler,
          neverBy: applicant,
          asks: form({ answer: text({ min: 2, max: 5000 }), photos: files({ max: 6 }) }),
          guards: [partsAreIn],
          goes: to("answered"),
          tells: [
            tell(applicant, "answered", { quotes: "answer", shows: "photos", offers: ["rate", "reopen"] }),
            tell(followers, "followed-answered", { quotes: "answer", shows: "photos" }),
          ],
        },
        joint,
        // The clock runs on whatever the others do: the lead may go on without them, and says why.
        "go-on": {
          by: handler,
          neverBy: applicant,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          guards: [partsAreOut],
          goes: stay,
          drops: "joint",
        },
        // The second level: the station has accepted and checked, the department decides.
        forward: {
          by: body("service-station"),
          neverBy: applicant,
          guards: [hasDepartment],
          goes: forwardTo("departmentId"),
          tells: [tell(applicant, "forwarded"), tell(handler, "forwarded-here", { offers: ["finish"] })],
        },
        "ask-more": askMore,
        extend: {
          by: handler,
          neverBy: applicant,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          guards: [isNotExtended],
          sets: () => ({ urgency: "complex" }),
          goes: extend,
          tells: [tell(applicant, "extended", { quotes: "reason" })],
        },
        "pass-on": passOn,
        refuse,
        press,
        "note-number": noteNumber,
        add,
        withdraw,
      },
    },
    answered: {
      waitsFor: applicant,
      followUp: {
        after: days("request.followUpDays"),
        tells: [tell(applicant, "asked-to-rate", { offers: ["rate", "reopen"] })],
      },
      lapses: { after: days("request.reopenDays"), goes: end("closed") },
      actions: {
        rate: {
          by: applicant,
          // A clerk who filed for somebody does not rate their own station.
          neverBy: handler,
          // 解决 and 满意 are asked apart: the resolution and the satisfaction rate are two figures.
          asks: form({
            solved: choice(["yes", "partly", "no"]),
            score: score(1, 5),
            words: text({ max: 2000, optional: true }),
          }),
          confirm: false,
          sets: (_case, _world, answers) => ({ solved: answers.solved, score: answers.score }),
          goes: to("rated"),
          tells: [tell(handler, "rated", { quotes: "words" })],
        },
        reopen,
        add,
      },
    },
    rated: {
      waitsFor: applicant,
      keepsClock: true,
      lapses: { after: days("request.reopenDays"), goes: end("closed") },
      actions: {
        reopen,
        add,
      },
    },
  },

  outcomes: {
    closed: { tells: [tell(applicant, "closed")] },
    refused: { tells: [tell(followers, "followed-ended")] },
    withdrawn: { tells: [tell(followers, "followed-ended")] },
    lapsed: { tells: [tell(applicant, "lapsed"), tell(followers, "followed-ended"), tell(handler, "lapsed-here")] },
  },
  childTells: {
    joint: {
      answered: [tell(handler, "part-answered", { quotes: "answer", shows: "photos" })],
      declined: [tell(handler, "part-declined", { quotes: "reason" })],
    },
  },
  discloses: ["kind", "urgency", "solved", "score"],
});
