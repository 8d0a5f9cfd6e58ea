import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BallotRules,
  type Choice,
  countBallot,
  type Publication,
  type PublishedVote,
  publicationText,
  receiptCode,
} from "../../../src/instruments/index.ts";
import { verifyText } from "../../../src/verify-ballot/verify.ts";

const names = ["1", "2", "3", "4"];
const secret = Buffer.alloc(32, 5);
const code = (n: number) => receiptCode(secret, { ballotId: "b", electorId: `e${n}`, nonce: "00" });

interface Given {
  method?: Publication["ballot"]["method"];
  votes: Choice[];
  publishes?: BallotRules["publishes"];
  rules?: Partial<BallotRules>;
  paper?: Publication["paper"];
  withdrawn?: string[];
  invalid?: number;
  electors?: number;
}

/** A ballot as it would be published. */
function published(given: Given): Publication {
  const { method = "yes-no", votes, publishes = "codes-with-choices", invalid = 0, withdrawn = [] } = given;
  const paper = given.paper ?? { votes: [], invalid: 0 };
  const keys = method === "yes-no" ? ["yes", "no", "abstain"] : names;
  const options = keys.map((key) => ({
    key,
    name: key,
    ...(withdrawn.includes(key) ? { withdrawn: true as const } : {}),
  }));
  const rules: BallotRules = {
    ...{ quorum: null, majority: null, majorityOf: "cast", mayChange: true, hidesResult: true, publishes },
    ...{ proxiesEach: 0, drawsLot: true, smallElectorate: 5, mustBeSecret: false, secretClause: "" },
    ...{ seats: 1, most: null, scores: method === "score" ? { min: 1, max: 5 } : null, ...given.rules },
  };
  const electors = { n: given.electors ?? votes.length + 20, area: 0 };
  const ballot = { method, options, rules, weights: "none" as const };
  const all = [
    ...votes.map((choice) => ({ choice, n: 1, area: 0 })),
    ...paper.votes.map(({ choice, count }) => ({ choice, n: count, area: 0 })),
  ];
  const result = countBallot({ ballot, electors, votes: all, invalid: invalid + paper.invalid, seed: "s" });
  const rows = [...votes, ...Array.from({ length: invalid }, () => null)]
    .map((choice, n) => ({ code: code(n), choice }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const shown = rows.map((row): PublishedVote => {
    if (publishes === "codes") return row.code;
    return publishes === "codes-with-choices" ? row : { name: row.code, choice: row.choice ?? [] };
  });
  return {
    format: "linli-ballot-1",
    ballot: { id: "b", question: "？", kind: "poll", isSecret: true, opensAt: "", closesAt: "", ...ballot },
    ...{ rules, electors, result, paper, votes: shown },
  };
}
const faultsOf = (publication: Publication) => verifyText(publicationText(publication).text).faults;
/** The same with something changed, and a hash that fits. */
const changed = (publication: Publication, change: (copy: Publication) => unknown) => {
  const copy = structuredClone(publication);
  change(copy);
  return faultsOf(copy);
};

const yesNo = [...Array(6).fill(["yes"]), ...Array(5).fill(["no"]), ["abstain"]] as Choice[];

describe("the verifier, which shares no code with the count,", () => {
  test("finds the same as the count for whatever is voted", () => {
    const choice = {
      "yes-no": fc.constantFrom(["yes"], ["no"], ["abstain"]),
      single: fc.constantFrom(...[[], ...names.map((name) => [name])]),
      multiple: fc.subarray(names),
      approval: fc.subarray(names),
      ranking: fc.shuffledSubarray(names),
      score: fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 1, max: 5 })),
    };
    const methods = Object.keys(choice) as (keyof typeof choice)[];
    const given = fc.constantFrom(...methods).chain((method) =>
      fc.record({
        method: fc.constant(method),
        votes: fc.array<Choice>(choice[method] as fc.Arbitrary<Choice>, { maxLength: 25 }),
        publishes: fc.constantFrom("codes", "codes-with-choices", "names-with-choices"),
        withdrawn: method === "yes-no" ? fc.constant([]) : fc.subarray(names, { maxLength: 1 }),
        rules: fc.record({
          quorum: fc.constantFrom(null, ">1/2", ">=2/3"),
          majority: method === "ranking" ? fc.constant(null) : fc.constantFrom(null, ">1/2"),
          majorityOf: fc.constantFrom("cast", "chosen"),
          drawsLot: fc.boolean(),
          seats: method === "multiple" ? fc.constantFrom(1, 2, 3) : fc.constant(1),
        }),
        paper: fc.record({
          votes: fc.array(
            fc.record({ choice: choice[method] as fc.Arbitrary<Choice>, count: fc.integer({ min: 1, max: 4 }) }),
            { maxLength: 3 },
          ),
          invalid: fc.integer({ min: 0, max: 2 }),
        }),
      }),
    );
    fc.assert(
      fc.property(given, (one) => {
        expect(faultsOf(published(one as Given))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test("catches a changed, an added and a removed vote where choices are published", () => {
    const whole = published({ votes: yesNo });
    expect(faultsOf(whole)).toEqual([]);
    const choices = (copy: Publication) => copy.votes as { code: string; choice: Choice }[];
    const changes: ((copy: Publication) => unknown)[] = [
      (copy) =>
        choices(copy).find(
          (vote) => JSON.stringify(vote.choice) === '["yes"]' && Object.assign(vote, { choice: ["no"] }),
        ),
      (copy) => copy.votes.push({ code: "ZZZZZ-ZZZZZ", choice: ["yes"] }),
      (copy) => copy.votes.pop(),
      (copy) => copy.votes.splice(1, 1, structuredClone(copy.votes[0] ?? "")),
      (copy) => copy.votes.reverse(),
      (copy) => Object.assign(copy.result, { outcome: "rejected" }),
      (copy) => Object.assign(copy.result.totals, { yes: 7, no: 4 }),
      (copy) => Object.assign(copy.electors, { n: 3 }),
      (copy) => copy.paper.votes.push({ choice: ["no"], count: 9 }),
      (copy) => Object.assign(copy.rules, { majority: ">2/3" }),
    ];
    for (const change of changes) expect(changed(whole, change), String(change)).not.toEqual([]);
  });

  test("catches an added and a removed vote, and totals that do not add up, where codes stand apart", () => {
    const whole = published({ votes: yesNo, publishes: "codes" });
    expect(faultsOf(whole)).toEqual([]);
    const changes: ((copy: Publication) => unknown)[] = [
      (copy) => copy.votes.push("ZZZZZ-ZZZZZ"),
      (copy) => copy.votes.pop(),
      (copy) => copy.votes.splice(0, 1, "??"),
      (copy) => Object.assign(copy.result.totals, { yes: 99 }),
      (copy) => Object.assign(copy.result, { outcome: "rejected" }),
    ];
    for (const change of changes) expect(changed(whole, change), String(change)).not.toEqual([]);
  });

  test("catches every byte that was changed without a new hash", () => {
    const { text } = publicationText(published({ votes: yesNo }));
    for (let at = 5; at < text.length - 80; at += 7) {
      const other = text[at] === "1" ? "2" : "1";
      expect(verifyText(text.slice(0, at) + other + text.slice(at + 1)).faults).not.toEqual([]);
    }
    expect(verifyText("{}").faults).toHaveLength(1);
    expect(verifyText("not json").faults).toHaveLength(1);
  });

  test("is a command: it says what it has checked, and fails on what is wrong", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "linli-verify-"));
    const file = path.join(folder, "ballot.json");
    const run = () =>
      promisify(execFile)(process.execPath, [path.join(import.meta.dirname, "../../../src/verify-ballot.ts"), file]);
    try {
      const { text } = publicationText(published({ votes: yesNo }));
      await writeFile(file, text);
      expect((await run()).stdout).toContain("没有发现问题 / nothing wrong");
      await writeFile(file, text.replace('["yes"]', '["no"]'));
      await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("✗") });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
