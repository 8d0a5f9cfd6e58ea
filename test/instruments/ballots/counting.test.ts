import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Ballot,
  type BallotResult,
  type BallotRules,
  type Choice,
  countBallot,
  drawLot,
  reaches,
  type Votes,
} from "../../../src/instruments/index.ts";

const plain: BallotRules = {
  ...{ quorum: null, majority: null, majorityOf: "cast", mayChange: true, hidesResult: true, publishes: "codes" },
  ...{ proxiesEach: 0, drawsLot: false, smallElectorate: 5, mustBeSecret: false, secretClause: "" },
  ...{ seats: 1, most: null, scores: null },
};
const options = (...keys: string[]) => keys.map((key) => ({ key, name: key }));
const yesNo = options("yes", "no", "abstain");

interface Given {
  method: Ballot["method"];
  options: Ballot["options"];
  rules?: Partial<BallotRules>;
  electors?: number;
  invalid?: number;
  /** [how many, what] */
  votes: [number, Choice, number?][];
  area?: number;
  seed?: string;
}
function count({ rules, electors = 100, invalid = 0, votes, area, seed = "seed", ...ballot }: Given): BallotResult {
  const weights = area === undefined ? "none" : "heads-and-area";
  const all = votes.map(([n, choice, a = 0]): Votes => ({ n, choice, area: a }));
  const pinned = { ...ballot, weights, rules: { ...plain, ...rules } } as const;
  return countBallot({ ballot: pinned, electors: { n: electors, area: area ?? 0 }, votes: all, invalid, seed });
}

/**
 * Tennessee chooses its capital: the example by which voting methods are compared (Wikipedia, "Instant-runoff voting" and
 * "Approval voting"). Of a hundred voters each prefers the nearer city.
 */
const cities = options("Memphis", "Nashville", "Chattanooga", "Knoxville");
const tennessee: [number, string[]][] = [
  [42, ["Memphis", "Nashville", "Chattanooga", "Knoxville"]],
  [26, ["Nashville", "Chattanooga", "Knoxville", "Memphis"]],
  [15, ["Chattanooga", "Knoxville", "Nashville", "Memphis"]],
  [17, ["Knoxville", "Chattanooga", "Nashville", "Memphis"]],
];

describe("instant-runoff", () => {
  test("makes Knoxville the capital of Tennessee, in three rounds", () => {
    const result = count({ method: "ranking", options: cities, votes: tennessee });
    expect(result).toMatchObject({ outcome: "elected", winners: ["Knoxville"] });
    expect(result.rounds).toEqual([
      {
        totals: { Memphis: 42, Nashville: 26, Chattanooga: 15, Knoxville: 17 },
        ...{ exhausted: 0, leaves: "Chattanooga", by: "fewest" },
      },
      { totals: { Memphis: 42, Nashville: 26, Knoxville: 32 }, exhausted: 0, leaves: "Nashville", by: "fewest" },
      { totals: { Memphis: 42, Knoxville: 58 }, exhausted: 0 },
    ]);
  });

  test("goes on to the next preference of whoever named a city that has withdrawn", () => {
    const without = cities.map((city) => (city.key === "Memphis" ? { ...city, withdrawn: true as const } : city));
    const { winners, totals } = count({ method: "ranking", options: without, votes: tennessee });
    expect([winners, totals]).toEqual([["Nashville"], { Nashville: 68, Chattanooga: 15, Knoxville: 17 }]);
  });

  test("looks back for who had fewest, then draws by lot from the published seed", () => {
    // D leaves and gives C its two: B and C are level at 6, and C had fewer in the first round.
    const lookBack = count({
      ...{ method: "ranking", options: options("A", "B", "C", "D") },
      votes: [
        [7, ["A"]],
        [6, ["B"]],
        [4, ["C"]],
        [2, ["D", "C"]],
      ],
    });
    expect(lookBack.rounds?.map(({ leaves, by }) => [leaves, by])).toEqual([
      ["D", "fewest"],
      ["C", "earlier-rounds"],
      [undefined, undefined],
    ]);
    expect(lookBack.winners).toEqual(["A"]);
    const level: Given = {
      ...{ method: "ranking", options: options("A", "B", "C") },
      votes: [
        [5, ["A"]],
        [2, ["B", "A"]],
        [2, ["C", "A"]],
        [3, []],
      ],
    };
    const drawn = count(level);
    const [first] = drawLot("seed", ["B", "C"]);
    expect(drawn).toMatchObject({ winners: ["A"], abstained: 3 });
    const byLot = count({
      ...level,
      votes: [
        [4, ["A"]],
        [2, ["B", "A"]],
        [2, ["C", "A"]],
      ],
    });
    expect(byLot.rounds?.[0]).toMatchObject({ leaves: first, by: "lot" });
    expect(byLot.seed).toBe("seed");
  });

  test("is a tie when all who are left are level, or drawn by lot where the charter says so", () => {
    const level: Given = {
      method: "ranking",
      options: options("A", "B"),
      votes: [
        [3, ["A"]],
        [3, ["B"]],
      ],
    };
    expect(count(level)).toMatchObject({ outcome: "tie", winners: [], tied: ["A", "B"] });
    const [, last = ""] = drawLot("seed", ["A", "B"]);
    expect(count({ ...level, rules: { drawsLot: true } })).toMatchObject({ outcome: "elected", winners: [last] });
    expect(count({ ...level, votes: [[2, []]] })).toMatchObject({ outcome: "no-majority", winners: [] });
  });
});

describe("approval", () => {
  test("makes Nashville the capital of Tennessee when each approves of the two nearest", () => {
    const two = tennessee.map(([n, order]): [number, string[]] => [n, order.slice(0, 2)]);
    const result = count({ method: "approval", options: cities, votes: two });
    expect(result).toMatchObject({ outcome: "elected", winners: ["Nashville"], cast: 100 });
    expect(result.totals).toEqual({ Memphis: 42, Nashville: 68, Chattanooga: 58, Knoxville: 32 });
  });
});

describe("who has the most", () => {
  test("wins: Memphis, when each names one city", () => {
    const one = tennessee.map(([n, [city = ""]]): [number, string[]] => [n, [city]]);
    expect(count({ method: "single", options: cities, votes: one })).toMatchObject({ winners: ["Memphis"] });
    const majority = { majority: ">1/2" };
    expect(count({ method: "single", options: cities, votes: one, rules: majority })).toMatchObject({
      outcome: "no-majority",
      winners: [],
    });
  });

  test("wins as many as there are seats; who shares the last is a tie, or drawn by lot", () => {
    const votes: Given["votes"] = [
      [5, ["A", "B"]],
      [5, ["A", "C"]],
      [1, ["D"]],
    ];
    const seats: Given = { method: "multiple", options: options("A", "B", "C", "D"), votes, rules: { seats: 2 } };
    expect(count(seats)).toMatchObject({ outcome: "tie", winners: ["A"], tied: ["B", "C"] });
    const [drawn = ""] = drawLot("seed", ["B", "C"]);
    expect(count({ ...seats, rules: { seats: 2, drawsLot: true } })).toMatchObject({
      winners: ["A", drawn],
      seed: "seed",
    });
    expect(count({ ...seats, rules: { seats: 3 } })).toMatchObject({ outcome: "elected", winners: ["A", "B", "C"] });
  });
});

describe("yes and no", () => {
  const votes = (yes: number, no: number, abstain = 0): Given["votes"] => [
    [yes, ["yes"]],
    [no, ["no"]],
    [abstain, ["abstain"]],
  ];
  const say = (more: Partial<Given> & Pick<Given, "votes">) =>
    count({ method: "yes-no", options: yesNo, ...more }).outcome;

  test("pass with more than half of those present, abstentions counted or left out by the charter", () => {
    const rules = { majority: ">1/2" };
    expect(say({ votes: votes(51, 49), rules })).toBe("passed");
    expect(say({ votes: votes(50, 50), rules })).toBe("rejected");
    expect(say({ votes: votes(50, 30, 20), rules })).toBe("rejected");
    expect(say({ votes: votes(50, 30, 20), rules: { ...rules, majorityOf: "chosen" } })).toBe("passed");
    expect(say({ votes: votes(50, 49), invalid: 1, rules })).toBe("rejected");
  });

  test("decide nothing without a quorum, and are a tie where the most are enough", () => {
    expect(say({ votes: votes(60, 6), rules: { quorum: ">2/3" } })).toBe("no-quorum");
    expect(say({ votes: votes(60, 7), rules: { quorum: ">2/3" } })).toBe("passed");
    expect(say({ votes: votes(66, 0), electors: 99, rules: { quorum: ">2/3" } })).toBe("no-quorum");
    expect(say({ votes: votes(66, 0), electors: 99, rules: { quorum: ">=2/3" } })).toBe("passed");
    expect(say({ votes: votes(4, 4) })).toBe("tie");
    expect(say({ votes: [], rules: { quorum: ">1/2" } })).toBe("no-quorum");
  });

  test("of owners need both: heads and floor area (Civil Code, art. 278)", () => {
    const owners = (yes: [number, number], no: [number, number], majority = ">1/2") =>
      say({
        ...{ electors: 9, area: 900, rules: { quorum: ">=2/3", majority } },
        votes: [
          [yes[0], ["yes"], yes[1]],
          [no[0], ["no"], no[1]],
        ],
      });
    expect(owners([4, 400], [2, 200])).toBe("passed");
    // Many heads with little floor, and the other way round.
    expect(owners([5, 290], [1, 310])).toBe("rejected");
    expect(owners([2, 500], [4, 200])).toBe("rejected");
    // Six of nine owners with less than two thirds of the floor.
    expect(owners([6, 599], [0, 0])).toBe("no-quorum");
    expect(owners([6, 600], [2, 200], ">=3/4")).toBe("passed");
    expect(owners([6, 599], [2, 201], ">=3/4")).toBe("rejected");
  });
});

test("scores give mean, median and how many", () => {
  const result = count({
    ...{ method: "score", options: options("A", "B", "C") },
    votes: [
      [2, { A: 5, B: 1 }],
      [1, { A: 4 }],
      [1, { A: 1, B: 2 }],
      [1, {}],
    ],
  });
  expect(result).toMatchObject({ outcome: "counted", winners: [], cast: 5, abstained: 1 });
  expect(result.scores).toEqual({
    ...{ A: { n: 4, mean: 3.75, median: 4.5 }, B: { n: 3, mean: 1.33, median: 1 } },
    C: { n: 0, mean: 0, median: 0 },
  });
});

test("a roll of fewer than five, and a unanimous result, warn", () => {
  const given: Given = { method: "yes-no", options: yesNo, votes: [[3, ["yes"]]], electors: 4 };
  expect(count(given).warnings).toEqual(["small-electorate", "unanimous"]);
  expect(
    count({
      ...given,
      electors: 5,
      votes: [
        [3, ["yes"]],
        [1, ["no"]],
      ],
    }).warnings,
  ).toEqual([]);
});

test("shares are exact", () => {
  expect(reaches(">1/3", 1, 3)).toBe(false);
  expect(reaches(">=1/3", 1, 3)).toBe(true);
  expect(reaches(">2/3", 2 * 10 ** 15 + 1, 3 * 10 ** 15)).toBe(true);
  expect(reaches(">=1/2", 0, 0)).toBe(false);
  expect(() => reaches("half", 1, 2)).toThrow("not a portion");
});

test("in whatever order votes are counted, the result is the same", () => {
  const names = ["A", "B", "C", "D"];
  const vote = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.shuffledSubarray(names));
  fc.assert(
    fc.property(
      fc.array(vote, { maxLength: 12 }),
      fc.constantFrom("ranking", "approval"),
      fc.boolean(),
      (votes, method, drawsLot) => {
        const given = { method, options: options(...names), rules: { drawsLot } } as const;
        const split = votes.flatMap(([n, choice]) => Array.from({ length: n }, (): [number, string[]] => [1, choice]));
        expect(count({ ...given, votes: split.toReversed() })).toEqual(count({ ...given, votes }));
      },
    ),
  );
});
