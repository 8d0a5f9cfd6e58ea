import { piecesOf } from "./pieces.ts";

/** A rule as it is looked for: what it is called, in both languages, and its clause. */
export interface RuleWords {
  key: string;
  topic: string;
  name: string;
  nameEn: string;
  clause: string;
}

/** What people say of each topic of a charter. */
const said: Readonly<Record<string, RegExp>> = {
  proposals: /提案|议案|联署|\bproposals?\b|\bco-?sign/i,
  interpellation: /质询|监督|\binterpellat|\bsupervis/i,
  recall: /罢免|撤换|撤职|\brecall/i,
  elections:
    /选举|换届|选民|候选人|参选|委托投票|任期|\belections?\b|\bvoters?\b|\bcandidates?\b|\bproxy|\bproxies|\bterms?\b/i,
  appraisal: /评议|\bapprais/i,
  disclosure: /居务公开|公开|公示|\bdisclos/i,
  assembly: /居民代表会议|代表会议|居民会议|\bassembly/i,
  meetings: /听证|恳谈|议事会|联席会|开会|会议|\bhearings?\b|\bmeetings?\b|\bdeliberation/i,
  ballots: /表决|投票|征询|\bvotes?\b|\bballots?\b|\bpolls?\b/i,
  owners: /业主|\bowners?\b/i,
  charter: /(?:修改|改)(?:自治)?章程|章程(?:怎么|如何)?(?:修改|改)|\b(?:change|amend)\w*\b.*\bcharter/i,
  admission: /准入|\badmission|\badmit/i,
  consultation: /征求意见|政策|\bconsultation/i,
  requests: /诉求|答复|办结|接待|\brequests?\b/i,
  notices: /通知|\bnotices?\b/i,
  visits: /走访|\bvisits?\b/i,
  organisations: /社会组织|备案|孵化|启动资金|购买服务|\borganisations?\b|\bincubation|\bgrants?\b/i,
};

/** Words of asking, which say nothing of what is asked about. */
const asking =
  /请问|我想知道|想问问?|问一下|(?:社区|居民|自治|我们)*章程(?:里|中|上|对|关于)*|怎么|如何|怎样|规定|要求|多少|几个?|多久|多长时间|什么时候|是什么|有什么|有哪些|是不是|可不可以|需要|需|要|的|是|吗|呢|了|\b(?:what|does|do|the|charter|say|says|about|how|many|much|long|is|are|of|a|an|in|for|to|rules?|on|needed|need|must)\b/giu;

const namesCharter = /章程|\bcharter\b/i;
const asksRule =
  /怎么规定|规定(?:是|了|的)?(?:什么|多少|几|多久|怎|吗)|(?:多少|几)(?:个|名|位)?(?:人|户|天|日|年|月|居民|代表)|多久|几分之几|\bhow (?:many|long)\b|\bwhat (?:is|are) the rules?\b/i;

/** Whether somebody asks what a rule says: by the word charter, or how many and how long of what only a charter rules. */
export const asksCharter = (text: string): boolean =>
  Array.from(text).length <= 60 && (namesCharter.test(text) || asksRule.test(text));

/** True where the charter itself is named, so that whatever else is said is looked for in it. */
export const namesTheCharter = (text: string): boolean => namesCharter.test(text);

export interface FoundRules {
  /** What the text speaks of; undefined where it names none of a charter's topics. */
  topic?: string;
  /** The rules that fit best, the best first; empty where it names a topic and nothing more. */
  keys: string[];
}

const most = 3;
const leastShare = 0.6;

/** The rules, or the topic, that a question is about; undefined when a charter holds nothing of the kind. */
export function findRules(text: string, rules: readonly RuleWords[]): FoundRules | undefined {
  const topic = Object.entries(said).find(([, words]) => words.test(text))?.[0];
  const pieces = new Set(piecesOf(text.toLowerCase().replace(asking, " ")));
  const counts = new Map<string, number>();
  const described = rules.map((rule) => ({
    rule,
    has: new Set(piecesOf(`${rule.name} ${rule.nameEn} ${rule.clause}`.toLowerCase())),
  }));
  for (const { has } of described) for (const piece of has) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const weightOf = (piece: string) => Math.log(1 + rules.length / (counts.get(piece) ?? rules.length));
  const scored = described
    .filter(({ rule }) => topic === undefined || rule.topic === topic)
    .map(({ rule, has }) => {
      const named = new Set(piecesOf(`${rule.name} ${rule.nameEn}`.toLowerCase()));
      // What the name says counts twice what the clause does.
      const score = [...pieces].reduce(
        (sum, p) => sum + (has.has(p) ? weightOf(p) : 0) + (named.has(p) ? weightOf(p) : 0),
        0,
      );
      return { key: rule.key, score };
    })
    .filter(({ score }) => score > leastScore)
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const keys = scored.filter(({ score }) => score >= best * leastShare).map(({ key }) => key);
  // Words that fit half of a topic say no more than the topic does.
  if (topic !== undefined) return { topic, keys: keys.length <= most ? keys : [] };
  return keys.length > 0 ? { keys: keys.slice(0, most) } : undefined;
}

const leastScore = 3;
