import { idOf } from "../foundation/index.ts";
import { type Charter, type CharterRow, charterOf, isLeftToCommunity, type Rules, unfit } from "./charter.ts";

interface Place {
  id: string;
}

export interface Charters {
  /** Every charter by which a case can have begun, the district's own versions first. */
  all: readonly Charter[];
  charterFor(areaId: string, at: Date): Charter;
  charter(id: string): Charter;
}

/**
 * The charters of a district: the versions of its own, and over them those of a community, which hold only what its
 * assembly changed. What the law fixes, or no longer lets be as it was changed, is the district's again.
 *
 * A case pins one id. Where a community has versions of its own that id follows from both, so that a newer law changes
 * nothing for what has begun.
 *
 * @param rows in the order of their versions
 * @param chain an area and everything above it, nearest first
 */
export function layCharters(rows: readonly CharterRow[], chain: (areaId: string) => readonly Place[]): Charters {
  const byArea = Map.groupBy(rows, ({ areaId }) => areaId);
  for (const own of byArea.values())
    own.sort((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime() || a.version - b.version);
  const known = new Map<string, Charter>();
  const tops = [...byArea.keys()].filter((id) => chain(id).length === 1).map((id) => ({ id }));
  // What began in a community that has been closed since goes on by what its assembly had changed.
  const placesFrom = (areaId: string): readonly Place[] => {
    const places = chain(areaId);
    return places.length > 0 ? places : [{ id: areaId }, ...tops];
  };

  const layer = (base: Charter | undefined, areaId: string, at: Date): Charter | undefined => {
    const own = byArea.get(areaId) ?? [];
    const inForce = own.filter(({ effectiveAt }) => effectiveAt <= at);
    const last = inForce.at(-1);
    if (!last) return base;
    const id = base ? idOf(`${base.id} ${last.id}`) : last.id;
    const found = known.get(id);
    if (found) return found;
    const set: Rules = Object.assign({}, ...inForce.map(({ rules }) => rules));
    const later = base ? [] : own.slice(inForce.length);
    const laid = base
      ? charterOf({ ...last, id, rules: { ...base.rules, ...overriding(base, set) } })
      : charterOf({ ...last, rules: set }, later);
    // A rule that came only after the district's version was not known then either.
    const charter = base ? { ...laid, ...fallingBack(laid, base) } : laid;
    known.set(id, charter);
    return charter;
  };

  const charterFor = (areaId: string, at: Date): Charter | undefined =>
    [...placesFrom(areaId)].reverse().reduce<Charter | undefined>((base, { id }) => layer(base, id, at), undefined);

  for (const areaId of byArea.keys()) {
    const changes = placesFrom(areaId).flatMap(({ id }) => byArea.get(id) ?? []);
    for (const { effectiveAt } of changes) charterFor(areaId, effectiveAt);
  }

  return {
    all: [...known.values()],
    charterFor(areaId, at) {
      const found = charterFor(areaId, at);
      if (!found) throw new Error("no charter in force");
      return found;
    },
    charter(id) {
      const found = known.get(id);
      if (!found) throw new Error(`no charter ${id}`);
      return found;
    },
  };
}

/** What of a community's own rules counts over the charter above it, each with what the law says of that rule now. */
function overriding(base: Charter, own: Rules): Rules {
  const counting = Object.entries(own).flatMap(([name, rule]) => {
    const above = base.rules[name];
    if (!above || !isLeftToCommunity(above) || unfit(above, rule.value)) return [];
    return [[name, { ...above, value: rule.value, clause: rule.clause, clauseEn: rule.clauseEn }] as const];
  });
  return Object.fromEntries(counting);
}

function fallingBack({ rules }: Charter, base: Charter): Pick<Charter, "rule" | "number"> {
  const rule = (key: string) => rules[key] ?? base.rule(key);
  return {
    rule,
    number(key) {
      const { value } = rule(key);
      return typeof value === "number" ? value : base.number(key);
    },
  };
}
