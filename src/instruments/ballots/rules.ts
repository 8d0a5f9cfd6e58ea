import type { Charter } from "../../city/index.ts";
import type { BallotRules, NewBallot, Portion } from "./ballot.ts";

/** The rules of a ballot of this kind, by the charter. @throws Error when the charter lacks one */
export function ballotRules(charter: Charter, ballot: NewBallot): BallotRules {
  const { kind, owners, isSecret } = ballot;
  const names = (key: string): string[] => {
    const { value } = charter.rule(`ballot.${key}`);
    return Array.isArray(value) ? value : [];
  };
  const share = (key: string): Portion | null => {
    const { value } = charter.rule(`ballot.${key}`);
    return typeof value === "string" && value !== "none" ? readPortion(value).text : null;
  };
  const decides = kind === "resolution" || kind === "election" || kind === "recall";
  // What the code does not say of owners' votes is as in other decisions.
  const alike = owners ? "resolution" : kind;
  const personal = kind === "election" || kind === "recall" || kind === "appraisal";
  return {
    quorum: owners ? share("owners.quorum") : decides ? share(`${kind}.quorum`) : null,
    majority: owners
      ? share(owners === "grave" ? "owners.graveMajority" : "owners.majority")
      : decides
        ? share(`${kind}.majority`)
        : null,
    // The code counts owners among those who take part.
    majorityOf: !owners && charter.rule("ballot.majorityOf").value === "chosen" ? "chosen" : "cast",
    mayChange: names("mayChange").includes(alike),
    hidesResult: isSecret || names("hidesResult").includes(alike),
    publishes: isSecret ? (personal ? "codes" : "codes-with-choices") : "names-with-choices",
    proxiesEach: proxiesEach(charter, ballot),
    drawsLot: names("lotKinds").includes(kind),
    smallElectorate: charter.number("ballot.smallElectorate"),
    mustBeSecret: names("secretKinds").includes(kind),
    secretClause: charter.rule("ballot.secretKinds").clause,
    seats: ballot.seats ?? 1,
    most: ballot.method === "multiple" ? (ballot.most ?? null) : null,
    scores: ballot.method === "score" ? (ballot.scores ?? { min: 1, max: 5 }) : null,
    ...(ballot.masksNames ? { masksNames: true as const } : {}),
    ...(ballot.isRehearsal ? { isRehearsal: true as const } : {}),
  };
}

/** Owners may always send somebody; of the others the charter says which kinds have proxies. */
function proxiesEach(charter: Charter, { kind, owners }: NewBallot): number {
  if (owners) return charter.number("ballot.owners.proxiesEach");
  const { value } = charter.rule("ballot.proxyKinds");
  return Array.isArray(value) && value.includes(kind) ? charter.number("ballot.proxiesEach") : 0;
}

function readPortion(text: Portion) {
  const match = /^(>=?)(\d{1,4})\/([1-9]\d{0,3})$/.exec(text);
  if (!match) throw new Error(`not a portion such as ">1/2": ${text}`);
  return { text, orMore: match[1] === ">=", part: Number(match[2]), of: Number(match[3]) };
}

/** Whether `part` of `whole` is as much as asked for; exact, both being whole numbers. Nothing asked: yes. */
export function reaches(share: Portion | null, part: number, whole: number): boolean {
  if (share === null) return true;
  const { orMore, part: num, of } = readPortion(share);
  const [have, need] = [BigInt(part) * BigInt(of), BigInt(whole) * BigInt(num)];
  return orMore ? have >= need && part > 0 : have > need;
}
