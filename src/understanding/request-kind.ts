import { tellsTrouble } from "./is-request.ts";
import { openingLength } from "./pieces.ts";

export type RequestKind = "complaint" | "enquiry" | "suggestion";

export interface KindGuess {
  kind: RequestKind;
  /** Whether the guess need not be asked about; it is shown in the summary all the same. */
  sure: boolean;
}

/** What somebody would like to have, asked for in whatever way. */
const would =
  "(?:能不能|能否|可不可以|可否|可以|希望|最好|应该|应当|不妨|要是|如果|何不|为啥不|为什么不|麻烦|盼着?|请)[^，。！？!?]{0,14}";
const anew =
  "(?:加装|安装|安[个一几上装]|增|设[个一置立]|新建|修建|建[个一]|装(?!修|了|着|不)|栽|种[点些几]|摆[个几点些]|添|配[个备]|开(?:通|设|个|一)|办[点些个几]|搞[点些个几]|加[个点几一]|放[个几点些]|多[放装设开办搞栽种摆加建]|改成|改为|刷一|延长|优化|规划|普及)";
/** That it is done away with. */
const undone =
  "(?:管管|管一管|管一下|处理|清理|清走|清一下|整治|制止|查一?下|查处|关了|关掉|修一下|修好|修理|维修|解决|安静|小声|小点声|轻点|关小|拖走|赶走|扫一下|收走|通一下|换一下|来人|派人)";

/** Signs of each kind with their weights; the opening counts double. */
const signs: Record<RequestKind, [words: RegExp, weight: number][]> = {
  complaint: [
    [/投诉|举报|维权|控告|严查|查处|强烈要求|讨要|\bcomplain(?:t|ing)?\b|\breport(?:ing)?\b/gi, 3],
    [new RegExp(`${would}${undone}|请(?:帮忙)?${undone}`, "g"), 4],
    [/怎么(?:又|还(?:没|不|在)|没人|没得人|老是|总是|一直)|又(?:停水|停电|停气|坏|堵|漏|断网)/g, 3],
    [
      /反映|不作为|没人管|无人管|没人(?:收|扫|修|清|来)|不管|扰民|违规|违法|非法|拖欠|欺骗|乱收|霸占|破坏|污染|占道|失修|吵得|睡不着|熏得/g,
      2,
    ],
    [
      /严重|坏了|不亮|堵塞|堵了|漏水|噪音|噪声|太吵|臭|垃圾(?!桶|箱|分类)|脏|乱[扔停堆贴倒拉搭]|推诿|拒绝|损害|侵犯|隐患|危险|太差|松了|挡住|掉下|裂了|塌|溢|冒/g,
      1,
    ],
    [
      /\b(?:broken|noisy?|noise|dirty|smell\w*|illegal|not working|leak\w*|blocked|nobody|dangerous|too loud|unfair|full again|again)\b/gi,
      2,
    ],
  ],
  enquiry: [
    [
      /请问|咨询|想问|问一下|问哈|打听|询问|请教|想了解|了解一下|想知道|\bhow (?:do|can|to|much|long)\b|\b(?:what|where|when|which|who)\b.*\?/gi,
      3,
    ],
    [
      /如何|怎么(?:办理|申请|查|弄|交|缴|领|补|走|报名|预约|开)|咋个?(?:办|弄|交|领|补|整|报)|怎样|哪里|哪儿|在哪|哪个(?:窗口|地方)|多少钱|需要什么|要(?:些)?(?:什么|哪些|啥)|(?:什么|啥子?)(?:材料|手续|条件|时候|流程|时间|要求)|好久(?=[能开来才发办])|何时|几点|几号|哪天|哪[个家些](?!部门|单位)|(?<![好有没这十])几天(?!了|没|都|不|前|来)|多久|多少(?:天|岁|人)|找谁/g,
      2,
    ],
    [
      /是否|能否|可否|能不能|可不可以|有没有|(?:吗|呢|么|不|没得|没有)[？?]?\s*$|(?<!能|可|爱)(\p{Script=Han})不\1|谁(?!管|负责|处理)|怎么(?!又|还|没|老是|总是|一直)|为什么|咋|[？?]/gmu,
      1,
    ],
    [/\b(?:can i|could i|do i|(?<=^|[.,!?] )(?:is (?:it|the)|are (?:there|the))|may i|am i)\b/gi, 2],
  ],
  suggestion: [
    [/建议|提议|倡议|献策|合理化|\bsuggest(?:ion|ing)?s?\b|\bpropos(?:e|al)\b/gi, 4],
    [new RegExp(`${would}${anew}`, "g"), 4],
    [
      /(?:要是|如果)[^。！？!?]{2,30}就好了|(?:增|设|装|建|加|开)[^。！？!?]{2,16}(?:吧|嘛)$|(?:^|[，。])多(?:栽|种|放|装|办|搞|开|设|摆|加|建)/g,
      4,
    ],
    [/呼吁|可以考虑/g, 3],
    [/最好|增设|优化/g, 1],
    [
      /\b(?:it would be (?:nice|good|better)|should (?:add|build|have)|please add|(?:could|can) you (?:add|put|build|install|plant|open)|we need (?:a|more)|would (?:help|be (?:useful|good|nice)))\b/gi,
      4,
    ],
  ],
};

const mostRepeats = 3;

/** Guesses what a request is; an unsure complaint when nothing tells. */
export function guessKind(text: string): KindGuess {
  const ranked = (Object.keys(signs) as RequestKind[])
    .map((kind) => ({ kind, score: scoreOf(kind, text) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first || !second || first.score === 0) return { kind: "complaint", sure: false };
  return { kind: first.kind, sure: first.score >= 3 && first.score >= second.score * 1.5 };
}

/** Who tells of a trouble and asks what to do about it complains: 消防通道停满车，着火了怎么办. */
const ofTrouble = 2;

function scoreOf(kind: RequestKind, text: string): number {
  let score = kind === "complaint" && tellsTrouble(text) ? ofTrouble : 0;
  for (const [words, weight] of signs[kind]) {
    const places = [...text.matchAll(words)].slice(0, mostRepeats);
    for (const { index } of places) score += index < openingLength ? weight * 2 : weight;
  }
  return score;
}
