import type { City } from "../../city/index.ts";
import { type Audience, electionRules, recallRules } from "../../instruments/index.ts";
import { type CaseRow, rehearsalOf } from "../engine/index.ts";

/** Who votes in a mode of election: everybody of age, one of each household, or the residents' representatives. */
export function electorateOf(mode: unknown, { areaId }: Pick<CaseRow, "areaId">, city: City): Audience {
  if (mode === "households") return { kind: "households", areaId };
  if (mode !== "representatives") return { kind: "area", areaId };
  const assembly = city.bodyFor(areaId, "representatives-assembly");
  if (!assembly) throw new Error("the community has no representatives' assembly");
  return { kind: "body", bodyId: assembly.id };
}

/** Whether an election or a motion of recall binds nobody, by the charter under which it began. */
export const isRehearsal = ({ procedure, charterId }: Pick<CaseRow, "procedure" | "charterId">, city: City): boolean =>
  rehearsalOf(city.charter(charterId), procedure === "recall-motion" ? recallRules : electionRules) === "yes";
