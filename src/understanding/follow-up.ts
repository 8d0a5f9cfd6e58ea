import { inCommonWords } from "./dialect.ts";
import { bare } from "./intent.ts";
import { tellingPieces } from "./twins.ts";

/** What somebody wants of something that they have filed already. */
export interface FollowUp {
  /** `progress`: to hear where it stands. */
  wants: "hurry" | "withdraw" | "correct" | "progress";
  /** The words that say which of theirs it is, such as 井盖; empty when none do. */
  about: string;
  /** They speak of something that was said before: "上次那个". */
  isPast: boolean;
  /** True when the words say how it should be, rather than only that something is wrong. */
  saysMore: boolean;
}

/** A longer text tells something of its own. */
const mostCharacters = 30;
/** English needs more letters for the same. */
const mostLatinCharacters = 90;

const before =
  "(?:上次|上回|上一次|上一个|之前|以前|前几天|前天|昨天|早上|刚才|刚刚|前面|那天|我(?:们)?(?:反映|投诉|报|说|提|提交|申请|举报)过?的)";
const filed = "(?:诉求|投诉|申请|事情|事儿|事|案件|案子|件|单子|工单|问题|举报|建议|咨询|反映)";
const past = new RegExp(
  `${before}|那个${filed}?|那件(?:事)?|这件事|我的${filed}|\\b(?:last|earlier|previous|my (?:case|request|report|complaint))\\b`,
);

/** What may stand around the words that say which matter it is. */
const filler = `(?:${before}|再|那个|这个|那件|这件|那|这|个|条|我的|我们的|我想|我要|我们|我|请问|请|麻烦|帮忙|帮我|帮|你们|您|能不能|能|可以|可不可以|想要?|要|希望|算了|把|给|一下|吧|了|的|得|都|也|到底|究竟|现在|目前|最近|报|反映|投诉|提|${filed}|(?:the|a|my|please|about|last|earlier|is|case|request|report|complaint|with|of)(?= |$)| )`;
const around = new RegExp(`^${filler}+|${filler}+$`, "g");

const particles = "[了吗呢啊呀吧嘛么没有]*$";
const late =
  "(?:怎么|为什么|为啥|咋)?(?:到现在|现在|一直|都|还是|还|仍然)+(?:没有?|不)(?:人|师傅|谁)?(?:过?来人?|管|修|弄|搞|处理|解决|动静|回复|答复|办|消息|结果|清理|收|扫)(?:修|看|管|处理|弄|清理|收|扫)?好?";
const soon =
  "(?:快一?点|快些|尽快|赶快|赶紧|抓紧|加快|加急|早点)(?:时间)?(?:过?来|派人|派人来)?(?:办|处理|修|解决|弄)?(?:一下|好)?";

/** In the order of looking. */
const meanings: [FollowUp["wants"], RegExp][] = [
  [
    "correct",
    /^(?:不好意思|对不起|抱歉)?(?:我)?(?:刚才|刚刚|上次|前面)?(?:那个|的)?(?:地址|位置|地方|楼号|楼栋|栋号|门牌号?|房号|单元|号码|名字|时间|内容|信息)*(?:写|填|说|打|报|发|弄|搞|选|看|记)错(?:了|啦)?/,
  ],
  [
    "correct",
    /^(?:不是的?|不对|错了)?(?:(?:请|帮我|我要|我想)*(?:把)?(?:地址|位置|地方|楼号|内容)?(?:给)?(?:改成|改为|改到|换成|更正为|更正成))/,
  ],
  ["correct", /^不(?:是|在)[^\s]{1,10}?[\s]?(?:而|应该)?(?:是|在)(?=.*(?:\d|[栋幢号街路巷]|单元|小区|社区))/],
  [
    "correct",
    /^(?:sorry )?(?:the )?(?:address|place|building) (?:is|was) wrong|^i (?:wrote|gave|typed) the wrong (?:address|place|building)/,
  ],
  // "补一张照片", "这是刚才井盖那个的照片".
  [
    "correct",
    /^(?:我)?(?:再|还要?|又|想|要)*(?:补|加|添)(?:充|上|发|传|个|[一两三四五六几]|张|些|点)*(?:照片|图片?|相片)(?:给你们?)?$|^(?:这个?|这张|这些)?(?:就?是)(?=[^，。]{0,12}(?:刚才|刚刚|上次|那个|那件|JJ))[^，。]{0,16}的?(?:照片|图片?|相片)$/i,
  ],
  [
    "withdraw",
    /撤回|撤销|撤掉|撤诉|撤了|取消|(?:不报|不投诉|不反映|不申请|不用办|不用来|不用修|不用管|不用处理)了$|\b(?:withdraw|take back)\b/,
  ],
  ["hurry", new RegExp(`^${filler}*催(?:一催|催|促|办)?(?:一下|下)?|催(?:一催|催)?(?:一下)?${particles}`)],
  ["hurry", new RegExp(`${late}${particles}`)],
  ["hurry", /^(?:怎么|为什么|为啥)?(?:还?要|得|还得)?(?:我们?)?等了?(?:这么|那么|好|太|很)(?:久|长时间)/],
  // Who asks for haste while telling what is wrong tells something new.
  ["hurry", new RegExp(`^${filler}*${soon}${particles}`)],
  [
    "hurry",
    /^(?:please )?hurry(?: up)?(?: please)?$|\bremind them\b|\b(?:nobody|no one) (?:has )?(?:come|came)(?: yet)?$/,
  ],
  [
    "progress",
    new RegExp(
      `(?:(?:进展|进度|办得?|办理得?|处理得?|弄得?|解决得?)?(?:怎么样|咋样|如何|怎样)|到哪(?:里|儿|一?步)?|有(?:结果|进展|消息|回复|答复|回音)了?(?:吗|没有?|么)|(?:办|处理|解决|修|弄)(?:完|好)?了?(?:吗|没有?|么)|(?:什么|啥)时候(?:才|能|可以|会)*(?:过?来人?)?(?:办|处理|解决|修|弄|来|有结果)好?|^(?:我的?(?:这个|那个|这件|那件)?(?:事情?|诉求|案子|投诉)?)?(?:现在)?(?:是|由)?谁(?:在|来)?(?:办|处理|负责|管)(?:我的(?:事情?|诉求|案子|投诉))?$|^(?:哪个|什么|哪家)(?:部门|单位|人)(?:在|来)?(?:负责|处理|办|管)我的(?:事情?|诉求|案子|投诉)$|^谁在(?:办|处理|负责|管)|的?(?:进度|进展|结果))${particles}`,
    ),
  ],
  ["progress", /^(?:how is|how's|what about|any (?:news|progress) (?:on|about|of|with))\b|^(?:progress|status)\b/],
];

/** What a short message about something filed before asks for; undefined for anything else. */
export function findFollowUp(text: string): FollowUp | undefined {
  const said = inCommonWords(bare(text));
  if (said.length > (/\p{Script=Han}/u.test(said) ? mostCharacters : mostLatinCharacters)) return undefined;
  for (const [wants, words] of meanings) {
    const found = words.exec(said);
    if (!found) continue;
    const rest = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`.trim();
    const isPast = past.test(said);
    const about = wants === "correct" ? "" : rest.replace(around, "").trim();
    return { wants, about, isPast, saysMore: rest.replace(around, "") !== "" };
  }
  return undefined;
}

/** At least this share of what is said has to be in the other text. */
const leastShare = 0.5;

/** The texts that the words speak of, those that share most with them first. */
export function textsAbout<Candidate>(
  about: string,
  candidates: readonly Candidate[],
  textOf: (candidate: Candidate) => string,
): Candidate[] {
  const pieces = tellingPieces(about);
  const share = (text: string) => {
    if (pieces.length === 0) return text.toLowerCase().includes(about) ? 1 : 0;
    const other = new Set(tellingPieces(text));
    return pieces.filter((piece) => other.has(piece)).length / pieces.length;
  };
  const scored = candidates.map((candidate) => ({ candidate, score: about === "" ? 0 : share(textOf(candidate)) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best < leastShare ? [] : scored.filter(({ score }) => score === best).map(({ candidate }) => candidate);
}
