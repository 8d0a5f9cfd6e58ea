import type { Charter } from "../../city/index.ts";
import { electionRules, recallRules } from "../../instruments/index.ts";
import { type CaseRow, rehearsalOf, type World } from "../engine/index.ts";
import type { VoteKind } from "./asked.ts";

/** Kinds that bind, each with the rules of the charter by which it may be held in chat and is decided. */
export const bindingRules: Readonly<Partial<Record<VoteKind, readonly string[]>>> = {
  resolution: [
    ...["ballot.resolution.inChat", "ballot.resolution.quorum", "ballot.resolution.majority", "ballot.majorityOf"],
    ...["ballot.mayChange", "ballot.lotKinds", "ballot.objectionDays", "ballot.voteDays"],
  ],
  "owners-decision": [
    ...["ballot.owners.inChat", "ballot.owners.quorum", "ballot.owners.majority", "ballot.owners.graveMajority"],
    ...[
      "ballot.owners.graveMatters",
      "ballot.owners.noticeDays",
      "ballot.owners.voteDays",
      "ballot.owners.proxiesEach",
    ],
    "ballot.mayChange",
  ],
  election: electionRules,
  recall: recallRules,
};

/** Whether a ballot of this kind is a rehearsal by a charter, as `rehearsal-mark` takes it. */
export const rehearsalBy = (kind: VoteKind, charter: Charter): "yes" | "no" =>
  rehearsalOf(charter, bindingRules[kind] ?? []);

/** The same of one that has begun, by the charter under which it did. */
export const isBallotRehearsal = (
  { procedure, charterId }: Pick<CaseRow, "procedure" | "charterId">,
  { city }: Pick<World, "city">,
): "yes" | "no" => rehearsalBy(procedure as VoteKind, city.charter(charterId));
