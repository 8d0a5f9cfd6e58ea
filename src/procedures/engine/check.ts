import type { Charter } from "../../city/index.ts";
import type { Database, Words } from "../../foundation/index.ts";
import type { Action, Procedure, Step } from "./declare.ts";
import type { Form, FormField } from "./form.ts";
import type { Edge, Limit, Tell } from "./parts.ts";
import { smsRule } from "./signed.ts";
import type { Wait } from "./waits.ts";

/** Every way out of a step. */
export function edgesOf(step: Step): Edge[] {
  const waits = "wait" in step.waitsFor ? edgesOfWait(step.waitsFor) : [];
  const actions = Object.values(step.actions).flatMap((a: Action) => (a.or ? [a.goes, a.or.goes] : [a.goes]));
  return [...actions, ...waits, ...(step.lapses ? [step.lapses.goes] : [])];
}

/** Where child cases take it from a step as they end. */
export const edgesByChildren = ({ childDoes = {} }: Procedure, from: string): Edge[] =>
  Object.values(childDoes).flatMap((by) =>
    Object.values(by).flatMap(({ at, goes }) => ([at].flat().includes(from) ? [goes] : [])),
  );

function edgesOfWait(wait: Extract<Wait, { wait: string }>): Edge[] {
  if (wait.wait === "outcome") return Object.values(wait.edges);
  return wait.wait === "children" ? [wait.goes, ...(wait.otherwise ? [wait.otherwise] : [])] : [];
}

/** The steps that an edge out of `from` may lead to. A resume leads to any step that leads to `from`. */
function targets(procedure: Procedure, from: string, edge: Edge): string[] {
  if (edge.edge === "resume") {
    const pausedBy = (step: Step) => edgesOf(step).some((e) => "step" in e && e.step === from);
    return Object.entries(procedure.steps)
      .filter(([, step]) => pausedBy(step))
      .map(([name]) => name);
  }
  return "step" in edge ? [edge.step] : [];
}

/** What is wrong with a declaration, in words for whoever wrote it; empty when nothing is. */
export function faultsOf(procedure: Procedure, charter: Charter, words: Words): string[] {
  const reached = reachable(procedure);
  const { steps, outcomes, formerSteps = {}, formerActions = {}, superseded } = procedure;
  const rules = [
    ...(procedure.rules ?? []),
    ...(procedure.binds ?? []),
    ...(procedure.keptYears ? [procedure.keptYears] : []),
    ...(procedure.signing ? [smsRule] : []),
    ...capsOf(procedure.form),
    ...Object.values(steps).flatMap(rulesOf),
  ];
  return [
    ...Object.keys(steps).flatMap((name) => (reached.has(name) ? [] : [`${name} cannot be reached`])),
    ...Object.entries(steps).flatMap(([name, step]) => [
      ...faultsOfEdges(procedure, name, step),
      ...faultsOfWait(procedure, name, step),
      ...faultsOfActions(procedure, name, step),
    ]),
    ...(procedure.alsoBeginsAt ?? []).flatMap((name) =>
      name in steps ? [] : [`it begins at the unknown step ${name}`],
    ),
    ...rules.filter((rule) => !(rule in charter.rules)).map((rule) => `the charter has no rule ${rule}`),
    ...Object.entries(formerSteps).flatMap(([former, step]) =>
      step in steps ? [] : [`the former step ${former} is mapped to the unknown step ${step}`],
    ),
    ...Object.entries(formerActions).flatMap(([former, action]) =>
      Object.values(steps).some(({ actions }) => action in actions)
        ? []
        : [`the former action ${former} is mapped to the unknown action ${action}`],
    ),
    ...(superseded && !(superseded in outcomes) ? [`superseded is the unknown outcome ${superseded}`] : []),
    ...wordsOf(procedure)
      .filter((key) => !words.has(key))
      .map((key) => `no words for ${key}`),
  ];
}

const staying = ["stay", "extend", "forward"];

function faultsOfEdges(procedure: Procedure, name: string, step: Step): string[] {
  const edges = [...edgesOf(step), ...edgesByChildren(procedure, name)];
  const faults = edges.flatMap((edge) => [
    ...targets(procedure, name, edge)
      .filter((target) => !(target in procedure.steps))
      .map((target) => `${name} leads to the unknown step ${target}`),
    ...(edge.edge === "end" && !(edge.outcome in procedure.outcomes)
      ? [`${name} ends in the unknown outcome ${edge.outcome}`]
      : []),
  ]);
  if (edges.every((e) => staying.includes(e.edge))) faults.push(`${name} cannot be left`);
  if (!step.pauses && edges.some((e) => e.edge === "resume")) faults.push(`${name} resumes but does not pause`);
  if (name.includes("/")) faults.push(`${name}: a step's name holds no slash`);
  return faults;
}

/** What a case would wait for in vain. */
function faultsOfWait(procedure: Procedure, name: string, { waitsFor, lapses }: Step): string[] {
  if ("party" in waitsFor) {
    const isBeside = waitsFor.party === "supervisor" || waitsFor.party === "previous-handler";
    return isBeside ? [`${name} waits for a body that the case does not lie with`] : [];
  }
  if (waitsFor.wait === "instant") return lapses ? [] : [`${name} waits for an instant but never lapses`];
  if (waitsFor.wait !== "children") return [];
  const children = Object.values(procedure.steps).flatMap((s) => [
    ...(s.opens ?? []),
    ...(s.actsOpen ?? []),
    ...(s.admits ?? []),
  ]);
  const isMade = children.some((child) => child.name === waitsFor.name);
  return isMade ? [] : [`${name} waits for ${waitsFor.name}, which no step opens or admits`];
}

/** Actions and buttons that could never work. */
function faultsOfActions(procedure: Procedure, name: string, step: Step): string[] {
  const known = new Set(Object.values(procedure.steps).flatMap((s) => Object.keys(s.actions)));
  const offered = tellsOf(step).flatMap((t) => t.offers ?? []);
  const passing = Object.entries(step.actions).flatMap(([action, { goes, asks }]) =>
    goes.edge === "pass" && asks?.[goes.field]?.kind !== "body"
      ? [`${name}: ${action} passes to the body of ${goes.field}, which it does not ask`]
      : [],
  );
  return [...passing, ...offered.filter((o) => !known.has(o)).map((o) => `${name} offers the unknown action ${o}`)];
}

const tellsOf = (step: Step): Tell[] => [
  ...(step.entering?.tells ?? []),
  ...Object.values(step.actions).flatMap((a: Action) => [...(a.tells ?? []), ...(a.or?.tells ?? [])]),
  ...(step.reminder?.tells ?? []),
  ...(step.overdue?.tells ?? []),
  ...(step.followUp?.tells ?? []),
  ...(step.lapses?.tells ?? []),
];

function reachable(procedure: Procedure): Set<string> {
  const reached = new Set([procedure.firstStep, ...(procedure.alsoBeginsAt ?? [])]);
  for (const name of reached) {
    const step = procedure.steps[name];
    const edges = step ? [...edgesOf(step), ...edgesByChildren(procedure, name)] : [];
    for (const edge of edges) for (const next of targets(procedure, name, edge)) reached.add(next);
  }
  return reached;
}

function rulesOf(step: Step): string[] {
  const all = (limit: Step["within"]): string[] => {
    if (!limit) return [];
    if ("until" in limit) return limit.lessDays ? [limit.lessDays] : [];
    return "rule" in limit ? [limit.rule] : Object.values(limit.limits).map((l: Limit) => l.rule);
  };
  const limits = [...all(step.within), ...all(step.followUp?.after), ...all(step.lapses?.after)];
  const caps = Object.values(step.actions).flatMap((a) => capsOf(a.asks ?? {}));
  return [...limits, ...caps, ...(step.reminder ? [step.reminder.afterShare] : [])];
}

const capsOf = (form: Form): string[] => Object.values(form).flatMap((f) => (f.kind === "money" ? [f.cap] : []));

/** What of a question has words of its own to choose from. */
const optionsOf = (field: FormField): readonly string[] =>
  field.kind === "choice"
    ? field.options
    : field.kind === "list"
      ? (field.usual ?? [])
      : field.kind === "listed"
        ? [field.beside]
        : [];

const outcomeKeys = (p: string, of: string, outcomes: string[]) => outcomes.map((o) => `${p}-action-${of}-${o}`);

/** What asks again is asked in the words of the first time, but for the choice that leads to it. */
const wordedAs = (name: string, { repeats }: FormField): string => repeats?.of ?? name;
const moreOf = ({ repeats }: FormField): string => (repeats?.ends ? "-more" : "");

/** The key of the words in which a question of a procedure's form is asked. */
export const askKey = (procedure: string, name: string, field: FormField): string =>
  `${procedure}-ask-${wordedAs(name, field)}${moreOf(field)}`;
/** The key of what its answer is called. */
export const labelKey = (procedure: string, name: string, field: FormField): string =>
  `${procedure}-field-${wordedAs(name, field)}${moreOf(field)}`;
/** The key of one of the answers that it offers. */
export const optionKey = (procedure: string, name: string, field: FormField, option: string): string =>
  `${procedure}-option-${wordedAs(name, field)}-${option}`;

/** The keys of all words that a declaration needs. */
export function wordsOf(procedure: Procedure): string[] {
  const p = procedure.name;
  const tells = (list: readonly Tell[] | undefined) => (list ?? []).map((t) => `${p}-told-${t.what}`);
  const ofAction = ([name, a]: [string, Action]) => [
    `${p}-action-${name}`,
    ...tells(a.tells),
    ...tells(a.or?.tells),
    ...(a.guards ?? []).map((g) => g.code),
    ...(a.sure ? [a.sure] : []),
    ...(a.amends ? [`${p}-ask-${name}`] : []),
    // What comes from the case itself is asked by nobody.
    ...Object.entries(a.asks ?? {}).flatMap(([field, f]) => [
      ...(f.fixed ? [] : [`${p}-ask-${name}-${field}`]),
      ...optionsOf(f).map((o) => `${p}-option-${field}-${o}`),
    ]),
  ];
  const ofStep = ([name, s]: [string, Step]) => [
    `${p}-step-${name}`,
    ...Object.entries(s.actions).flatMap(ofAction),
    // What an instrument decides is a line of the history like any action.
    ...("wait" in s.waitsFor && s.waitsFor.wait === "outcome"
      ? outcomeKeys(p, s.waitsFor.of, Object.keys(s.waitsFor.edges))
      : []),
    ...tells(tellsOf(s)),
  ];
  const fields = Object.entries(procedure.form).flatMap(([field, f]) => [
    askKey(p, field, f),
    labelKey(p, field, f),
    ...optionsOf(f).map((o) => optionKey(p, field, f, o)),
  ]);
  const outcomes = Object.entries(procedure.outcomes).flatMap(([o, d]) => [`${p}-outcome-${o}`, ...tells(d?.tells)]);
  return [
    ...new Set([
      `${p}-name`,
      ...fields,
      ...(procedure.guards ?? []).map((g) => g.code),
      ...tells(procedure.tells),
      ...Object.values(procedure.childTells ?? {}).flatMap((by) => Object.values(by).flatMap(tells)),
      ...Object.entries(procedure.steps).flatMap(ofStep),
      // A case that stands there is still shown by that name.
      ...Object.keys(procedure.formerSteps ?? {}).map((name) => `${p}-step-${name}`),
      ...Object.keys(procedure.formerActions ?? {}).map((name) => `${p}-action-${name}`),
      ...outcomes,
    ]),
  ];
}

/**
 * Open cases that stand on a step which their procedure no longer has and does not map, or wait to go back to one.
 * The start refuses while there are any: nobody could act on them.
 */
export async function strandedSteps(db: Database, procedures: ReadonlyMap<string, Procedure>): Promise<string[]> {
  const sql = `SELECT c.procedure, s.step, count(*)::int AS cases FROM "Case" c
    CROSS JOIN LATERAL (VALUES (c.step), (c.facts #>> '{paused,step}')) s (step)
    WHERE c.outcome IS NULL AND s.step IS NOT NULL GROUP BY c.procedure, s.step ORDER BY c.procedure, s.step`;
  const rows = await db.query<{ procedure: string; step: string; cases: number }>(sql);
  return rows
    .filter(({ procedure, step }) => {
      const known = procedures.get(procedure);
      return !known?.steps[step] && !known?.steps[known.formerSteps?.[step] ?? ""];
    })
    .map(
      ({ procedure, step, cases }) =>
        `${cases} open case(s) of "${procedure}" stand on the step "${step}", which no longer exists`,
    );
}
