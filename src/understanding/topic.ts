import { dailyMatters } from "./daily-matters.ts";
import { inCommonWords } from "./dialect.ts";
import { bare } from "./intent.ts";
import type { Matter, Topic } from "./matter.ts";

export type { Topic };

/** A matter of community life, and what is said of it. */
export interface Affair {
  topic: Topic;
  /** They ask for a day. */
  isWhen: boolean;
  /** They ask how far it has come. */
  isProgress: boolean;
  /** They want to do it, or ask how, rather than name it. */
  isWish: boolean;
  /** What is said of it besides: whom to recall, what the proposal is about; "" where nothing is. */
  about: string;
}

/** A longer text tells something of its own. */
const mostCharacters = 26;
/** English needs more letters for the same. */
const mostLatinCharacters = 90;

const when = /(?:什么|啥)时候|何时|几号|几月|哪一?[天日年]|日期|时间|多久|\bwhen\b|\bwhat (?:day|date|time)\b/;
const progress =
  /到哪|哪一?步|进展|进度|怎么?样了|咋样|如何了|有(?:结果|消息|回复|答复)|通过了?(?:吗|没)|批了|立案了|多少人|\b(?:status|progress|happening|far|going|news)\b/;
const wish =
  /想|要|发起|启动|提出|申请|怎么|怎样|如何|咋|能不能|可不可以|可以|帮我|不是|\b(?:want|would like|i'd like|how|can|let me|start|begin)\b/;

/** Words that may stand around a matter and tell nothing of their own. */
const around = [
  "(?:怎么|怎样|如何)提(?!交)",
  "不是(?:投诉|反映|举报|诉求|建议)|不(?:投诉|反映|举报)",
  "请问|想问(?:一下|问)?|问(?:一?下|问)|我们?|你们|您|咱们?|大家|有人|谁|跟|对",
  "想要?|需要|打算|准备|希望|应该|该|要|能不能|可不可以|可以|能|会|帮|是不是|有没有|有(?:什么|哪些|啥)?",
  "了解|知道|看看|看(?:一下)?|查(?:一?下)?|参加|申请|发起|启动|提出|开始|组织|举行|进行|召开|搞|弄|办理?|报名",
  "怎么样?|怎样|如何|咋样?|什么(?:叫)?|啥|哪(?:里|儿|些|个|一?[天日年月])?|何|时候|几[号月]|多久|多少人?|回事|意思|东西",
  "到哪(?:里|儿|一?步)?|哪一?步|进展|进度|结果|消息|通过|没有?|立案|批",
  "下(?:一)?[次届回期]|这(?:一)?[次届回期]|上次|本[届次期]|今年|明年|新一?届?|最近|现在|目前|一下|一[个件次项]|[个件次]",
  "我们社区|本社区|社区|居委会|居民委员会|居民|小区",
  "流程|规定|办法|制度|时间|日期|日子|名单|内容|全文|步骤|程序|条件|手续|材料|资格",
  "[是的了呢吗啊吧呀嘛么在到把给由去来]",
].join("|");
const english =
  "(?:what(?:'s)?|when(?:'s)?|where|how|who|is|are|was|will|do|does|did|can|could|may|should|must|i|i'd|we|you|me|my|our|us|to|the|a|an|of|in|on|for|at|about|with|this|that|it|its|next|last|new|please|tell|show|see|want|would|like|need|know|there|any|be|held|hold|happen|happening|begin|start|due|day|date|time|make|take|place|get|getting|going|and|far|status|progress|news|community|community's|residents'?|committee|committee's|how many|not|complaint|report|file|put|forward|ask)";

/** A person's name behind the word. */
const isName = (left: string, said: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(left) &&
  new RegExp(`罢免(?:掉|了)?(?:一下)?${left}|把${left}.{0,3}罢免`, "u").test(said);

/** "垃圾房的提案到哪一步了": what it is about comes before it. */
const isSubject = (left: string, said: string): boolean =>
  progress.test(said) && left.length <= 12 && new RegExp(`${left}的?(?:那[个件])?的?(?:提案|议案)`, "u").test(said);

/** In the order of looking. */
const matters: Matter[] = [
  { topic: "visits", named: "(?:上门|入户)?走访|家访|入户", latin: "(?:home |house )?visits?" },
  { topic: "four-meetings", named: "四会(?:是哪四会)?", latin: "four meetings" },
  {
    topic: "recall",
    named: "罢免|撤换|撤掉(?=主任|委员|居委会)",
    besides: "副?主任|委员|成员|干部|联[名署]|投票|表决|掉",
    latin: "recall(?:ed|ing|s)?",
    latinBesides: "director|deputy|chair|members?|representatives?|somebody|someone",
    leaves: isName,
  },
  {
    topic: "elections",
    named:
      "(?:换届|主任)?选举(?:权)?|换届|选(?=(?:居委会|居民委员会|社区)?的?(?:副?主任|委员|成员))|选(?=居委会|居民委员会)|选民登记|选民|参选|竞选",
    besides: "副?主任|委员|成员|候选人|投票",
    latin: "elections?|elected|re-?election|voter registration|voter list",
    latinBesides: "director|deputy|members?|vote",
  },
  {
    topic: "unsign",
    named: "(?:不(?:想|要)?(?:再)?|退出|取消|撤回|撤销|撤掉?|收回|后悔)(?:我的|对提案的)?(?:联[署名]|签[名字])",
    besides: "我的|提案",
    latin: "(?:withdraw|take back|remove|cancel|undo)(?: my)? (?:co-?)?signature|unsign|un-sign",
    latinBesides: "proposal|from",
  },
  {
    topic: "proposals",
    named: "提(?=个?提案)|提案|提议案|议案",
    besides: "重大事项|提交?|写|联署|那[个件]",
    latin: "proposals?|propose(?= something| a| to)",
    latinBesides: "something|sign|co-?sign|write",
    leaves: isSubject,
  },
  {
    topic: "oversight",
    named: "(?:代表)?质询|(?:民主)?监督(?=居委会|居民委员会|$|[怎如是在吗])",
    besides: "居委会|居民委员会",
    latin: "interpellations?|supervision",
    latinBesides: "residents'? committee",
  },
  { topic: "charter", named: "(?:自治)?章程|居民公约", besides: "修改|改", latin: "charter" },
  {
    topic: "disclosures",
    named:
      "(?:居务|财务|[账帐]目|社务|收支)(?:(?:什么|啥)时候|何时|多久|几[号月]|怎么|如何|哪天|要|会|应该|都)*(?:公开|公布|公示)|(?:公开|公布|公示)(?:居务|财务|[账帐]目?|收支|经费|明细)+",
    besides: "财务|[账帐]目?|收支|明细|居务|重大事项|一季度?的?|本月|这个月",
    latin: "disclosures?|disclosed|accounts",
    latinBesides: "publish(?:ed)?|disclose|affairs|open",
  },
  {
    topic: "published",
    named: "公示栏?|公告|信息公开|公开(?:栏)?|公示内容",
    latin: "public notices?|what is published",
  },
  {
    topic: "work",
    named:
      "(?:交给?|放到?|放进|派给|布置给|下放到?|委托给?|安排给)(?:社区|居委会)|(?:请|让|叫)(?:社区|居委会)(?:来)?(?:做|办|干|承担|协助|帮忙)(?=一?[件项]|事|工作|$)|工作准入|准入",
    besides: "[这那有一]?[项件个]?(?:工作|任务|事情?)|做|干|承担|事项|部门的?",
    latin: "place (?:a |some )?(?:work|task|job)s? with|give (?:a |some )?(?:work|task|job)s? to|work admission",
  },
  {
    topic: "today",
    named: "(?:今[天日早]|当[天日])",
    besides: "我|办|做|处理|干|待办|事情?|活|工作|任务|安排|重要|急|早报|还|得|都|急事",
    latin: "today",
    latinBesides: "do|due|tasks?|work|things?|have|jobs?|agenda|my",
  },
  { topic: "print", named: "打印(?:出来|机)?|复印", latin: "print(?:ing)?", latinBesides: "case" },
];

/** Before "today" come those that may be today. */
const inOrder = [
  ...matters.filter(({ topic }) => topic !== "today"),
  ...dailyMatters,
  ...matters.filter(({ topic }) => topic === "today"),
];

/** "今天" alone names nothing that is to be done. */
const todo = /办|做|处理|干|待办|任务|安排|早报|\b(?:do|due|tasks?|agenda|work)\b/;

/** As they are looked for: put together once. */
const compiled = inOrder.map(({ topic, named, besides, latin, latinBesides, leaves }) => ({
  topic,
  leaves,
  chinese: { named: new RegExp(named, "g"), rest: new RegExp([besides, around].filter(Boolean).join("|"), "g") },
  latin: latin
    ? {
        named: new RegExp(`\\b(?:${latin})(?![\\w'])`, "g"),
        rest: new RegExp(`(?<![\\w'])(?:${[latinBesides, english].filter(Boolean).join("|")})(?![\\w'])`, "g"),
      }
    : undefined,
}));

/** The matter of community life that a short message is about and nothing else; undefined for everything else. */
export function findAffair(text: string): Affair | undefined {
  const said = inCommonWords(bare(text));
  const isChinese = /\p{Script=Han}/u.test(said);
  if (said.length > (isChinese ? mostCharacters : mostLatinCharacters)) return undefined;
  for (const { topic, chinese, latin, leaves } of compiled) {
    const words = isChinese ? chinese : latin;
    const others = words && said.replace(words.named, " ");
    if (!words || others === said || (topic === "today" && !isAsking(said))) continue;
    const left = (others ?? "").replace(words.rest, " ").replace(isChinese ? /\s+/g : /^\s+|\s+$/g, "");
    if (left !== "" && !(isChinese ? leaves?.(left, said) : topic === "recall" && isLatinName(left, said))) continue;
    const asked = { isWhen: when.test(said), isProgress: progress.test(said), isWish: wish.test(said) };
    return { topic, ...asked, about: left };
  }
  return undefined;
}

/** "今天" alone names nothing that is to be done, and who says that nothing was done complains. */
const isAsking = (said: string): boolean => todo.test(said) && !/没|不/.test(said);

/** Two or three words behind "recall" are whom. */
const isLatinName = (left: string, said: string): boolean =>
  /^(?:mr |ms |mrs )?[a-z]+(?: [a-z]+)?$/.test(left) && said.includes(`recall ${left}`);
