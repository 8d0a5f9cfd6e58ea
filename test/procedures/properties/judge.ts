import type { Answers, CaseRow, Procedure } from "../../../src/procedures/engine/index.ts";
import { guardFault } from "./conditions.ts";
import { isAbout, isPerson, may, powerOfBody, type Scene, standings, standsBack } from "./powers.ts";
import { type Line, lookAt, type Snapshot, toldBy } from "./snapshot.ts";
import { faultsOfTelling, faultsOfWhoWasTold } from "./told.ts";
import type { Town } from "./town.ts";

/** What somebody has tried to do; undefined for what the clock does. */
export interface Deed {
  personId: string;
  answers: Answers;
  /** Its answers are none that the form takes. */
  isUnfit?: boolean;
  outcome: string;
}

/** What of a deed, or of the clock, was against the declarations, the charter or docs/; empty when all is well. */
export async function judge(
  town: Town,
  procedures: ReadonlyMap<string, Procedure>,
  before: Snapshot,
  deed?: Deed,
): Promise<{ after: Snapshot; lines: Line[]; faults: string[] }> {
  const after = await lookAt(town, before);
  const lines = after.lines.slice(before.lines.length);
  const here = { city: town.app.city(), now: town.clock.now(), procedures };
  const [was, is]: Scene[] = [
    { ...here, seen: before },
    { ...here, seen: after },
  ] as [Scene, Scene];
  const faults = town.faults.splice(0).map((fault) => `a fault: ${fault}`);
  if (deed?.outcome.startsWith("refused") && changed(before, after))
    faults.push(`what was refused (${deed.outcome}) has changed something`);
  if (deed?.outcome === "error" && faults.length === 0) faults.push("a turn ended with a fault");
  const told = await toldBy(
    town,
    lines.map(({ tx }) => tx),
  );
  for (const line of lines) {
    const row = asLeftBy(line, after);
    const previous = after.lines.find((one) => one.caseId === line.caseId && one.seq === line.seq - 1);
    faults.push(...faultsOfActing(was, line, row, deed));
    faults.push(...faultsOfTelling(is, { row, line, before: previous }, told));
  }
  faults.push(
    ...faultsOfWhoWasTold(
      is,
      lines.map((line) => ({
        line,
        row: asLeftBy(line, after),
        before: after.lines.find((one) => one.caseId === line.caseId && one.seq === line.seq - 1),
      })),
      told,
    ),
  );
  for (const row of after.cases.values()) {
    const own = after.lines.filter(({ caseId }) => caseId === row.id);
    if (own.length !== row.version || own.at(-1)?.seq !== row.version)
      faults.push(`${row.number}: ${own.length} lines of history for ${row.version} changes`);
  }
  faults.push(...faultsOfSides(is));
  return { after, lines, faults };
}

/** The case as a line left it, where more has happened in the same change. */
function asLeftBy({ caseId, facts }: Line, { cases }: Snapshot): CaseRow {
  const row = cases.get(caseId);
  if (!row) throw new Error("a line without its case");
  return { ...row, handlerId: facts.handlerId ?? null };
}

const changed = (before: Snapshot, after: Snapshot): boolean =>
  JSON.stringify({ ...before, cases: [...before.cases] }) !== JSON.stringify({ ...after, cases: [...after.cases] });

function faultsOfActing(was: Scene, line: Line, row: CaseRow, deed: Deed | undefined): string[] {
  const where = `${row.number} ${row.procedure}: ${line.action}`;
  const stood = was.seen.cases.get(line.caseId);
  if (line.actor === "clock") {
    const isDue = !stood || (stood.wakeAt !== null && stood.wakeAt <= was.now);
    // One waking after the other, in one go of the clock.
    return isDue || (stood && line.seq > stood.version + 1) ? [] : [`${where}: the clock acted before its time`];
  }
  if (line.actorPersonId === null) return line.actor === "engine" ? [] : [`${where}: nobody did it`];
  if (!deed) return [`${where}: somebody acted while only the clock ran`];
  if (line.actorPersonId !== deed.personId) return [`${where}: somebody else did it`];
  if (deed.isUnfit) return [`${where}: done with answers that the form does not take`];
  const why = line.action === "file" ? whyNotFiled(was, row, line) : whyNotDone(was, stood, line);
  const name = was.seen.people.find(({ id }) => id === line.actorPersonId)?.name;
  if (why)
    return [`${where} by ${name} for ${was.city.bodies.get(line.actorBodyId ?? "")?.name ?? "themselves"}: ${why}`];
  const guard = stood && guardFault(was, stood, line, deed.answers);
  return guard ? [`${where} by ${name}: ${guard}`] : [];
}

function whyNotDone(was: Scene, stood: CaseRow | undefined, line: Line): string | undefined {
  if (!stood) return "the case was not there";
  const verdict = may(was, stood, line.action, String(line.actorPersonId));
  if ("why" in verdict) return verdict.why;
  return verdict.as.includes(line.actorBodyId) ? undefined : "they may do it, but not for that body";
}

/** Who may begin it, and whether the case above takes it now. */
function whyNotFiled(was: Scene, row: CaseRow, line: Line): string | undefined {
  const { actorBodyId, words } = line;
  const personId = String(line.actorPersonId);
  const procedure = was.procedures.get(row.procedure);
  const startedBy = procedure?.startedBy;
  if (!startedBy) return "no such procedure";
  const answers = words ?? {};
  const starter = startedBy.party === "by-answer" ? startedBy.parties[String(answers[startedBy.answer])] : startedBy;
  if (!starter) return "nobody may start it so";
  const handlerId = starter.party === "member-of" ? String(answers[starter.answer]) : null;
  const nothing = { ...row, applicantId: null, helperId: null, personIds: [], aboutBodyId: null, facts: {}, handlerId };
  const all = isPerson(was, starter, nothing, personId) ? [null] : standings(was, starter, nothing, personId);
  if (!all.includes(actorBodyId)) return "they are none of those who may start it";
  const above = row.parentId ? was.seen.cases.get(row.parentId) : undefined;
  if (procedure?.watches) return whyNotWatched(was, row, above, line);
  if (!above) return undefined;
  const step = was.procedures.get(above.procedure)?.steps[above.step];
  const isTaken = step?.admits?.some((one) => one.name === row.joinName && one.procedure === row.procedure);
  const until = above.facts.clock?.lapseAt;
  if (above.outcome || !isTaken) return "the case above does not take it at that step";
  return until && new Date(until) <= was.now ? "the time of the step above is over" : undefined;
}

/** What watches stands under one case that nobody watches yet, and is begun by nobody who has to do with that case. */
function whyNotWatched(
  was: Scene,
  row: CaseRow,
  above: CaseRow | undefined,
  { actorPersonId, actorBodyId }: Line,
): string | undefined {
  const personId = String(actorPersonId);
  if (!above) return "it watches over nothing";
  if (above.facts.watchedBy) return "it is watched over already";
  if (above.handlerId === null || above.handlerId === actorBodyId) return "it lies with nobody, or with themselves";
  if ([above.applicantId, above.helperId].includes(personId)) return "it is their own case";
  if (isAbout(was, above, personId)) return "it is about them";
  return standsBack(was, { ...row, facts: { ...row.facts, watched: above.handlerId } }, personId, actorBodyId);
}

/** Nobody acts for two powers in one matter. */
function faultsOfSides({ seen, city }: Scene): string[] {
  const byMatter = new Map<string, Set<string>>();
  for (const { caseId, actorPersonId, actorBodyId } of seen.lines) {
    const row = seen.cases.get(caseId);
    const power = powerOfBody(city, actorBodyId);
    if (!row || !actorPersonId || !power) continue;
    const key = `${row.matterId ?? row.id} ${actorPersonId}`;
    byMatter.set(key, (byMatter.get(key) ?? new Set()).add(power));
  }
  return [...byMatter].flatMap(([key, powers]) =>
    powers.size > 1 ? [`${key} has acted for ${[...powers].join()}`] : [],
  );
}
