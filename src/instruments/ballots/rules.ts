import type { Charter } from "../../city/index.ts";
import type { BallotRules, NewBallot, Portion } from "./ballot.ts";

/** The rules of a ballot of this kind, by the charter. @throws Error when the charter lacks one */
export function ballotRules(charter: Charter, ballot: NewBallot): BallotRules {
  const { kind, owners, isSecret } = ballot;
  const names = (key: string): string[] => {
    const { value } = charter.rule(`ballot.${key}`);
    return Array.isArray(value) ? value : [];
  };
  // What the code does not say of owners' votes is as in other decisions.
  const alike = owners ? "resolution" : kind;
  const personal = kind === "election" || kind === "recall" || kind === "appraisal";
  return {
    ...sharesOf(charter, ballot),
    // The code counts owners among those who take part.
    majorityOf: !owners && charter.rule("ballot.majorityOf").value === "chosen" ? "chosen" : "cast",
    mayChange: names("mayChange").includes(alike),
    hidesResult: isSecret || names("hidesResult").includes(alike),
    publishes: isSecret ? (personal ? "codes" : "codes-with-choices") : "names-with-choices",
    proxiesEach: proxiesEach(charter, ballot),
    drawsLot: drawsLot(charter, kind),
    smallElectorate: charter.number("ballot.smallElectorate"),
    mustBeSecret: names("secretKinds").includes(kind) || isSecretElection(charter, kind),
    secretClause: charter.rule("ballot.secretKinds").clause,
    seats: ballot.seats ?? 1,
    most: ballot.method === "multiple" ? (ballot.most ?? null) : null,
    scores: ballot.method === "score" ? (ballot.scores ?? { min: 1, max: 5 }) : null,
    ...(ballot.masksNames ? { masksNames: true as const } : {}),
    ...(ballot.isRehearsal ? { isRehearsal: true as const } : {}),
  };
}

/** Of an election the charter says once more, by its own clause, that it is secret. */
const isSecretElection = (charter: Charter, kind: NewBallot["kind"]): boolean =>
  kind === "election" && charter.rule("election.secretBallot").value === true;

/** What has to be reached, of those on the roll and of the votes: of what decides by kind, of owners by the matter. */
function sharesOf(
  charter: Charter,
  { kind, owners, portions = {} }: NewBallot,
): Pick<BallotRules, "quorum" | "majority"> {
  const share = (rule: string): Portion | null => {
    const { value } = charter.rule(rule);
    return typeof value === "string" && value !== "none" ? readPortion(value).text : null;
  };
  if (owners) {
    const majority = owners === "grave" ? "graveMajority" : "majority";
    return { quorum: share("ballot.owners.quorum"), majority: share(`ballot.owners.${majority}`) };
  }
  if (kind !== "resolution" && kind !== "election" && kind !== "recall") return { quorum: null, majority: null };
  return {
    quorum: share(portions.quorum ?? `ballot.${kind}.quorum`),
    majority: share(portions.majority ?? `ballot.${kind}.majority`),
  };
}

/** Whether equal votes are decided by lot; of an election there is a rule of its own. */
function drawsLot(charter: Charter, kind: NewBallot["kind"]): boolean {
  if (kind === "election") return charter.rule("election.tie").value === "lot";
  const { value } = charter.rule("ballot.lotKinds");
  return Array.isArray(value) && value.includes(kind);
}

/** The rule of how many proxies one person carries in ballots of a kind. */
export const proxiesRule = (kind: NewBallot["kind"]): string =>
  kind === "election" ? "election.proxiesMost" : "ballot.proxiesEach";

/** Owners may always send somebody; of the others the charter says which kinds have proxies. */
function proxiesEach(charter: Charter, { kind, owners }: NewBallot): number {
  if (owners) return charter.number("ballot.owners.proxiesEach");
  if (kind === "election" && charter.rule("election.proxyAllowed").value !== true) return 0;
  const { value } = charter.rule("ballot.proxyKinds");
  return Array.isArray(value) && value.includes(kind) ? charter.number(proxiesRule(kind)) : 0;
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
