import type { Charter } from "../../city/index.ts";
import type { Database, Words } from "../../foundation/index.ts";
import type { Action, Edge, Limit, LimitBy, Procedure, Step, Tell, Wait } from "./declare.ts";

/** Every way out of a step. */
export function edgesOf(step: Step): Edge[] {
  const waits = "wait" in step.waitsFor ? edgesOfWait(step.waitsFor) : [];
  const actions = Object.values(step.actions).map((a: Action) => a.goes);
  return [...actions, ...waits, ...(step.lapses ? [step.lapses.goes] : [])];
}

function edgesOfWait(wait: Extract<Wait, { wait: string }>): Edge[] {
  if (wait.wait === "outcome") return Object.values(wait.edges);
  return wait.wait === "children" ? [wait.goes] : [];
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
  const faults: string[] = [];
  const names = Object.keys(procedure.steps);
  const reached = reachable(procedure);
  for (const [name, step] of Object.entries(procedure.steps)) {
    const edges = edgesOf(step);
    for (const edge of edges) {
      for (const target of targets(procedure, name, edge)) {
        if (!names.includes(target)) faults.push(`${name} leads to the unknown step ${target}`);
      }
      if (edge.edge === "end" && !(edge.outcome in procedure.outcomes))
        faults.push(`${name} ends in the unknown outcome ${edge.outcome}`);
    }
    if (!reached.has(name)) faults.push(`${name} cannot be reached`);
    if (!edges.some((e) => e.edge !== "stay")) faults.push(`${name} cannot be left`);
    if (name.includes("/")) faults.push(`${name}: a step's name holds no slash`);
    for (const rule of rulesOf(step))
      if (!(rule in charter.rules)) faults.push(`${name} needs the charter's rule ${rule}`);
  }
  const missing = wordsOf(procedure).filter((key) => !words.has(key));
  return [...faults, ...missing.map((key) => `no words for ${key}`)];
}

function reachable(procedure: Procedure): Set<string> {
  const reached = new Set([procedure.firstStep]);
  for (const name of reached) {
    const step = procedure.steps[name];
    for (const edge of step ? edgesOf(step) : []) for (const next of targets(procedure, name, edge)) reached.add(next);
  }
  return reached;
}

function rulesOf(step: Step): string[] {
  const all = (limit: Limit | LimitBy | undefined) =>
    !limit ? [] : "rule" in limit ? [limit] : Object.values(limit.limits);
  const limits = [...all(step.within), ...all(step.followUp?.after), ...all(step.lapses?.after)].map((l) => l.rule);
  const caps = Object.values(step.actions).flatMap((a) =>
    Object.values(a.asks ?? {}).flatMap((f) => (f.kind === "money" ? [f.cap] : [])),
  );
  return [...limits, ...caps, ...(step.reminder ? [step.reminder.afterShare] : [])];
}

/** The keys of all words that a declaration needs. */
export function wordsOf(procedure: Procedure): string[] {
  const p = procedure.name;
  const tells = (list: readonly Tell[] | undefined) => (list ?? []).map((t) => `${p}-told-${t.what}`);
  const ofAction = ([name, a]: [string, Action]) => [
    `${p}-action-${name}`,
    ...tells(a.tells),
    ...(a.guards ?? []).map((g) => g.code),
    ...Object.entries(a.asks ?? {}).flatMap(([field, f]) => [
      `${p}-ask-${name}-${field}`,
      ...(f.kind === "choice" ? f.options.map((o) => `${p}-option-${field}-${o}`) : []),
    ]),
  ];
  const ofStep = ([name, s]: [string, Step]) => [
    `${p}-step-${name}`,
    ...Object.entries(s.actions).flatMap(ofAction),
    ...tells(s.reminder?.tells),
    ...tells(s.overdue?.tells),
    ...tells(s.followUp?.tells),
    ...tells(s.lapses?.tells),
  ];
  const fields = Object.entries(procedure.form).flatMap(([field, f]) => [
    `${p}-ask-${field}`,
    `${p}-field-${field}`,
    ...(f.kind === "choice" ? f.options.map((o) => `${p}-option-${field}-${o}`) : []),
  ]);
  const outcomes = Object.entries(procedure.outcomes).flatMap(([o, d]) => [`${p}-outcome-${o}`, ...tells(d?.tells)]);
  return [
    ...new Set([
      `${p}-name`,
      ...fields,
      ...tells(procedure.tells),
      ...Object.entries(procedure.steps).flatMap(ofStep),
      ...outcomes,
    ]),
  ];
}

/**
 * Open cases that stand on a step which their procedure no longer has and does not map.
 * The start refuses while there are any: nobody could act on them.
 */
export async function strandedSteps(db: Database, procedures: ReadonlyMap<string, Procedure>): Promise<string[]> {
  const sql = `SELECT procedure, step, count(*)::int AS cases FROM "Case" WHERE outcome IS NULL GROUP BY procedure, step`;
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
