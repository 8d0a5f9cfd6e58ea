import type { Change } from "../../../src/foundation/index.ts";
import {
  type Action,
  type CaseRow,
  edgesByChildren,
  edgesOf,
  type Procedure,
  type World,
} from "../../../src/procedures/engine/index.ts";
import type { Target } from "./walk.ts";

/** How a walk comes to a procedure: the one that people begin by themselves, and where of it the other begins. */
export interface Way {
  root: Procedure;
  target?: Target;
}

type All = ReadonlyMap<string, Procedure>;

/** Admitted by another, and begun by itself too. */
const alsoAlone: readonly string[] = ["meeting"];

/** What watches begins under any case that people begin, wherever that stands. */
const underAny = (all: All): { above: Procedure; step: string }[] =>
  [...all.values()].filter((above) => isRoot(all, above)).map((above) => ({ above, step: above.firstStep }));

/** The steps at which a case of a procedure begins under one of another, with the action by whose effect it does. */
const beginsUnder = (all: All, name: string): { above: Procedure; step: string; action?: string }[] =>
  [...all.values()].flatMap((above) =>
    Object.entries(above.steps).flatMap(([step, { admits = [], opens = [], actions }]) => {
      const byAct = Object.entries(actions).find(([, one]) => openedByEffect(one).has(name));
      if (byAct) return [{ above, step, action: byAct[0] }];
      return [...admits, ...opens].some((one) => one.procedure === name) ? [{ above, step }] : [];
    }),
  );

/** Stands for anything: whatever is asked of it is there. */
const anything: unknown = new Proxy(() => {}, {
  get: (_of, name) => (name === Symbol.toPrimitive ? () => "1" : anything),
  apply: () => anything,
});

/** The procedures that an action's effect asks for by name. */
function openedByEffect({ effect }: Action): Set<string> {
  const asked = new Set<string>();
  const procedures = { get: (name: string) => void asked.add(name) };
  const world = new Proxy({}, { get: (_of, name) => (name === "procedures" ? procedures : anything) });
  try {
    effect?.(anything as CaseRow, world as World, anything as Change, {});
  } catch {
    // It wanted what is not there: what it asked for before is what counts.
  }
  return asked;
}

/** The ways to a procedure. */
export function waysTo(all: All, procedure: Procedure): Way[] {
  if (isRoot(all, procedure)) return [{ root: procedure }];
  const above = procedure.watches ? underAny(all) : beginsUnder(all, procedure.name);
  return above.flatMap((one: ReturnType<typeof beginsUnder>[number]) => {
    const far = farFrom(one.above, one.step);
    const target = { procedure: one.above.name, step: one.step, action: one.action, child: procedure.name, far };
    return waysTo(all, one.above).map(({ root }) => ({ root, target }));
  });
}

/** Whether the clock alone begins it: no walk of people leads there, and its own tests hold it. */
export const isOfClock = ({ startedBy }: Procedure): boolean => startedBy.party === "clock";

/** Whether people begin it by itself: what watches over another case begins there alone. */
function isRoot(all: All, { name, startedBy, watches }: Procedure): boolean {
  const isAdmitted = [...all.values()].some(({ steps }) =>
    Object.values(steps).some(({ admits = [] }) => admits.some((one) => one.procedure === name)),
  );
  return (
    startedBy.party !== "handler" &&
    startedBy.party !== "clock" &&
    !watches &&
    (!isAdmitted || alsoAlone.includes(name))
  );
}

/** How many moves each step of a procedure is from one of them. */
function farFrom(procedure: Procedure, step: string): Map<string, number> {
  const far = new Map([[step, 0]]);
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const [name, one] of Object.entries(procedure.steps)) {
      const nexts = [...edgesOf(one), ...edgesByChildren(procedure, name)].flatMap((e) =>
        "step" in e ? [e.step] : [],
      );
      const next = Math.min(...nexts.map((n) => (far.get(n) ?? 98) + 1));
      if (next < (far.get(name) ?? 99)) {
        far.set(name, next);
        isNew = true;
      }
    }
  }
  return far;
}
