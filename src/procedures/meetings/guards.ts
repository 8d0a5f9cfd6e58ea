import { type Charter, isStaffed, mayAddress, readAddressed } from "../../city/index.ts";
import type { CaseRow, Earliest, Guard, World } from "../engine/index.ts";
import { listRule, type MeetingKind } from "./kind.ts";
import { kindOf } from "./kinds.ts";
import { waysOf } from "./ways.ts";

const dayMs = 86_400_000;

const charterOf = (c: CaseRow, { city }: World) => city.charter(c.charterId);

const ruleOf =
  (rule: keyof MeetingKind["rules"]) =>
  ({ form }: CaseRow): string =>
    String(kindOf(form.kind).rules[rule]);

export const mayCall: Guard = {
  code: "meeting-refusal-caller",
  holds(c, world) {
    const kind = c.handlerId ? world.city.body(c.handlerId).kind : "";
    return listRule(charterOf(c, world), kindOf(c.form.kind).rules.calledBy).includes(kind);
  },
  quotes: ruleOf("calledBy"),
};

export const mayInvite: Guard = {
  code: "meeting-refusal-invited",
  holds(c, world) {
    const allowed = listRule(charterOf(c, world), kindOf(c.form.kind).rules.invites);
    return waysOf(c.form).every(({ way, to }) => {
      if (!allowed.includes(way)) return false;
      if (way !== "people" && way !== "lot") return true;
      const addressed = readAddressed(String(to));
      return addressed !== undefined && c.handlerId !== null && mayAddress(world.city, c.handlerId, addressed);
    });
  },
  quotes: ruleOf("invites"),
};

/** A meeting is not sprung on people: neither when it is called nor when its time is changed. */
const isTold = (c: CaseRow, world: World, heldAt: unknown): boolean =>
  new Date(String(heldAt)) >= new Date(afterNotice(charterOf(c, world), c.form.kind, world.now).at);

/** From when on a meeting of a kind may be held that is called now. */
export function afterNotice(charter: Charter, kind: unknown, now: Date): Earliest {
  const rule = kindOf(kind).rules.noticeDays;
  const { clause, clauseEn } = charter.rule(rule);
  return { at: new Date(now.getTime() + charter.number(rule) * dayMs).toISOString(), clause, clauseEn };
}

/** Until when a meeting has to be called that is held at a time. */
export function lastCall(charter: Charter, kind: unknown, heldAt: unknown): string {
  const days = charter.number(kindOf(kind).rules.noticeDays);
  return new Date(new Date(String(heldAt)).getTime() - days * dayMs).toISOString();
}

/** The same for another time of one that is called: putting it off is always good. */
export function afterNoticeOrLater(charter: Charter, kind: unknown, heldAt: unknown, now: Date): Earliest {
  const earliest = afterNotice(charter, kind, now);
  return String(heldAt) < earliest.at ? { ...earliest, at: String(heldAt) } : earliest;
}

export const isCalledInTime: Guard = {
  code: "meeting-refusal-days",
  holds: (c, world) => isTold(c, world, c.form.heldAt),
  quotes: ruleOf("noticeDays"),
};
/** It is still so when somebody agrees to it; whoever called it sets another time. */
export const isAgreedInTime: Guard = { ...isCalledInTime, code: "meeting-refusal-days-agree" };
/** So much time lies before a new time as before the first; one that is put off only gives people more. */
export const isMovedInTime: Guard = {
  code: "meeting-refusal-days",
  holds: (c, world, { heldAt }) =>
    heldAt === undefined ||
    String(heldAt) >= afterNoticeOrLater(charterOf(c, world), c.form.kind, c.facts.heldAt, world.now).at,
  quotes: ruleOf("noticeDays"),
};
export const isAgainInTime: Guard = {
  code: "meeting-refusal-days",
  holds: (c, world, { heldAt }) => heldAt === undefined || isTold(c, world, heldAt),
  quotes: ruleOf("noticeDays"),
};

const earlyMs = 2 * 3_600_000;
export const isDay: Guard = {
  code: "meeting-refusal-early",
  holds: ({ facts }, { now }) => new Date(String(facts.heldAt)).getTime() - now.getTime() <= earlyMs,
};

/** A question to the committee that comes before the assembly once more. */
export interface OpensWith {
  id: string;
  number: string;
  question: string;
}

/** The questions with which a meeting of the assembly opens. */
export const opensWith = ({ facts }: Pick<CaseRow, "facts">): readonly OpensWith[] =>
  Array.isArray(facts.opensWith) ? (facts.opensWith as OpensWith[]) : [];

/** The items of an agenda: what the assembly has to hear first, then as written, one a line. */
export const agendaOf = (c: Pick<CaseRow, "form" | "facts">): string[] => [
  ...opensWith(c).map(({ number, question }) => `${number} ${question}`),
  ...String(c.form.agenda ?? "")
    .split(/\n|；|;/)
    .map((line) => line.replace(/^\s*\d+\s*[.、．)]\s*/, "").trim())
    .filter(Boolean),
];

export const hasNextItem: Guard = {
  code: "meeting-refusal-no-item",
  holds: (c) => Number(c.facts.item ?? 0) < agendaOf(c).length,
};
export const hasItem: Guard = { code: "meeting-refusal-before-item", holds: ({ facts }) => Number(facts.item) > 0 };
/** Nothing can be done by a day that is over. */
export const isDueAhead: Guard = {
  code: "meeting-refusal-due",
  holds: (_c, { now }, { dueOn }) => dueOn === undefined || new Date(`${String(dueOn)}T18:00:00+08:00`) > now,
};
/** What nobody could take up would stay undone. */
export const isSomebodyThere: Guard = {
  code: "meeting-refusal-nobody-there",
  holds: (_c, { city, now }, { doneBy }) => doneBy === undefined || isStaffed(city, String(doneBy), now),
  says: (_c, { city }, { doneBy }) => ({ body: city.bodies.get(String(doneBy))?.name ?? "" }),
};
export const hasPoll: Guard = { code: "meeting-refusal-no-poll", holds: ({ facts }) => facts.poll !== undefined };
