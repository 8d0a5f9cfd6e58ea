import { type BallotFile, hashOf, isEnough } from "./file.ts";
import { recount, winnersBy, yesNo } from "./recount.ts";

/** What was looked at, and what is wrong. Chinese and English side by side. */
export interface Verdict {
  checked: string[];
  /** What the file does not show, so that nobody can check it, and that it is a rehearsal. */
  unseen: string[];
  faults: string[];
  hash: string;
}

/** Checks a published ballot by its file alone. */
export function verifyText(text: string): Verdict {
  const checked: string[] = [];
  const unseen: string[] = [];
  const faults: string[] = [];
  const check = (isRight: boolean, what: string, fault: string) => (isRight ? checked.push(what) : faults.push(fault));
  const hash = hashOf(text);
  let file: BallotFile;
  try {
    file = JSON.parse(text);
  } catch {
    return { checked, unseen, faults: ["文件不是完整的 JSON / not a whole JSON file"], hash };
  }
  if (file.format !== "linli-ballot-1" || !Array.isArray(file.votes) || !file.result || !file.paper)
    return { checked, unseen, faults: ["不是邻里公布的投票文件 / not a ballot that Linli has published"], hash };
  check(
    file.hash === hash,
    `文件没有改动，校验值 ${hash} / unchanged; its hash is as above`,
    `文件改动过：内容的校验值是 ${hash}，文件写的是 ${file.hash} / changed: its words hash to the first, it says the second`,
  );
  if (file.rehearsal) unseen.push(file.rehearsal);
  try {
    checkCodes(file, check);
    checkSums(file, check);
    if (file.rules.publishes === "codes") {
      checkTotals(file, check);
      unseen.push(
        "谁怎么投的不公布，所以不能逐票重算，只核对了回执号和合计 / how each voted is not published: codes and sums were checked, the votes cannot be counted again",
      );
    } else checkRecount(file, check);
  } catch {
    faults.push("文件缺了内容 / something is missing in the file");
  }
  return { checked, unseen, faults, hash };
}

type Check = (isRight: boolean, what: string, fault: string) => unknown;

const codeShape = /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}(-2)?$/;

function checkCodes({ votes, rules }: BallotFile, check: Check): void {
  if (rules.publishes === "names-with-choices") return;
  const codes = votes.map((vote) => (typeof vote === "string" ? vote : (vote.code ?? "")));
  const strange = codes.filter((code) => !codeShape.test(code));
  check(
    strange.length === 0,
    `${codes.length} 个回执码写法都对 / receipts are well formed`,
    `回执码写法不对 / malformed receipts: ${strange.slice(0, 5).join(", ")}`,
  );
  const twice = codes.filter((code, i) => code === codes[i - 1]);
  check(
    new Set(codes).size === codes.length,
    "没有重复的回执码 / no receipt stands twice",
    `回执码重复 / receipts that stand twice: ${twice.slice(0, 5).join(", ")}`,
  );
  const isSorted = codes.every((code, i) => i === 0 || (codes[i - 1] ?? "") <= code);
  check(
    isSorted,
    "按回执码排序，看不出投票先后 / sorted, so that the order says nothing",
    "没有按回执码排序 / not sorted by receipt",
  );
}

function checkSums({ votes, paper, result, electors }: BallotFile, check: Check): void {
  const listed = paper.votes.reduce((all, { count }) => all + count, 0);
  const onPaper = listed + (paper.unlisted ?? 0) + paper.invalid;
  const heads = votes.reduce((all, vote) => all + (typeof vote === "string" ? 1 : (vote.heads ?? 1)), 0);
  check(
    heads + onPaper === result.cast,
    `参加 ${result.cast}：聊天 ${heads}，纸质 ${onPaper} / took part: in chat, on paper`,
    `参加人数对不上：公布 ${result.cast}，列出 ${heads} 加纸质 ${onPaper} / took part: published, listed and on paper do not agree`,
  );
  check(
    result.electors === electors.n && result.cast <= electors.n,
    `名册 ${electors.n} / on the roll`,
    `名册 ${electors.n}，参加 ${result.cast} / more took part than are on the roll, or the roll differs`,
  );
}

function checkRecount(file: BallotFile, check: Check): void {
  const { result } = file;
  const again = recount(file);
  for (const name of [
    "invalid",
    "abstained",
    "totals",
    "outcome",
    "winners",
    "tied",
    "area",
    "scores",
    "rounds",
  ] as const) {
    const [mine, published] = [plain(inAnyOrder(again[name])), plain(inAnyOrder(result[name]))];
    if (mine === published && published === undefined) continue;
    check(
      mine === published,
      `${names[name]}：重新计票一致 / recounted, the same: ${published}`,
      `${names[name]}：公布 ${published}，重新计票 ${mine} / published, recounted`,
    );
  }
}

const names = {
  invalid: "无效票 invalid",
  abstained: "弃权 abstained",
  totals: "票数 totals",
  outcome: "结果 outcome",
  winners: "当选 winners",
  tied: "并列 tied",
  area: "面积 area",
  scores: "评分 scores",
  rounds: "各轮 rounds",
};

/** Codes and totals apart: how each has voted cannot be seen, so sums and thresholds are what can be checked. */
function checkTotals(file: BallotFile, check: Check): void {
  const { result, ballot, rules, electors } = file;
  const { totals, cast, invalid, abstained } = result;
  const valid = cast - invalid - abstained;
  const sum = Object.entries(totals).reduce((all, [key, n]) => (key === "abstain" ? all : all + n), 0);
  const isOne = ballot.method === "yes-no" || ballot.method === "single";
  const most = rules.most ?? ballot.options.length;
  if (ballot.method === "ranking") {
    const isWhole = (result.rounds ?? []).every(
      (round) => Object.values(round.totals).reduce((a, b) => a + b, 0) + round.exhausted === cast - invalid,
    );
    check(
      isWhole && sum === Object.values(result.rounds?.[0]?.totals ?? {}).reduce((a, b) => a + b, 0),
      "每一轮的票数加起来都对 / every round adds up",
      "有一轮的票数加起来不对 / a round does not add up",
    );
    checkRounds(file, check);
    return;
  }
  const fits = isOne
    ? sum === valid
    : Object.values(totals).every((n) => n <= valid) &&
      (ballot.method === "score" || (sum >= valid && sum <= valid * most));
  check(
    fits,
    `票数、弃权、无效加起来是 ${cast} / totals, abstentions and invalid votes add up`,
    `票数加起来不对：有效 ${valid}，各项合计 ${sum} / valid votes and the sum of totals do not agree`,
  );
  const of = rules.majorityOf === "chosen" ? valid : cast;
  const again =
    ballot.method === "yes-no"
      ? { outcome: yesNo(file, totals, of), winners: [] }
      : ballot.method === "score"
        ? { outcome: "counted", winners: [] }
        : winnersBy(file, totals, of);
  const isQuorate = isEnough(rules.quorum, cast, electors.n);
  const outcome = isQuorate ? again.outcome : "no-quorum";
  const winners = isQuorate ? again.winners : [];
  check(
    result.outcome === outcome && plain(inAnyOrder(result.winners)) === plain(inAnyOrder(winners)),
    `按票数和规则，结果是 ${outcome} ${plain(winners)} / so say totals and rules`,
    `按票数和规则，结果应是 ${outcome} ${plain(winners)}，公布的是 ${result.outcome} ${plain(result.winners)} / should be, is published as`,
  );
}

function checkRounds({ result, rules, electors }: BallotFile, check: Check): void {
  const rounds = result.rounds ?? [];
  const isFair = rounds.every(({ totals, leaves }, i) => {
    const isLast = i === rounds.length - 1;
    if (isLast) return leaves === undefined;
    const isFewest = leaves !== undefined && totals[leaves] === Math.min(...Object.values(totals));
    return isFewest && !(leaves in (rounds[i + 1]?.totals ?? {}));
  });
  check(
    isFair,
    "每一轮退出的都是票最少的 / who leaves a round has the fewest",
    "有一轮退出的不是票最少的 / somebody left who had not the fewest",
  );
  const last = rounds.at(-1)?.totals ?? {};
  const standing = Object.values(last).reduce((a, b) => a + b, 0);
  const leader = Object.entries(last).find(([, n]) => 2 * n > standing)?.[0];
  const isWon =
    leader !== undefined &&
    isEnough(rules.majority, last[leader] ?? 0, result.cast) &&
    isEnough(rules.quorum, result.cast, electors.n);
  check(
    plain(result.winners) === plain(isWon ? [leader] : []),
    "最后一轮过半数的当选 / who has more than half in the last round wins",
    "当选的不是最后一轮过半数的 / the winner has no majority in the last round",
  );
}

/** Of several winners none is before another. */
const inAnyOrder = (value: unknown): unknown =>
  Array.isArray(value) && value.every((one) => typeof one === "string") ? value.toSorted() : value;

/** As text that is the same for the same value, whatever the order of its keys. */
const plain = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => a.localeCompare(b, "en")))
      : inner,
  );
