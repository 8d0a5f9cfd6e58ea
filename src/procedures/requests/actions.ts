import {
  type Answers,
  again,
  applicant,
  bodyOf,
  type CaseRow,
  choice,
  end,
  files,
  followers,
  form,
  handler,
  handlerHead,
  opensChild,
  passTo,
  stay,
  street,
  supervisor,
  tell,
  text,
  to,
  type World,
} from "../engine/index.ts";
import { isAnotherBody, isNotHurried, isSomebodyInPart, isSomebodyThere, mayBeJoint } from "./guards.ts";
import { handlers } from "./handlers.ts";
import { keepOtherNumber } from "./other-number.ts";

// What may be done with a request at more than one of its steps; what belongs to one step stands there.

export const askMore = {
  by: handler,
  neverBy: applicant,
  asks: form({ what: text({ min: 2, max: 2000 }) }),
  goes: to("incomplete"),
  tells: [tell(applicant, "asked", { quotes: "what", offers: ["supply"] })],
} as const;

export const passOn = {
  by: handler,
  neverBy: applicant,
  asks: form({ body: bodyOf(handlers), reason: text({ min: 2, max: 500 }) }),
  guards: [isAnotherBody, isSomebodyThere],
  goes: passTo("received", "body"),
  tells: [tell(applicant, "passed", { quotes: "reason" }), tell(handler, "passed-here", { quotes: "reason" })],
} as const;

/** 协办: the case stays with its handler, who answers for all; another body does a part of it. */
export const joint = {
  by: handler,
  neverBy: applicant,
  asks: form({ joint: bodyOf(handlers), task: text({ min: 2, max: 2000 }) }),
  guards: [mayBeJoint, isSomebodyInPart],
  sets: (c: CaseRow, _world: World, answers: Answers) => ({ joint: [...(c.facts.joint ?? []), String(answers.joint)] }),
  goes: stay,
  effect: opensChild("joint", "joint-part", (_case, _world, answers) => ({
    form: { words: answers.task },
    handlerId: String(answers.joint),
  })),
} as const;

/** What the applicant says besides, in words or by photos alone. */
export const more = form({ words: text({ max: 20_000, orPhotos: true }), photos: files({ max: 6 }) });

/** The number that the hotline or another system knows it by; the same number finds it here. */
export const noteNumber = {
  by: handler,
  neverBy: applicant,
  asks: form({ system: choice(["12345", "other"]), otherNumber: text({ min: 4, max: 40 }) }),
  confirm: false,
  goes: stay,
  effect: keepOtherNumber,
  minor: true,
} as const;

export const refuse = {
  by: handler,
  neverBy: applicant,
  asks: form({ reason: text({ min: 2, max: 1000 }), clause: text({ min: 2, max: 500 }) }),
  goes: end("refused"),
  tells: [tell(applicant, "refused", { quotes: "reason" })],
} as const;

export const add = {
  by: applicant,
  asks: more,
  goes: stay,
  tells: [tell(handler, "added", { quotes: "words", shows: "photos" })],
  minor: true,
} as const;

/** 催一下: the body hears that somebody waits, once a day. Its clock is what hurries it besides. */
export const hurry = {
  by: applicant,
  guards: [isNotHurried],
  sets: (_case: CaseRow, { now }: World) => ({ hurriedAt: now.toISOString() }),
  goes: stay,
  tells: [tell(handler, "hurried")],
  minor: true,
  isSaid: true,
} as const;

export const withdraw = {
  by: applicant,
  asks: form({ reason: text({ max: 500, optional: true }) }),
  goes: end("withdrawn"),
  tells: [tell(handler, "withdrawn", { quotes: "reason" })],
  minor: true,
} as const;

export const reopen = {
  by: applicant,
  asks: form({ words: text({ min: 2, max: 2000 }), photos: files({ max: 6 }) }),
  goes: again("handling"),
  tells: [
    tell(handler, "reopened", { quotes: "words", shows: "photos" }),
    tell(supervisor, "reopened-above", { quotes: "words" }),
    tell(followers, "followed-reopened"),
  ],
} as const;

export const press = {
  by: [supervisor, street],
  neverBy: applicant,
  asks: form({ words: text({ min: 2, max: 500 }) }),
  goes: stay,
  tells: [tell(handler, "pressed", { quotes: "words" }), tell(applicant, "pressed-for")],
} as const;

export const lateTells = [
  tell(handler, "overdue"),
  tell(handlerHead, "overdue-head"),
  tell(supervisor, "overdue-above", { offers: ["press"] }),
];
