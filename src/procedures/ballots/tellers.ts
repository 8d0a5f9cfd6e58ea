import { tellers } from "../../instruments/index.ts";
import type { CaseRow, Guard } from "../engine/index.ts";
import { isSecretOf, type VoteKind, voteKinds } from "./asked.ts";

const kindOf = ({ procedure }: Pick<CaseRow, "procedure">): VoteKind | undefined =>
  voteKinds.find((kind) => kind === procedure);

/** A secret ballot has tellers (监票人), who hold the shares of its key. */
export const hasTellers = (row: Pick<CaseRow, "procedure" | "form">): boolean => {
  const kind = kindOf(row);
  return kind !== undefined && isSecretOf(kind, row.form);
};

/** There are as many as there are shares. */
export const isTellerWanted: Guard = {
  code: "ballot-refusal-tellers",
  holds: (row) => hasTellers(row) && row.personIds.length < tellers,
};
