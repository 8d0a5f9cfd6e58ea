import { readFileSync } from "node:fs";
import { Index } from "flexsearch";
import MiniSearch from "minisearch";
import { civicWords } from "../../src/understanding/civic-words/index.ts";
import { makeLookUp } from "../../src/understanding/index.ts";
import { piecesOf } from "../../src/understanding/pieces.ts";
import { type Figure, figureOf, type Run } from "./figure.ts";

const titles = 100_000;
/** Of those who find all they are asked for, how many is shown. */
const most = 5;

export const lookUpGoals = {
  "lookup-p50": { name: "lookup-p50", unit: "ms a text among 100,000 titles, the middle one", floor: 2, aim: 1 },
  "lookup-p99": {
    name: "lookup-p99",
    unit: "ms a text among 100,000 titles, the slowest of a hundred",
    floor: 5,
    aim: 3,
  },
  "lookup-minisearch": { name: "lookup-minisearch", unit: "of MiniSearch's p99", floor: 0.5, aim: 0.1 },
  "lookup-flexsearch": { name: "lookup-flexsearch", unit: "of FlexSearch's p99", floor: 1, aim: 0.5 },
} as const;

/** What residents write in their own words, one of five; as many more ask for a title. MiniSearch needs a tenth of a second for each. */
const said = readFileSync(new URL("../../test/understanding/look-up-texts.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter((line, i) => line !== "" && i % 5 === 0)
  .map((line) => String(JSON.parse(line).text));

/** As many titles as in a province's catalogue: who, what, what is done and where, put together from our own words. */
function makeTitles(): string[] {
  const calledBy = (kind: string) => [...new Set(civicWords.filter((s) => s.kind === kind).flatMap((s) => s.called))];
  const [subjects, acts, cases] = [calledBy("subject"), calledBy("act"), calledBy("narrow")].map((words) =>
    words.filter((word) => /^\p{Script=Han}+$/u.test(word)),
  ) as [string[], string[], string[]];
  const pick = (words: string[], i: number) => words[i % words.length] ?? "";
  const made = new Set<string>();
  for (let i = 0; made.size < titles; i += 1) {
    const special = i % 3 === 0 ? `（${pick(cases, Math.floor(i / 3))}）` : "";
    const place = `第${Math.floor(i / 997) % 97}街道`;
    made.add(`${i % 2 ? place : ""}${pick(subjects, i)}${pick(acts, Math.floor(i / subjects.length))}${special}`);
    if (i > 50 * titles) throw new Error("too few words to put a hundred thousand titles together");
  }
  return [...made];
}

type Ask = (text: string) => unknown;

/** The same titles under three searches; the two others are given the same pieces of a text as ours. */
function makeSearches(names: readonly string[]): Record<"ours" | "minisearch" | "flexsearch", Ask> {
  const lookUp = makeLookUp(names.map((name) => ({ name, aliases: [], situations: [], category: null, content: {} })));
  const mini = new MiniSearch({ fields: ["name"], tokenize: piecesOf, processTerm: (term) => term });
  mini.addAll(names.map((name, id) => ({ id, name })));
  const flex = new Index({ encode: piecesOf });
  for (const [id, name] of names.entries()) flex.add(id, name);
  return {
    ours: (text) => lookUp(text, most),
    minisearch: (text) => mini.search(text).slice(0, most),
    flexsearch: (text) => flex.search(text, { limit: most, suggest: true }),
  };
}

/** A text is asked at least so often, and more often until so much time is over. */
const [leastAskings, mostAskings, patienceMs] = [3, 10, 20];

/** Times of all texts, the shortest first (ms); of several askings the quickest, since neighbours on the machine cut in. */
function timesOf(ask: Ask, texts: readonly string[]): number[] {
  return texts.map((text) => quickestOf(() => ask(text))).sort((a, b) => a - b);
}

function quickestOf(work: () => unknown): number {
  let quickest = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let n = 0; n < leastAskings || (n < mostAskings && spent < patienceMs); n += 1) {
    const begun = performance.now();
    work();
    const ms = performance.now() - begun;
    quickest = Math.min(quickest, ms);
    spent += ms;
  }
  return quickest;
}

const atShare = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** How long a look-up takes among 100,000 titles, and what MiniSearch and FlexSearch take for the same texts. */
export async function measureLookUp(names: string[], { rounds, isShort, say }: Run): Promise<Figure[]> {
  const begun = performance.now();
  const made = makeTitles();
  const searches = Object.entries(makeSearches(made));
  // Among fewer titles the three would compare otherwise; fewer texts only make the slowest of them less certain.
  const texts = (isShort ? said.slice(0, 8) : said).flatMap((text, i) => [
    text,
    `请问${made[(i * 401) % titles]}怎么办`,
  ]);
  say(`three indexes of ${titles} titles made in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  const values = new Map<string, number[]>(Object.keys(lookUpGoals).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    const times = searches.map(([name, ask]) => ({ name, sorted: timesOf(ask, texts) }));
    const parts = times.map(
      ({ name, sorted }) => `${name} ${atShare(sorted, 0.5).toFixed(2)} / ${atShare(sorted, 0.99).toFixed(2)}`,
    );
    say(`round ${round}: p50 / p99 in ms: ${parts.join(", ")}`);
    // The first round is to warm up.
    if (round === 0) continue;
    const [ours = [], mini = [], flex = []] = times.map(({ sorted }) => sorted);
    values.get("lookup-p50")?.push(atShare(ours, 0.5));
    values.get("lookup-p99")?.push(atShare(ours, 0.99));
    values.get("lookup-minisearch")?.push(atShare(ours, 0.99) / atShare(mini, 0.99));
    values.get("lookup-flexsearch")?.push(atShare(ours, 0.99) / atShare(flex, 0.99));
  }
  return Object.values(lookUpGoals)
    .filter(({ name }) => names.includes(name))
    .map((goal) => figureOf(goal, values.get(goal.name) ?? []));
}
