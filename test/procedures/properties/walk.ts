import { fixedIds } from "../../../src/foundation/index.ts";
import {
  type Action,
  type Answers,
  type CaseRow,
  type Form,
  isAsked,
  isOptional,
  type Procedure,
  type World,
} from "../../../src/procedures/engine/index.ts";
import { actPurpose, submit, tap } from "./deeds.ts";
import { type Draw, pick } from "./draw.ts";
import { type Deed, judge } from "./judge.ts";
import { answersFor, type Given, unfit } from "./made-up.ts";
import { may, type Scene } from "./powers.ts";
import { type Line, lookAt, type Snapshot } from "./snapshot.ts";
import type { Town } from "./town.ts";

/** Where a walk is to come to: a step of a procedure. */
export interface Target {
  procedure: string;
  step: string;
  /** The procedure that begins there, and what is done for it. */
  child: string;
  action?: string;
  /** How many steps of a procedure it is from there. */
  far: ReadonlyMap<string, number>;
}

export interface Walk {
  town: Town;
  procedures: ReadonlyMap<string, Procedure>;
  seen: Snapshot;
  /** What was done, for whoever reads a failure. */
  trace: string[];
  /** `procedure/step/action` that were carried out, and how often each; and those that somebody who may has tried. */
  done: Map<string, number>;
  tried: Map<string, number>;
  /** Where it is to come first: the step at which another procedure begins. */
  target?: Target;
  /** What is begun anew when all has ended. */
  root?: Procedure;
}

export const sceneOf = ({ town, procedures, seen }: Walk): Scene => ({
  city: town.app.city(),
  now: town.clock.now(),
  procedures,
  seen,
});

export const worldOf = ({ town, procedures }: Walk): World => ({
  ...{
    city: town.app.city(),
    now: town.clock.now(),
    ids: fixedIds("made up"),
    procedures,
    numbers: () => "JJ-2026-000000",
  },
});

export class Violated extends Error {}

/** Judges what has just happened, and goes on from there. @throws Violated */
export async function judged(walk: Walk, did: string, deed?: Deed): Promise<Line[]> {
  const { after, lines, faults } = await judge(walk.town, walk.procedures, walk.seen, deed);
  for (const line of lines) {
    const row = after.cases.get(line.caseId);
    const key = `${row?.procedure}/${line.fromStep ?? "-"}/${line.action}`;
    walk.done.set(key, (walk.done.get(key) ?? 0) + 1);
  }
  const came = lines.map((l) => `${after.cases.get(l.caseId)?.procedure}/${l.action}→${l.toStep}`).join(", ");
  walk.trace.push(
    `${walk.town.clock.now().toISOString()} ${did}${deed ? ` = ${deed.outcome}` : ""}: ${came || "nothing"}`,
  );
  walk.seen = after;
  if (faults.length > 0) throw new Violated(`${faults.join("\n")}\nafter:\n${walk.trace.slice(-25).join("\n")}`);
  return lines;
}

const nameOf = (walk: Walk, personId: string): string =>
  walk.seen.people.find(({ id }) => id === personId)?.name ?? personId;

/** What of a form may be left out, and was. */
const skippedOf = (form: Form, answers: Answers): string[] =>
  Object.entries(form).flatMap(([name, field]) =>
    isAsked(field, answers) && isOptional(field) && answers[name] === undefined ? [name] : [],
  );

/** Files a case as one of those who may, as often as it takes to be let in; undefined when it never was. */
export async function file(
  walk: Walk,
  procedure: Procedure,
  draw: Draw,
  under?: { parent: CaseRow; name: string },
  tries = 12,
): Promise<CaseRow | undefined> {
  for (let n = 0; n < tries; n++) {
    const scene = sceneOf(walk);
    const personId = starterOf(walk, procedure, draw);
    const given: Given = {
      ...{ scene, world: worldOf(walk), areaId: walk.town.community, personId, procedure, parent: under?.parent },
      earliest: (answers) => procedure.earliest?.(answers, worldOf(walk)) ?? {},
    };
    const answers = answersFor(procedure.form, given, draw);
    const purpose = {
      file: procedure.name,
      ...(under ? { under: { caseId: under.parent.id, name: under.name } } : {}),
    };
    const outcome = await submit(walk.town, {
      personId,
      purpose,
      answers,
      skipped: skippedOf(procedure.form, answers),
    });
    const lines = await judged(walk, `${nameOf(walk, personId)} files ${procedure.name}`, {
      personId,
      answers,
      outcome,
    });
    const filed = lines.find(({ action }) => action === "file");
    if (filed) return walk.seen.cases.get(filed.caseId);
  }
  return undefined;
}

/** Somebody who may start it, as far as that can be told without answers. */
function starterOf(walk: Walk, { startedBy, form }: Procedure, draw: Draw): string {
  const scene = sceneOf(walk);
  const { people, appointments } = scene.seen;
  const parties = startedBy.party === "by-answer" ? Object.values(startedBy.parties) : [startedBy];
  const party = pick(draw, parties);
  const kinds = form.body?.kind === "body" ? form.body.kinds : party?.party === "body" ? [party.kind] : [];
  const members = appointments.filter(({ bodyId, startsAt, endsAt }) => {
    const body = scene.city.bodies.get(bodyId);
    const isNow = new Date(startsAt) <= scene.now && (!endsAt || new Date(endsAt) > scene.now);
    return isNow && body && kinds.includes(body.kind) && body.areaId !== "";
  });
  const isOfBody = party?.party === "member-of" || party?.party === "body";
  const verified = people.filter(({ isVerified }) => isVerified);
  const chosen = isOfBody ? pick(draw, members)?.personId : pick(draw, verified)?.id;
  return chosen ?? pick(draw, verified)?.id ?? "";
}

export interface Possible {
  row: CaseRow;
  name: string;
  action: Action;
  personId: string;
  as: string | null;
}

const possibleOf = new WeakMap<Snapshot, { at: number; all: Possible[] }>();

/** All that anybody may do in the cases that are open. */
export function possible(walk: Walk): Possible[] {
  const at = walk.town.clock.now().getTime();
  const known = possibleOf.get(walk.seen);
  if (known?.at === at) return known.all;
  const all = findPossible(walk);
  possibleOf.set(walk.seen, { at, all });
  return all;
}

function findPossible(walk: Walk): Possible[] {
  const scene = sceneOf(walk);
  return [...walk.seen.cases.values()]
    .filter(({ outcome }) => outcome === null)
    .flatMap((row) =>
      Object.entries(walk.procedures.get(row.procedure)?.steps[row.step]?.actions ?? {}).flatMap(([name, action]) =>
        walk.seen.people.flatMap(({ id }): Possible[] => {
          const verdict = may(scene, row, name, id);
          return "as" in verdict ? [{ row, name, action, personId: id, as: verdict.as[0] ?? null }] : [];
        }),
      ),
    );
}

/** Carries out an action as the chat does; `version`: of the case when its button was made. */
export async function carryOut(
  walk: Walk,
  { row, name, personId, as }: Pick<Possible, "row" | "name" | "personId" | "as">,
  draw: Draw,
  how: { isUnfit?: true; version?: number; times?: number } = {},
): Promise<void> {
  const { version = row.version, times = 1 } = how;
  const steps = Object.values(walk.procedures.get(row.procedure)?.steps ?? {});
  const action =
    walk.procedures.get(row.procedure)?.steps[row.step]?.actions[name] ??
    steps.find((s) => s.actions[name])?.actions[name];
  const procedure = walk.procedures.get(row.procedure);
  if (!action || !procedure) return;
  const scene = sceneOf(walk);
  const given: Given = {
    ...{ scene, world: worldOf(walk), areaId: row.areaId, personId, procedure, row },
    earliest: () => action.earliest?.(row, worldOf(walk)) ?? {},
  };
  const answers = answersFor(action.asks ?? {}, given, draw);
  const fields = Object.entries(action.asks ?? {}).filter(([field]) => answers[field] !== undefined);
  const spoilt = how.isUnfit
    ? pick(
        draw,
        fields.filter(([, field]) => unfit(field) !== undefined),
      )
    : undefined;
  if (how.isUnfit && !spoilt) return;
  if (spoilt) answers[spoilt[0]] = unfit(spoilt[1]);
  const did = `${nameOf(walk, personId)} ${spoilt ? `(unfit ${spoilt[0]}) ` : ""}${row.procedure}/${row.step}/${name}`;
  const draftId = walk.town.ids.uuid();
  const skipped = skippedOf(action.asks ?? {}, answers);
  for (let n = 0; n < times; n++) {
    const isTapped = !action.asks && draw.below(2) === 0;
    const outcome = isTapped
      ? await tap(walk.town, { personId, row, action: name, version, as: as ?? undefined })
      : await submit(
          walk.town,
          { personId, purpose: actPurpose(row, name, version, as ?? undefined), answers, skipped },
          draftId,
        );
    await judged(walk, n > 0 ? `${did} again` : did, { personId, answers, outcome, isUnfit: spoilt !== undefined });
  }
}

/** The next instant at which the clock has something to do; undefined when it has nothing. */
export function nextInstant({ seen, town }: Walk): Date | undefined {
  const now = town.clock.now();
  const wakes = [...seen.cases.values()].flatMap(({ outcome, wakeAt }) => (outcome === null && wakeAt ? [wakeAt] : []));
  const ballots = seen.ballots.flatMap((b) => {
    const isOpen = seen.cases.get(b.id)?.outcome === null && !b.countedAt;
    // What came in just before the close is waited for.
    const counted = new Date(new Date(b.closesAt).getTime() + 60_000);
    return isOpen ? [new Date(b.opensAt), new Date(b.closesAt), counted].filter((at) => at > now) : [];
  });
  const due = [...seen.cases.values()].flatMap(({ outcome, dueAt }) =>
    !outcome && dueAt && dueAt > now ? [dueAt] : [],
  );
  const all = [...wakes, ...ballots, ...due];
  return all.length > 0 ? new Date(Math.max(now.getTime(), Math.min(...all.map((at) => at.getTime())))) : undefined;
}

/** The clock goes to an instant, and does what it has to. */
export async function letClockRun(walk: Walk, to: Date): Promise<void> {
  const { app, clock } = walk.town;
  clock.advance(Math.max(0, to.getTime() - clock.now().getTime()) + 1);
  await walk.town.refresh();
  await app.wakeDueCases();
  for (const name of ["tend-ballots", "tend-meetings"]) await app.jobs.find((job) => job.name === name)?.run();
  await app.sweep();
  await app.idle();
  await judged(walk, "the clock");
}

/** A walk that begins with a case of a procedure. @throws Violated when none can be begun */
export async function begin(town: Town, procedures: ReadonlyMap<string, Procedure>, target?: Target): Promise<Walk> {
  return {
    target,
    town,
    procedures,
    seen: await lookAt(town),
    trace: [],
    done: new Map(),
    tried: new Map(),
  };
}
