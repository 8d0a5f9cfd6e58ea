import { openingLength } from "./pieces.ts";

export type RequestKind = "complaint" | "enquiry" | "suggestion";

export interface KindGuess {
  kind: RequestKind;
  /** Whether the guess need not be asked about; it is shown in the summary all the same. */
  sure: boolean;
}

/** Signs of each kind with their weights; the opening counts double. */
const signs: Record<RequestKind, [words: RegExp, weight: number][]> = {
  complaint: [
    [/投诉|举报|维权|控告|严查|查处|强烈要求|讨要|\bcomplain(?:t|ing)?\b|\breport(?:ing)?\b/gi, 3],
    [/反映|不作为|没人管|无人管|不管|扰民|违规|违法|非法|拖欠|欺骗|乱收|霸占|破坏|污染|占道|失修/g, 2],
    [/严重|坏了|不亮|堵塞|漏水|噪音|噪声|臭|垃圾|脏|乱|推诿|拒绝|损害|侵犯|隐患|危险|太差|太吵/g, 1],
    [
      /\b(?:broken|noisy?|noise|dirty|smell\w*|illegal|not working|leak\w*|blocked|nobody|dangerous|too loud|unfair)\b/gi,
      2,
    ],
  ],
  enquiry: [
    [
      /请问|咨询|想问|问一下|打听|询问|请教|想了解|\bhow (?:do|can|to|much|long)\b|\b(?:what|where|when|which|who)\b.*\?/gi,
      3,
    ],
    [/如何|怎么(办理|申请|查|弄|交|缴|领)|怎样|哪里|哪儿|多少钱|需要什么|什么(材料|手续|条件|时候|流程)|何时/g, 2],
    [/是否|能否|可否|能不能|可不可以|有没有|(吗|呢|么)[？?]?|[？?]/g, 1],
    [/\b(?:can i|could i|do i|is it|may i|am i)\b/gi, 2],
  ],
  suggestion: [
    [/建议|提议|倡议|献策|合理化|\bsuggest(?:ion|ing)?s?\b|\bpropos(?:e|al)\b/gi, 4],
    [
      /希望(能|可以|政府|有关|尽快|早日)?(增设|增加|开通|设立|设置|建设|修建|推广|改进|优化|完善)|呼吁|应该(增|设|建|改)|可以考虑|不妨/g,
      3,
    ],
    [/最好|增设|优化|\b(?:it would be (?:nice|good|better)|should (?:add|build|have)|please add)\b/gi, 1],
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

function scoreOf(kind: RequestKind, text: string): number {
  let score = 0;
  for (const [words, weight] of signs[kind]) {
    const places = [...text.matchAll(words)].slice(0, mostRepeats);
    for (const { index } of places) score += index < openingLength ? weight * 2 : weight;
  }
  return score;
}
