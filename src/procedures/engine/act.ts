import { refusalBy } from "../../city/index.ts";
import { Change, formatInstant, type Locale, Refusal } from "../../foundation/index.ts";
import { requireAnswers } from "./answers.ts";
import type { CaseRow, Facts, LoadedCase } from "./case.ts";
import { type Action, type Guard, type Procedure, stepOf, type World } from "./declare.ts";
import type { Answers } from "./form.ts";
import { addConsent, type Help, requireHelp, requireNotAboutHelper } from "./help.ts";
import { hasLapsed } from "./limits.ts";
import { addAdmission, addMove, addStart } from "./move.ts";
import { asChildOf, newCase } from "./opening.ts";
import type { Party } from "./parts.ts";
import { type Side, sideAgainst, stoodBack } from "./separation.ts";
import { requireOpenToSigners } from "./signed.ts";
import { type Actor, bodyOfParty, isAbout, isRecused, mayAct, mayStart, separatedFrom, starterOf } from "./stand.ts";

/** A filing as confirmed. */
export interface Filing {
  draftId: string;
  areaId: string;
  answers: Answers;
  actor: Actor;
  /** What the case has to remember besides what was answered. */
  facts?: Partial<Facts>;
  /** The bodies that handle it are not to know who filed it. */
  isAnonymous?: boolean;
  /** Where, as a phone sent it (WGS 84, degrees). */
  point?: { lat: number; lon: number };
  /** The case that admits this one as a child, and as what. */
  under?: { parent: LoadedCase; name: string };
  /** For whom the actor files, when not for themselves. */
  help?: Help;
}

/** What whoever stays unknown leaves out. */
const withoutDropped = ({ anonymity }: Procedure, filing: Filing): Filing => ({
  ...filing,
  answers: Object.fromEntries(Object.entries(filing.answers).filter(([name]) => !anonymity?.drops?.includes(name))),
});

/** Starts a case. @throws Refusal when the person may not start it, now, or with these answers. */
export function startCase(procedure: Procedure, given: Filing, world: World): { change: Change; row: CaseRow } {
  const filing = given.isAnonymous ? withoutDropped(procedure, given) : given;
  const { actor, under, areaId, help } = filing;
  const { city } = world;
  if (help) requireHelp(help, actor, city);
  // What only the verified may start is started for nobody else.
  const isVerified = actor.isVerified && (help?.isVerified ?? true);
  const standing = mayStart(procedure, filing, { ...actor, isVerified }, city);
  if (!standing) throw new Refusal(refusalFor(starterOf(procedure.startedBy, filing.answers)));
  if (under) requireAdmission(procedure, under, actor, world);
  else if (procedure.watches) throw new Refusal("start-under-case");
  const parent = under?.parent.row;
  const charter = parent ? city.charter(parent.charterId) : city.charterFor(areaId, world.now);
  const own = requireAnswers(procedure.form, filing.answers, { charter, city });
  if (filing.isAnonymous && !procedure.anonymity?.isAllowed(own)) throw new Refusal("start-not-anonymous");
  const also = (procedure.asksAlso?.(own, world) ?? []).map(({ name, field }) => [name, field] as const);
  const form = { ...procedure.form, ...Object.fromEntries(also) };
  const answers = requireAnswers(form, filing.answers, { charter, city });
  const begun = procedure.begins(answers, world, parent);
  const begin = { ...begun, facts: { ...begun.facts, ...filing.facts } };
  const fresh = newCase(procedure, answers, begin, areaId, world);
  const row: CaseRow = {
    ...fresh,
    applicantId: help?.subjectId ?? actor.personId,
    helperId: help ? actor.personId : null,
    draftId: filing.draftId,
    isAnonymous: filing.isAnonymous ?? false,
    lat: filing.point?.lat ?? null,
    lon: filing.point?.lon ?? null,
    ...(under ? asChildOf(under.parent.row, under.name, fresh) : {}),
  };
  if (help) requireNotAboutHelper(row, actor, city);
  const side = sideAgainst(row, actor, standing.bodyId, city);
  if (side) throw twoSides(side, row, world);
  const siblings = under?.parent.children.map((child) => child.row);
  requireGuards(procedure.guards, row, { ...world, siblings, above: parent }, answers);
  const change = new Change();
  const started = addStart(
    change,
    procedure,
    row,
    {
      action: "file",
      actor: standing.bodyId ? "member" : "applicant",
      actorPersonId: actor.personId,
      actorBodyId: standing.bodyId,
      edge: { edge: "to", step: row.step },
      answers,
      words: answers,
      sets: begin.facts,
      tells: procedure.tells ?? [],
    },
    world,
  );
  if (help) addConsent(change, started, help, world);
  if (under) addAdmission(change, started, under.parent, world);
  return { change, row: started };
}

/** The code of why somebody may not act; who only has to be verified first hears so, and who has done it before. */
function whyNotTheirs(action: Action, row: CaseRow, actor: Actor, world: World): string {
  if (isRecused(action, row, actor, world.city)) {
    // Who is named on it has done this before.
    const isOwn = [row.applicantId, row.helperId].includes(actor.personId);
    return isOwn || !row.personIds.includes(actor.personId) ? "case-recused" : "case-done-already";
  }
  const isOnceVerified = !actor.isVerified && mayAct(action, row, { ...actor, isVerified: true }, world) !== undefined;
  return isOnceVerified ? "start-verified-only" : "case-not-yours";
}

/** An action on a case by a person. @throws Refusal with the way forward when it is not theirs to do, or not now. */
export function actOnCase(
  procedure: Procedure,
  loaded: LoadedCase,
  act: { action: string; actor: Actor; answers: Answers },
  world: World,
): { change: Change; row: CaseRow } {
  const { row } = loaded;
  const { actor } = act;
  const { city } = world;
  const args = { number: row.number };
  const isOver = row.outcome !== null || hasLapsed(row, world.now);
  const actions = isOver ? {} : stepOf(procedure, row.step).actions;
  const action = Object.hasOwn(actions, act.action) ? actions[act.action] : undefined;
  if (!action) requireOpenToSigners(procedure, row, act.action, world);
  if (!action) throw new Refusal("case-not-now", args);
  const standing = mayAct(action, row, actor, world);
  if (!standing) {
    const side = separatedFrom(action, row, actor, world);
    if (side) throw twoSides(side, row, world);
    throw new Refusal(whyNotTheirs(action, row, actor, world), args);
  }
  const answers = requireAnswers(action.asks ?? {}, act.answers, { charter: city.charter(row.charterId), city });
  const here = { ...world, children: loaded.children.map((child) => child.row), above: loaded.parent?.row };
  requireGuards(action.guards, row, here, answers);
  const instead = action.or?.when(row, world, answers) ? action.or : undefined;
  const change = new Change();
  const after = addMove(
    change,
    procedure,
    loaded,
    {
      action: act.action,
      actor: standing.bodyId ? "member" : "applicant",
      actorPersonId: actor.personId,
      actorBodyId: standing.bodyId,
      edge: instead?.goes ?? action.goes,
      answers,
      sets: action.sets?.(row, here, answers),
      rewrites: action.rewrites?.(answers),
      words: withStoodBack(answers, row, standing.bodyId, action, world),
      tells: [...(action.tells ?? []), ...(instead?.tells ?? [])],
      effect: action.effect,
      drops: action.drops,
      notesAbove: action.notesAbove,
      names: action.names,
    },
    world,
  );
  return { change, row: after };
}

/** What is written of an act, with those of the body who stood back from it. */
function withStoodBack(answers: Answers, row: CaseRow, actingId: string | null, { by }: Action, world: World): object {
  // The body above acts for the one that stands back as a whole.
  const meant = ([by].flat() as Party[]).flatMap((party) => bodyOfParty(party, row, world.city) ?? []);
  const bodyId = actingId && !meant.includes(actingId) ? (meant[0] ?? null) : actingId;
  const back = stoodBack(row, bodyId, world);
  return back.length > 0 ? { ...answers, stoodBack: back } : answers;
}

/** The clause by which one person does not act on two sides of a matter, and who else does. */
function twoSides({ why, bodyId }: Side, row: CaseRow, { city }: World): Refusal {
  const args = { number: row.number, body: city.body(bodyId).name, why };
  return refusalBy(city.charter(row.charterId), "supervision.recusal", "case-two-sides", args);
}

/** @throws Refusal when the case above does not take such a child, or not any more. */
function requireAdmission(
  procedure: Procedure,
  { parent, name }: NonNullable<Filing["under"]>,
  actor: Actor,
  world: World,
): void {
  const { row } = parent;
  const above = world.procedures.get(row.procedure);
  if (!above) throw new Error(`no procedure ${row.procedure}`);
  // Any case can be watched over, but by nobody whom it is about.
  if (procedure.watches && !above.watches && !isAbout(row, actor)) return;
  const admits = row.outcome || hasLapsed(row, world.now) ? [] : (stepOf(above, row.step).admits ?? []);
  if (!admits.some((a) => a.name === name && a.procedure === procedure.name))
    throw new Refusal("case-not-now", { number: row.number });
}

/** @throws Refusal of the first condition that does not hold */
export function requireGuards(
  guards: readonly Guard[] | undefined,
  row: CaseRow,
  world: World,
  answers: Answers,
): void {
  for (const guard of guards ?? []) {
    if (guard.holds(row, world, answers)) continue;
    const charter = world.city.charter(row.charterId);
    const keys = [guard.quotes?.(row) ?? []].flat();
    const [rule] = keys.map((key) => charter.rule(key));
    const value = typeof rule?.value === "number" ? rule.value : "";
    const args = { number: row.number, procedure: row.procedure, value, ...guard.says?.(row, world, answers) };
    const quoting = keys.length > 0 ? refusalBy(charter, keys, guard.code).byLocale : {};
    const from = guard.holdsFrom?.(row);
    const when = (locale: Locale): Record<string, string> =>
      from ? { when: formatInstant(from, locale, world.now) } : {};
    throw new Refusal(guard.code, args, {
      "zh-CN": { ...quoting["zh-CN"], ...when("zh-CN") },
      en: { ...quoting.en, ...when("en") },
    });
  }
}

const refusalFor = (party: Party | undefined): string =>
  party?.party === "verified" ? "start-verified-only" : "start-not-yours";
