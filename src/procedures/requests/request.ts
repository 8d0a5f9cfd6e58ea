import {
  anyone,
  applicant,
  body,
  bodyOf,
  byFact,
  choice,
  days,
  end,
  extend,
  files,
  followers,
  form,
  forwardTo,
  handler,
  hours,
  item,
  passBack,
  place,
  procedure,
  resume,
  score,
  stay,
  tell,
  text,
  time,
  to,
  workingDays,
} from "../engine/index.ts";
import { complainedAbout } from "./about.ts";
import {
  add,
  askMore,
  hurry,
  joint,
  lateTells,
  more,
  noteNumber,
  passOn,
  press,
  refuse,
  reopen,
  withdraw,
} from "./actions.ts";
import { isAboutStaff } from "./conduct.ts";
import { beginRequest, extraFields, findRequest, hearRequest } from "./find.ts";
import {
  hasBodyAbove,
  hasDepartment,
  hasPreviousHandler,
  isNotExtended,
  isOldEnough,
  partsAreIn,
  partsAreOut,
} from "./guards.ts";
import { handlers } from "./handlers.ts";

const kinds = ["complaint", "enquiry", "suggestion", "service"] as const;
const reported = ["kind", "complaint", "enquiry", "suggestion"] as const;

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
    // What the words say besides helps whoever handles it; nobody is asked for it.
    time: time({ max: 100, found: true, read: true, when: reported }),
    affected: text({ max: 50, optional: true, found: true, read: true, when: reported }),
    contact: text({ max: 100, optional: true, found: true, read: true }),
    photos: files({ max: 6, found: true }),
  }),
  // A service is given to somebody; all else can be looked into whoever said it.
  anonymity: { isAllowed: (answers) => answers.kind !== "service", drops: ["contact"] },
  guards: [hasBodyAbove, isOldEnough],
  asksAge: true,
  rules: ["person.reportMinAge"],
  hears: hearRequest,
  finds: findRequest,
  // A service is one person's own matter: nobody has the same.
  twins: {
    days: "request.twinDays",
    isAsked: (answers) => answers.kind !== "service",
    gathers: ({ kind, about, words }) => kind !== "service" && !about && !isAboutStaff(String(words)),
  },
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
        hurry,
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
          asks: more,
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
        hurry,
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
  keptYears: "person.caseYears",
  discloses: ["kind", "urgency", "solved", "score"],
});
