import { voteKinds } from "../../procedures/ballots/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";

export const isBallot = ({ procedure }: Pick<CaseRow, "procedure">): boolean =>
  voteKinds.some((kind) => kind === procedure);
