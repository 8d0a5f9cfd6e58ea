import { reaches } from "../rules.ts";
import { type Count, type Counted, totalsOf } from "./tally.ts";

/**
 * Yes, no, abstain. With a majority to reach, as many yes as no have not reached it; where the most are enough, equal is
 * a tie. Owners need the majority twice: by heads and by floor area (Civil Code, art. 278).
 */
export function countYesNo(count: Count): Counted {
  const { rules, weights } = count.ballot;
  const totals = totalsOf(count);
  const { yes = 0, no = 0 } = totals;
  const common = { totals, winners: [] };
  if (weights === "none") return { ...common, outcome: outcomeOf(rules.majority, yes, no, count.base.n) };
  const byArea = totalsOf(count, "area");
  const area = { electors: count.electors.area, cast: count.cast.area, totals: byArea };
  const both = [
    outcomeOf(rules.majority, yes, no, count.base.n),
    outcomeOf(rules.majority, byArea.yes ?? 0, byArea.no ?? 0, count.base.area),
  ];
  return { ...common, area, outcome: both.every((one) => one === "passed") ? "passed" : "rejected" };
}

function outcomeOf(majority: string | null, yes: number, no: number, base: number) {
  if (majority !== null) return reaches(majority, yes, base) ? "passed" : "rejected";
  if (yes === no) return "tie";
  return yes > no ? "passed" : "rejected";
}
