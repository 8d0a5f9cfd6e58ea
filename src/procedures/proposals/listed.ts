import type { Database } from "../../foundation/index.ts";

/** A proposal as it stands in the public list. */
export interface ListedProposal {
  number: string;
  areaId: string;
  subject: string;
  step: string;
  outcome: string | null;
  signed: number;
  /** None where a body proposes. */
  needed: number;
  filedAt: Date;
}

/** Where proposals stand, as a list of them is parted. */
export const proposalStates = ["signing", "deciding", "doing", "done", "closed"] as const;
export type ProposalState = (typeof proposalStates)[number];

const stateOfStep: Readonly<Record<string, ProposalState>> = {
  ...{ signing: "signing", regaining: "signing" },
  ...{ planning: "doing", executing: "doing", supervising: "doing", appraising: "doing" },
};

export function stateOfProposal({ step, outcome }: Pick<ListedProposal, "step" | "outcome">): ProposalState {
  if (outcome) return outcome === "completed" ? "done" : "closed";
  return stateOfStep[step] ?? "deciding";
}

const listedSql = `SELECT number, "areaId", form->>'subject' AS subject, step, outcome, (facts->>'signed')::int AS signed,
    (facts->>'needed')::int AS needed, "filedAt" FROM "Case" WHERE procedure = 'proposal' ORDER BY "filedAt" DESC, number DESC`;

/** Every proposal there is, the newest first. */
export const listedProposals = (db: Database): Promise<ListedProposal[]> =>
  db.query<ListedProposal>(listedSql, [], "proposals-listed");
