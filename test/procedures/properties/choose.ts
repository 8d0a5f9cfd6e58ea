import type { CaseRow, Procedure } from "../../../src/procedures/engine/index.ts";
import { handleKeys, hasKeys, openBallots, vote } from "./ballots.ts";
import { type Draw, drawFrom, pick } from "./draw.ts";
import { carryOut, file, letClockRun, nextInstant, type Possible, possible, type Walk, worldOf } from "./walk.ts";

/** One move of a walk: what kind of move, and the numbers that say which. */
export interface Move {
  what: number;
  seed: number;
}

/** Children that may be filed now: those that a step takes, and what watches over any case, also over one that has ended. */
const fileable = (walk: Walk): { parent: CaseRow; name: string; procedure: Procedure }[] => [
  ...admitted(walk),
  ...[...walk.procedures.values()].flatMap((procedure) =>
    procedure.watches ? watchable(walk).map((parent) => ({ parent, name: procedure.name, procedure })) : [],
  ),
];

/** Where the button stands by which one begins to watch: not on what is watched over already, nor on what watches. */
const watchable = ({ seen, procedures }: Walk): CaseRow[] =>
  [...seen.cases.values()].filter(
    ({ procedure, handlerId, facts }) => handlerId !== null && !facts.watchedBy && !procedures.get(procedure)?.watches,
  );

function admitted(walk: Walk): { parent: CaseRow; name: string; procedure: Procedure }[] {
  return [...walk.seen.cases.values()].flatMap((parent) =>
    (parent.outcome ? [] : (walk.procedures.get(parent.procedure)?.steps[parent.step]?.admits ?? [])).flatMap((one) => {
      const procedure = walk.procedures.get(one.procedure);
      return procedure && procedure.startedBy.party !== "handler" ? [{ parent, name: one.name, procedure }] : [];
    }),
  );
}

/** Without answers, as buttons are offered: for where a walk goes, never for what is right. */
const isOffered = (walk: Walk, { row, action }: Possible): boolean => {
  const children = [...walk.seen.cases.values()].filter(({ parentId }) => parentId === row.id);
  return (action.guards ?? []).every((guard) => guard.holds(row, { ...worldOf(walk), children }, {}));
};

/** How much a walk is drawn to an action: to what was tried least, seldom to what ends a case, always to what counts. */
function drawnTo(walk: Walk, [key, [one]]: [string, Possible[]]): number {
  const tried = walk.tried.get(key) ?? 0;
  const { goes, or } = one?.action ?? {};
  const base = (or ? 6 : goes?.edge === "end" ? 0.4 : goes?.edge === "stay" ? 3 : 6) * lead(walk, one);
  return or || one?.action.names ? base : base / (1 + tried);
}

/** How far from the target a step is; far away where there is none, or it was there. */
const farFrom = ({ target }: Walk, { procedure }: CaseRow, step: string): number =>
  target?.procedure === procedure ? (target.far.get(step) ?? 99) : 0;

function lead(walk: Walk, one: Possible | undefined): number {
  if (!one || !walk.target || one.row.procedure !== walk.target.procedure) return 1;
  const { row, name, action } = one;
  if (row.step === walk.target.step && name === walk.target.action) return 12;
  const from = farFrom(walk, row, row.step);
  const ends = [action.goes, ...(action.or ? [action.or.goes] : [])];
  const to = Math.min(...ends.map((e) => ("step" in e ? farFrom(walk, row, e.step) : e.edge === "end" ? 99 : from)));
  return to < from ? 12 : to > from ? 0.05 : 1;
}

/** Whether the clock leads to the target by itself. */
const clockLeads = (walk: Walk): boolean =>
  [...walk.seen.cases.values()].some((row) => {
    const goes = walk.procedures.get(row.procedure)?.steps[row.step]?.lapses?.goes;
    if (row.outcome || !goes || !("step" in goes)) return false;
    return farFrom(walk, row, goes.step) < farFrom(walk, row, row.step);
  });

/** What a walk does instead of an action: the clock runs, a child is filed, people vote. */
function besides(walk: Walk): [weight: number, does: (draw: Draw) => Promise<unknown>][] {
  const [children, next, { target, root }] = [fileable(walk), nextInstant(walk), walk];
  const wanted = children.filter(({ procedure }) => procedure.name === target?.child);
  return [
    [children.length > 0 ? 3 : 0, (draw) => fileOne(walk, children, draw)],
    [wanted.length > 0 ? 20 : 0, (draw) => fileOne(walk, wanted, draw)],
    // Another of the same, beside the first: two proposals may become one.
    [root ? 0.5 : 0, async (draw) => root && file(walk, root, draw, undefined, 2)],
    [openBallots(walk).length > 0 ? 3 : 0, (draw) => vote(walk, draw)],
    [hasKeys(walk) ? 3 : 0, () => handleKeys(walk)],
    [next ? (clockLeads(walk) ? 12 : 1.5) : 0, () => (next ? letClockRun(walk, next) : Promise.resolve())],
  ];
}

async function fileOne(walk: Walk, children: ReturnType<typeof fileable>, draw: Draw): Promise<void> {
  const kinds = [...new Set(children.map(({ procedure }) => procedure.name))];
  const kind = pick(draw, kinds);
  const child = pick(
    draw,
    children.filter(({ procedure }) => procedure.name === kind),
  );
  if (child) await file(walk, child.procedure, draw, child, 3);
}

async function actRightly(walk: Walk, draw: Draw, how: Parameters<typeof carryOut>[3] = {}): Promise<void> {
  const all = possible(walk);
  const some = draw.below(6) === 0 ? all : all.filter((one) => isOffered(walk, one));
  const byAction = [...Map.groupBy(some, ({ row, name }) => `${row.procedure}/${row.step}/${name}`)];
  const others = besides(walk);
  const found = weighed(draw, [...byAction.map((one) => drawnTo(walk, one)), ...others.map(([weight]) => weight)]);
  const [key, ones] = byAction[found] ?? [];
  const one = pick(draw, ones ?? []);
  if (!key || !one) return void (await others[found - byAction.length]?.[1](draw));
  walk.tried.set(key, (walk.tried.get(key) ?? 0) + 1);
  await carryOut(walk, one, draw, how);
  // Once more, where the case stays as it is: what may be done once is then refused.
  const row = walk.seen.cases.get(one.row.id);
  if (row && row.step === one.row.step && draw.below(3) === 0) await carryOut(walk, { ...one, row }, draw);
}

/** The place of one of these weights, the greater the more often. */
function weighed(draw: Draw, weights: readonly number[]): number {
  let at = (draw.below(1_000_000) / 1_000_000) * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [place, weight] of weights.entries()) {
    at -= weight;
    if (at < 0) return place;
  }
  return weights.length - 1;
}

/** Somebody tries something, whoever they are and wherever the case stands. */
async function actAnyhow(walk: Walk, draw: Draw): Promise<void> {
  const row = pick(draw, [...walk.seen.cases.values()]);
  const person = pick(draw, walk.seen.people);
  if (!row || !person) return;
  const names = Object.values(walk.procedures.get(row.procedure)?.steps ?? {}).flatMap((s) => Object.keys(s.actions));
  const name = pick(draw, names);
  if (name) await carryOut(walk, { row, name, personId: person.id, as: null }, draw);
}

/** One move. @throws Violated */
export async function move(walk: Walk, root: Procedure, { what, seed }: Move): Promise<void> {
  const draw = drawFrom(seed);
  const isOpen = [...walk.seen.cases.values()].some(({ outcome }) => outcome === null);
  if (!isOpen) return void (await file(walk, root, draw));
  if (what < 78) return actRightly(walk, draw);
  if (what < 87) return actAnyhow(walk, draw);
  if (what < 91) return actRightly(walk, draw, { isUnfit: true });
  if (what < 94) return actRightly(walk, draw, { times: 2 });
  if (what < 97) {
    const stale = pick(
      draw,
      possible(walk).filter(({ row }) => row.version > 1),
    );
    return stale ? carryOut(walk, stale, draw, { version: stale.row.version - 1 }) : undefined;
  }
  const next = nextInstant(walk);
  if (next) await letClockRun(walk, next);
}
