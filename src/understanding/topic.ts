import { bare } from "./intent.ts";

/** What people name in a word or two to hear what it is and what they can do about it. */
export type Topic =
  | "visits"
  | "four-meetings"
  | "elections"
  | "recall"
  | "proposals"
  | "charter"
  | "published"
  | "print";

/** A longer text tells something of its own. */
const mostCharacters = 16;
/** English needs more letters for the same. */
const mostLatinCharacters = 40;

const before =
  "(?:请问|我们?|想要?|要|问(?:一下)?|了解|知道|看看?|查(?:一下)?|参加|申请|搞|进行|怎么|如何|什么(?:是|叫)|(?:在)?哪(?:里|儿)?|(?:什么|啥)时候(?:来|能)?|有没有|社区的?|居委会的?)*";
const after =
  "(?:是(?:什么|啥)(?:意思|东西)?|(?:要)?(?:怎么|如何)(?:弄|办|看|参加|申请|回事|提|写)?|(?:在)?哪(?:里|儿)?(?:能)?(?:看|办|参加|查)?|(?:什么|啥)时候(?:开始|来|有)?|有哪些|(?:的)?(?:流程|规定|办法|制度|时间|日期|名单|内容|全文))*[吗呢啊呀吧嘛么]*";
const named = (chinese: string, english: string) =>
  new RegExp(
    `^${before}(?:${chinese})${after}$|^(?:what (?:is|are) |the |a |an |how (?:do|can) i |see |about )*(?:${english})$`,
  );

const topics: [Topic, RegExp][] = [
  ["visits", named("(?:上门|入户)?走访|家访|入户|上门走访", "(?:home |house )?visits?")],
  ["four-meetings", named("四会|四会是哪四会", "four meetings")],
  [
    "elections",
    named(
      "(?:居委会|社区|换届|主任)?选举|换届|选(?:居委会|主任)|选民登记|选民|报名参选|参选",
      "elections?|voter registration",
    ),
  ],
  [
    "recall",
    named(
      "罢免(?:居委会|主任|委员|成员|干部)*|撤换(?:居委会|主任|委员|成员)*",
      "recalls?|recall (?:the )?(?:director|committee)",
    ),
  ],
  ["proposals", named("(?:提个?)?(?:重大事项)?提案|提议案", "(?:make )?(?:a )?proposals?")],
  ["charter", named("(?:社区|居民)?(?:自治)?章程|居民公约", "charter")],
  [
    "published",
    named("公示栏?|公告|居务公开|信息公开|公开|公示内容", "public notices?|disclosures?|what is published"),
  ],
  ["print", named("打印(?:一下|出来|机)?|复印", "print(?:ing)?|print (?:it|this)")],
];

/** The matter of community life that a short message names and says nothing more of; undefined for everything else. */
export function findTopic(text: string): Topic | undefined {
  const said = bare(text);
  const most = /\p{Script=Han}/u.test(said) ? mostCharacters : mostLatinCharacters;
  return said.length > most ? undefined : topics.find(([, words]) => words.test(said))?.[0];
}
