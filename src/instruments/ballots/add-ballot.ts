import { type Change, type Ids, Refusal } from "../../foundation/index.ts";
import type { Audience } from "../notices/index.ts";
import type { BallotOption, NewBallot } from "./ballot.ts";
import type { BallotKeys } from "./keys.ts";
import { ballotRules } from "./rules.ts";

/** More would not fit into an envelope, nor onto a phone. */
const mostOptions = 20;

/**
 * Adds a ballot to a change: its row, and for a secret one the keys in their folder, which are there before the row is.
 * Keys of a change that was not committed are swept later.
 *
 * @throws Refusal `ballot-weights-secret`, `ballot-must-be-secret`, `ballot-options` or `ballot-times`
 */
export function addBallot(change: Change, { ids, keys }: { ids: Ids; keys: BallotKeys }, ballot: NewBallot): void {
  const { id, now, charter, kind, method, isSecret, owners } = ballot;
  // A floor area is one owner's and no other's: no shuffling hides whose vote it is.
  if (owners && isSecret) throw new Refusal("ballot-weights-secret");
  const rules = ballotRules(charter, ballot);
  if (rules.mustBeSecret && !isSecret) throw new Refusal("ballot-must-be-secret", { clause: rules.secretClause });
  const options = optionsOf(ballot);
  if (options.length < 1 || options.length > mostOptions) throw new Refusal("ballot-options", { most: mostOptions });
  if (owners && method !== "yes-no") throw new Error("owners decide by yes and no");
  if (ballot.method === "ranking" && (ballot.seats ?? 1) > 1) throw new Error("a ranking has one winner");
  if (ballot.opensAt >= ballot.closesAt || ballot.closesAt <= now) throw new Refusal("ballot-times");
  change.insert("Ballot", {
    ...{ id, kind, method, isSecret, districtId: ballot.districtId, areaId: ballot.areaId, bodyId: ballot.bodyId },
    ...{ question: ballot.question, options: options as object[], rules: rules as object },
    weights: owners ? "heads-and-area" : "none",
    ...(ballot.electorate ? { electorate: ballot.electorate as object } : { rollFixedAt: now }),
    ...{ opensAt: ballot.opensAt, closesAt: ballot.closesAt, createdAt: now },
    startedAt: ballot.waitsForStart ? null : now,
    isHeld: ballot.isHeld ?? false,
    carriesNone: [...(ballot.carriesNone ?? [])],
    ...(isSecret ? { publicKey: keys.create(id, { ids, now }) as Uint8Array<ArrayBuffer> } : {}),
  });
}

/**
 * Adds a roll that is published before it is known what is voted on, such as a voter list (选民名单): nobody votes on it, and
 * the rolls of the ballots are taken from it (`electors`).
 */
export function addRoll(change: Change, roll: Omit<NewBallot, "method" | "isSecret"> & { electorate: Audience }): void {
  const { id, kind, now } = roll;
  change.insert("Ballot", {
    ...{ id, kind, method: "single", isSecret: false, districtId: roll.districtId, areaId: roll.areaId },
    ...{ bodyId: roll.bodyId, question: roll.question, options: [], electorate: roll.electorate as object },
    rules: ballotRules(roll.charter, { ...roll, method: "single", isSecret: false }) as object,
    ...{ opensAt: roll.opensAt, closesAt: roll.closesAt, createdAt: now, startedAt: null },
  });
}

function optionsOf({ method, optionNames = [] }: NewBallot): BallotOption[] {
  if (method === "yes-no") return ["yes", "no", "abstain"].map((key) => ({ key, name: key }));
  return optionNames.map((name, i) => ({ key: String(i + 1), name }));
}

/** It has what it needs: from now on votes are taken in. @throws Conflict when it was taken back meanwhile */
export function startBallot(change: Change, { ballotId, now }: { ballotId: string; now: Date }): void {
  const where = { id: ballotId, startedAt: null, countedAt: null };
  change.update({ table: "Ballot", where, set: { startedAt: now }, expect: 1 });
}

/** What has come out of these ballots may be told from now on. */
export function releaseResults(change: Change, ballotIds: readonly string[]): void {
  change.update({
    ...{ table: "Ballot", where: { isHeld: true }, set: { isHeld: false } },
    whereSql: (param) => `t.id = ANY(${param(ballotIds)}::uuid[])`,
  });
}

/**
 * A candidate, or what stands for one, withdraws: what was voted for it is none, and in a ranking the next preference counts.
 * The commit throws Conflict when it is counted already.
 *
 * @param key the option's
 */
export function withdrawOption(change: Change, { ballotId, key }: { ballotId: string; key: string }): void {
  change.update({
    table: "Ballot",
    where: { id: ballotId, countedAt: null },
    set: {},
    setSql: (
      param,
    ) => `options = (SELECT jsonb_agg(CASE WHEN o.option->>'key' = ${param(key)} THEN o.option || '{"withdrawn": true}' ELSE o.option END ORDER BY o.place)
      FROM jsonb_array_elements(t.options) WITH ORDINALITY AS o(option, place))`,
    expect: 1,
  });
}
