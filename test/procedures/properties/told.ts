import type { CaseRow, Party, Procedure, Tell } from "../../../src/procedures/engine/index.ts";
import { bodyOf, membersOf, type Scene, standsBack } from "./powers.ts";
import type { Line, Told } from "./snapshot.ts";

// Who has to hear of a line of history, read once more from the declaration. Nothing of the engine is called.

/** All that is told by a line of a case's history; `before` is undefined for its first. */
export function tellsOf(procedure: Procedure, line: Line, before: Line | undefined, scene: Scene): Tell[] {
  const row = scene.seen.cases.get(line.caseId);
  const then = row && { ...row, facts: { ...row.facts, ...line.facts } };
  return allTells(procedure, line, before, scene).filter(({ when }) => !when || (then && when(then, scene)));
}

function allTells(procedure: Procedure, line: Line, before: Line | undefined, scene: Scene): Tell[] {
  const { outcome, round } = line.facts;
  const hasBegun = before === undefined;
  const isFirstEnd = outcome != null && before?.facts.outcome == null;
  const stoodAt = line.fromStep ?? "";
  const step = procedure.steps[stoodAt];
  const action = step?.actions[line.action];
  const isPersons = ["applicant", "member", "administrator"].includes(line.actor);
  const wentOtherwise =
    action?.or && isPersons && whereTo(line) === targetOf(action.or.goes) && whereTo(line) !== own(action, line);
  const ofClock = {
    reminder: step?.reminder?.tells,
    overdue: step?.overdue?.tells,
    "follow-up": step?.followUp?.tells,
    lapse: step?.lapses?.tells,
  };
  const byClock = line.actor === "clock" ? ofClock[line.action as keyof typeof ofClock] : undefined;
  const isEntered =
    outcome == null &&
    (hasBegun || line.toStep !== stoodAt || (round ?? 1) !== (before?.facts.round ?? 1)) &&
    !(action && isPersons && action.goes.edge === "resume");
  return [
    ...((hasBegun && procedure.tells) || []),
    ...((isPersons && action?.tells) || []),
    ...((wentOtherwise && action?.or?.tells) || []),
    ...(byClock ?? []),
    ...(line.action === "child-ended" ? childTells(procedure, line, scene) : []),
    ...(isFirstEnd ? (procedure.outcomes[String(outcome)]?.tells ?? []) : []),
    ...(isEntered ? (procedure.steps[line.toStep]?.entering?.tells ?? []) : []),
  ];
}

const whereTo = ({ toStep }: Line): string => toStep;
const targetOf = (edge: { edge: string; step?: string; outcome?: string }): string => edge.step ?? edge.outcome ?? "";
const own = ({ goes }: { goes: { edge: string; step?: string; outcome?: string } }, line: Line): string =>
  targetOf(goes) || (line.fromStep ?? "");

/** What the case says when one of its children has ended: a line names the child, and as what it ended. */
function childTells(procedure: Procedure, { facts }: Line, { seen }: Scene): Tell[] {
  return Object.entries(facts).flatMap(([name, outcome]) => {
    const number = /^child:(.+)$/.exec(name)?.[1];
    const child = [...seen.cases.values()].find((one) => one.number === number);
    return (child && procedure.childTells?.[child.joinName ?? ""]?.[String(outcome)]) ?? [];
  });
}

/** Everybody whom a tell names; `row` is the case as the line left it. */
export function peopleOf(scene: Scene, tell: Tell, row: CaseRow, line: Line): string[] {
  const { whom, offers } = tell;
  const { seen, city } = scene;
  const about = [...row.aboutPersonIds, ...membersOf(scene, row.aboutBodyId).map(({ personId }) => personId)];
  const helper = row.facts.consentWithdrawn ? null : row.helperId;
  const named = (ids: readonly (string | null)[]): string[] =>
    ids.flatMap((id) => (id && id !== line.actorPersonId ? [id] : []));
  const others = (ids: readonly string[]): string[] => named(ids).filter((id) => !about.includes(id));
  switch (whom.party) {
    case "applicant":
      return named([row.applicantId, helper]);
    case "persons":
      return named(row.personIds);
    case "followers":
      return others(seen.follows.flatMap((f) => (f.caseId === row.id ? [f.personId] : [])));
    case "signers":
      return others(seen.signatures.flatMap((s) => (s.caseId === row.id ? [s.personId] : []))).filter(
        (id) => id !== row.applicantId && id !== helper,
      );
    default: {
      const bodyId = bodyOf(city, whom as Party, row);
      if (bodyId === null || bodyId === row.aboutBodyId) return [];
      const roles = "roles" in whom ? whom.roles : undefined;
      const members = membersOf(scene, bodyId).filter(
        (one) => !roles || one.roles.some((role) => roles.includes(role)),
      );
      // Who stands back from a matter is offered nothing to do in it, and of what watches over their own body hears as that
      // body alone: docs/separation.md. A yearly appraisal watches over the committee's work as a supervision over a case.
      const isForFree = offers !== undefined || row.facts.watched != null;
      const free = members.filter((one) => !isForFree || !standsBack(scene, row, one.personId, bodyId));
      const kept = keptFrom(scene, tell, row);
      return others(free.map(({ personId }) => personId)).filter((id) => !kept.includes(id));
    }
  }
}

/** Who may do nothing of what is offered, since each of it is never for whoever began it, or is named on it. */
function keptFrom({ procedures }: Scene, { offers = [] }: Tell, row: CaseRow): string[] {
  const actions = row.outcome ? {} : (procedures.get(row.procedure)?.steps[row.step]?.actions ?? {});
  const each = offers.flatMap((name) => {
    const parties = [actions[name]?.neverBy ?? []].flat().map(({ party }) => party);
    const own = parties.includes("applicant") ? [row.applicantId, row.helperId] : [];
    return name in actions ? [[...own, ...(parties.includes("persons") ? row.personIds : [])]] : [];
  });
  return (each[0] ?? []).flatMap((id) => (id && each.every((one) => one.includes(id)) ? [id] : []));
}

/** What is wrong with what a line has told: somebody who was not, or twice. */
export function faultsOfTelling(
  scene: Scene,
  { row, line, before }: { row: CaseRow; line: Line; before: Line | undefined },
  told: readonly Told[],
): string[] {
  const procedure = scene.procedures.get(row.procedure);
  if (!procedure) return [];
  const of = told.filter((one) => one.tx === line.tx && one.caseId === row.id && one.kind === "case");
  const tells = tellsOf(procedure, line, before, scene);
  const meant = new Map<string, string[]>();
  for (const one of tells)
    for (const id of peopleOf(scene, one, row, line))
      meant.set(id, [...(meant.get(id) ?? []), `${procedure.name}-told-${one.what}`]);
  const name = (id: string) => scene.seen.people.find((p) => p.id === id)?.name ?? id;
  const where = `${row.number} ${row.procedure}/${line.action} → ${line.toStep}`;
  return [...meant].flatMap(([id, keys]) => {
    const got = of.flatMap(({ key, people }) => people.filter((one) => one === id).map(() => key));
    if (!keys.some((key) => got.includes(key))) return [`${where}: ${name(id)} was not told ${keys.join(" or ")}`];
    const twice = got.filter((key, i) => keys.includes(key) && got.indexOf(key) !== i);
    return twice.length > 0 ? [`${where}: ${name(id)} was told ${twice.join()} twice`] : [];
  });
}

/** Notices of a procedure that went to somebody whom none of its lines names. */
export function faultsOfWhoWasTold(
  scene: Scene,
  lines: readonly { row: CaseRow; line: Line; before: Line | undefined }[],
  told: readonly Told[],
): string[] {
  const meant = new Set(
    lines.flatMap(({ row, line, before }) => {
      const procedure = scene.procedures.get(row.procedure);
      const tells = procedure ? tellsOf(procedure, line, before, scene) : [];
      return tells.flatMap((one) =>
        peopleOf(scene, one, row, line).map((id) => `${line.tx} ${row.id} ${row.procedure}-told-${one.what} ${id}`),
      );
    }),
  );
  return told.flatMap(({ tx, caseId, kind, key, people }) => {
    const row = scene.seen.cases.get(caseId ?? "");
    if (kind !== "case" || !row || !key.startsWith(`${row.procedure}-told-`)) return [];
    const others = people.filter((id) => !meant.has(`${tx} ${caseId} ${key} ${id}`));
    const names = others.map((id) => scene.seen.people.find((p) => p.id === id)?.name);
    return others.length > 0 ? [`${row.number}: ${key} went to ${names.join()}, whom nobody named`] : [];
  });
}
