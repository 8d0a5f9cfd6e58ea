import type { Answers, CaseRow } from "../../../src/procedures/engine/index.ts";
import { hasSupervised, type Scene } from "./powers.ts";
import type { Line } from "./snapshot.ts";
import { minor } from "./town.ts";

// What the charter and docs/ want besides the right person: read once more, without the guards of the declarations.

interface Doing {
  scene: Scene;
  row: CaseRow;
  line: Line;
  answers: Answers;
}
type Condition = (doing: Doing) => string | undefined;

const hourMs = 3_600_000;
const number = ({ scene, row }: Doing, rule: string): number =>
  Number(scene.city.charter(row.charterId).rules[rule]?.value);
const openChildren = ({ scene, row }: Doing, joinName: string): CaseRow[] =>
  [...scene.seen.cases.values()].filter((c) => c.parentId === row.id && c.joinName === joinName && !c.outcome);
const since = (at: unknown, { scene }: Doing): number =>
  at === undefined ? Number.POSITIVE_INFINITY : scene.now.getTime() - new Date(String(at)).getTime();

const once: Condition = ({ scene, row, line }) => {
  const rows = [...scene.seen.follows, ...scene.seen.signatures];
  return rows.some((s) => s.caseId === row.id && s.personId === line.actorPersonId) ? "signed twice" : undefined;
};
const unlessSupervised: Condition = ({ scene, row, line }) =>
  hasSupervised(scene, row, String(line.actorPersonId)) ? "signed what they have supervised" : undefined;
const ofAge: Condition = ({ scene, line }) =>
  scene.seen.people.some(({ id, name }) => id === line.actorPersonId && name === minor)
    ? "signed under age"
    : undefined;
const onList =
  (listOf: (row: CaseRow) => string | null): Condition =>
  ({ scene, row, line }) =>
    scene.seen.electors.some((e) => e.ballotId === listOf(row) && e.personId === line.actorPersonId)
      ? undefined
      : "signed without standing on the list";
const signedBefore: Condition = ({ scene, row, line }) =>
  scene.seen.signatures.some((s) => s.caseId === row.id && s.personId === line.actorPersonId)
    ? undefined
    : "has not signed it";
const reminded: Condition = (doing) =>
  since(doing.row.facts.remindedAt, doing) < 24 * hourMs ? "reminded twice in a day" : undefined;
const dayAhead: Condition = ({ scene, answers }) =>
  answers.dueOn !== undefined && new Date(`${String(answers.dueOn)}T18:00:00+08:00`) <= scene.now
    ? "by a day that is over"
    : undefined;

/** By procedure and action, `*` for every procedure. */
const conditions: Readonly<Record<string, readonly Condition[]>> = {
  "request/pass-on": [
    ({ row, answers }) => (answers.body === row.handlerId ? "passed on to the same body" : undefined),
  ],
  "request/send-back": [({ row }) => ((row.facts.passedBy ?? []).length === 0 ? "sent back to nobody" : undefined)],
  "request/finish": [(d) => (openChildren(d, "joint").length > 0 ? "finished while parts are out" : undefined)],
  "request/go-on": [(d) => (openChildren(d, "joint").length === 0 ? "went on without parts that are in" : undefined)],
  "request/extend": [({ row }) => (row.facts.urgency === "general" ? undefined : "given more time twice")],
  "request/hurry": [(d) => (since(d.row.facts.hurriedAt, d) < 24 * hourMs ? "hurried twice in a day" : undefined)],
  "request/joint": [({ row, answers }) => (answers.joint === row.handlerId ? "a part for who leads" : undefined)],
  "*/sign": [unlessSupervised],
  "proposal/sign": [once, ofAge],
  "proposal/unsign": [signedBefore],
  "proposal/rate": [signedBefore],
  "proposal/go-on": [
    (d) => (openChildren(d, "amendments").length > 0 ? "went on before amendments were answered" : undefined),
  ],
  "proposal/publish-plan": [
    (d) =>
      [...d.scene.seen.cases.values()].some((c) => c.parentId === d.row.id && c.procedure === "milestone")
        ? undefined
        : "a plan without steps",
  ],
  "proposal/milestone": [dayAhead],
  "proposal/unsatisfied": [({ row }) => (row.facts.wentBack === "yes" ? "sent back twice" : undefined)],
  "milestone/postpone": [dayAhead],
  "petition/sign": [once],
  "nomination/sign": [once, onList(({ parentId }) => parentId)],
  "recall-motion/sign": [once, onList(({ id }) => id)],
  "*/remind": [reminded],
  "*/teller": [({ row }) => (row.personIds.length >= 3 ? "a fourth teller" : undefined)],
  "*/teller-from-roll": [({ row }) => (row.personIds.length >= 3 ? "a fourth teller" : undefined)],
  "work-payment/press": [
    (d) =>
      since(d.row.facts.pressedAt, d) < number(d, "admission.pressDays") * 24 * hourMs - 9 * hourMs
        ? "pressed again too soon"
        : undefined,
    ({ scene, row }) => (row.dueAt && row.dueAt <= scene.now ? undefined : "pressed before it is late"),
  ],
  "work-payment/record": [
    ({ row, answers }) => {
      const rest = Number(row.facts.money) - Number(row.facts.paid);
      return Number(answers.amount) > 0 && Number(answers.amount) < rest ? undefined : "more than what is owed";
    },
  ],
  "disclosure/nothing": [({ row }) => (row.form.as === "money" ? "money without figures" : undefined)],
  "meeting/open": [
    ({ scene, row }) =>
      new Date(String(row.facts.heldAt)).getTime() - scene.now.getTime() > 2 * hourMs ? "opened too early" : undefined,
  ],
  "meeting/move": [
    ({ scene, row, answers }) =>
      answers.heldAt !== undefined &&
      String(answers.heldAt) < String(row.facts.heldAt) &&
      String(answers.heldAt) <= scene.now.toISOString()
        ? "moved into the past"
        : undefined,
  ],
  "committee-election/vote-again": [
    (d) => (Number(d.row.facts.rounds) >= number(d, "election.roundsMost") ? "a round too many" : undefined),
  ],
  "committee-election/publish": [
    ({ scene, row }) =>
      new Date(String(row.facts.candidatesAt)) < scene.now ? "candidates published too late" : undefined,
    ({ scene, row }) =>
      [...scene.seen.cases.values()].some(
        (c) => c.parentId === row.id && c.joinName === "nominations" && c.step === "review",
      )
        ? "published before all are checked"
        : undefined,
  ],
};

/** The condition of the charter or of docs/ that an act has broken; undefined for none. */
export function guardFault(scene: Scene, row: CaseRow, line: Line, answers: Answers): string | undefined {
  const all = [...(conditions[`${row.procedure}/${line.action}`] ?? []), ...(conditions[`*/${line.action}`] ?? [])];
  for (const condition of all) {
    const fault = condition({ scene, row, line, answers });
    if (fault) return fault;
  }
  return undefined;
}
