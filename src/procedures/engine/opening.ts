import type { CaseRow, Matter } from "./case.ts";
import { type Begin, type Procedure, stepOf, type World } from "./declare.ts";
import type { Answers } from "./form.ts";
import { packedGist } from "./gist.ts";
import type { Opening } from "./given.ts";
import { byEngine, type Move } from "./line.ts";
import type { Edge } from "./parts.ts";

/** A case that one opens, with the move that begins it. */
export interface Opened {
  procedure: Procedure;
  row: CaseRow;
  move: Move;
}

/** @throws Error when there is none of that name */
export function procedureNamed(name: string, world: World): Procedure {
  const found = world.procedures.get(name);
  if (!found) throw new Error(`no procedure ${name}`);
  return found;
}

/** The child cases of the step that `parent` has entered. */
export function childrenToOpen(procedure: Procedure, parent: CaseRow, world: World): Opened[] {
  const opens = parent.outcome ? [] : (stepOf(procedure, parent.step).opens ?? []);
  return opens.flatMap(({ name, procedure: of, forms }) =>
    forms(parent, world).map(({ form, ...more }) =>
      openedBy(parent, procedureNamed(of, world), { form, joinName: name, ...more }, world),
    ),
  );
}

/** The world as a case sees it that lives by the charter of the one above it, whatever was changed since. */
const underCharter = (world: World, charterId: string): World => ({
  ...world,
  city: { ...world.city, charterFor: () => world.city.charter(charterId) },
});

/** The case that `parent` opens, ready to be started. */
export function openedBy(parent: CaseRow, procedure: Procedure, opening: Opening, from: World): Opened {
  const { joinName } = opening;
  const world = joinName === null ? from : underCharter(from, parent.charterId);
  // What there is no choice about is found, as in chat.
  const form = { ...procedure.finds?.(opening.form, world).answers, ...opening.form };
  const begin = procedure.begins(form, world, parent);
  const row = newCase(procedure, form, begin, parent.areaId, world);
  const child: CaseRow = {
    ...row,
    handlerId: opening.handlerId ?? begin.handlerId,
    personIds: opening.personIds ?? row.personIds,
    applicantId: opening.applicantId ?? null,
    ...(joinName === null ? {} : asChildOf(parent, joinName, row)),
  };
  const tells = procedure.tells ?? [];
  const edge: Edge = { edge: "to", step: row.step };
  const move: Move = { ...byEngine, action: "open", edge, answers: form, words: form, sets: begin.facts, tells };
  return { procedure, row: child, move };
}

/** What a child case sees of the matter before it is stored. */
const matterBelow = (row: CaseRow): Matter => ({
  sides: row.matter?.sides ?? [],
  signers: row.matter?.signers ?? [],
  bodies: [...(row.matter?.bodies ?? []), ...bodiesIn(row)],
});

/** The bodies that a case lies with, is about or watches over: those below it see them in its matter. */
export const bodiesIn = ({ handlerId, aboutBodyId, facts: { watched } }: CaseRow): string[] =>
  [handlerId, aboutBodyId, watched].filter((id) => typeof id === "string");

/** What ties a child case to its parent; it lives by the same version of the charter. */
export const asChildOf = (parent: CaseRow, joinName: string, row: CaseRow) => ({
  parentId: parent.id,
  matterId: parent.matterId ?? parent.id,
  matter: matterBelow(parent),
  joinName,
  charterId: parent.charterId,
  facts: { ...row.facts, ofRound: parent.round },
});

/** A case that has not begun: everything but its clock. */
export function newCase(procedure: Procedure, form: Answers, begin: Begin, areaId: string, world: World): CaseRow {
  const { city, now } = world;
  const mayBegin = [procedure.firstStep, ...(procedure.alsoBeginsAt ?? [])];
  if (begin.step !== undefined && !mayBegin.includes(begin.step))
    throw new Error(`${procedure.name} does not begin at ${begin.step}`);
  return {
    id: world.ids.uuid(),
    districtId: city.districtId,
    number: world.numbers(),
    procedure: procedure.name,
    release: procedure.release,
    charterId: city.charterFor(areaId, now).id,
    step: begin.step ?? procedure.firstStep,
    outcome: null,
    round: 1,
    applicantId: null,
    handlerId: begin.handlerId,
    personIds: begin.personIds ?? [],
    areaId,
    lat: null,
    lon: null,
    helperId: null,
    isAnonymous: false,
    aboutBodyId: begin.aboutBodyId ?? null,
    aboutPersonIds: begin.aboutPersonIds ?? [],
    gist: packedGist(begin.gist ?? []),
    draftId: null,
    parentId: null,
    matterId: null,
    matter: { sides: [], bodies: [], signers: [] },
    joinName: null,
    form,
    facts: begin.facts,
    version: 1,
    dueAt: null,
    waitsSince: now,
    wakeAt: null,
    wakeFor: null,
    filedAt: now,
    endedAt: null,
  };
}
