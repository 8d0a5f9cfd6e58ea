import { Change, formatInstant, type Locale, Refusal } from "../../foundation/index.ts";
import { requireAnswers } from "./answers.ts";
import type { CaseRow, Facts, LoadedCase } from "./case.ts";
import { type Guard, type Procedure, stepOf, type World } from "./declare.ts";
import type { Answers } from "./form.ts";
import { addConsent, type Help, requireHelp, requireNotAboutHelper } from "./help.ts";
import { hasLapsed } from "./limits.ts";
import { addAdmission, addMove, addStart } from "./move.ts";
import { asChildOf, newCase } from "./opening.ts";
import type { Party } from "./parts.ts";
import { type Actor, isRecused, mayAct, mayStart } from "./stand.ts";

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

/** Starts a case. @throws Refusal when the person may not start it, now, or with these answers. */
export function startCase(procedure: Procedure, filing: Filing, world: World): { change: Change; row: CaseRow } {
  const { actor, under, areaId, help } = filing;
  const { city } = world;
  if (help) requireHelp(help, actor, city);
  // What only the verified may start is started for nobody else.
  const isVerified = actor.isVerified && (help?.isVerified ?? true);
  const standing = mayStart(procedure, filing, { ...actor, isVerified }, city);
  if (!standing) throw new Refusal(refusalFor(procedure.startedBy));
  if (under) requireAdmission(procedure, under, world);
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
  requireGuards(procedure.guards, row, world, answers);
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
  if (!action) throw new Refusal("case-not-now", args);
  const standing = mayAct(action, row, actor, city);
  if (!standing) throw new Refusal(isRecused(action, row, actor, city) ? "case-recused" : "case-not-yours", args);
  const answers = requireAnswers(action.asks ?? {}, act.answers, { charter: city.charter(row.charterId), city });
  requireGuards(action.guards, row, world, answers);
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
      edge: action.goes,
      answers,
      sets: action.sets?.(row, world, answers),
      words: answers,
      tells: action.tells ?? [],
      effect: action.effect,
      drops: action.drops,
      names: action.names,
    },
    world,
  );
  return { change, row: after };
}

/** @throws Refusal when the case above does not take such a child, or not any more. */
function requireAdmission(procedure: Procedure, { parent, name }: NonNullable<Filing["under"]>, world: World): void {
  const { row } = parent;
  const above = world.procedures.get(row.procedure);
  if (!above) throw new Error(`no procedure ${row.procedure}`);
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
    const rule = guard.quotes && world.city.charter(row.charterId).rule(guard.quotes(row));
    const clauses = rule ? { "zh-CN": { clause: rule.clause }, en: { clause: rule.clauseEn } } : {};
    const args = { number: row.number, value: typeof rule?.value === "number" ? rule.value : "" };
    const from = guard.holdsFrom?.(row);
    const when = (locale: Locale): Record<string, string> =>
      from ? { when: formatInstant(from, locale, world.now) } : {};
    throw new Refusal(guard.code, args, {
      "zh-CN": { ...clauses["zh-CN"], ...when("zh-CN") },
      en: { ...clauses.en, ...when("en") },
    });
  }
}

const refusalFor = (party: Party): string => (party.party === "verified" ? "start-verified-only" : "start-not-yours");
