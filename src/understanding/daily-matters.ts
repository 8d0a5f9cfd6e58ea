import type { Matter } from "./matter.ts";

/** A place behind the words of moving. */
const isPlaceMovedTo = (left: string, said: string): boolean =>
  /^\p{Script=Han}{2,8}$/u.test(left) && new RegExp(`(?:搬到|搬去|住到|不在)${left}`, "u").test(said);

/** What everybody asks about taking part and about the conversation itself, in the order of looking. */
export const dailyMatters: readonly Matter[] = [
  {
    topic: "revote",
    named:
      "(?:票)?(?:投|选|点|按)错(?:了)?(?:票|人|候选人)|票(?:投|点|按|填)错|投错|改一?下?票|改投|重新?投(?:票)?|(?:投票|投的票|票)(?:还|可以|可不可以|能|能不能|怎么)*(?:再|重新)?改|再投一次",
    besides: "票|人|改|重新|再|选|不小心|怎么办|办",
    latin:
      "voted? (?:wrong(?:ly)?|for the wrong (?:one|person|candidate))|(?:change|correct|redo|undo) (?:my )?(?:vote|ballot)|vote again|wrong vote",
  },
  {
    topic: "votes",
    named: "投(?:个|一)?票|表决|票(?=在?哪|怎么)|(?<=怎么|哪里|哪儿)投$|^投(?=$)",
    besides: "投|操作|弄|办|里|页面|入口|地方|会议|做",
    latin: "vot(?:e|es|ing)|ballots?",
    latinBesides: "cast",
  },
  {
    topic: "meetings",
    named:
      "开(?:个|什么)?(?:居民|代表|居民代表|社区)?(?:大会|会议|会)|会议|(?<=有|下次|今天的?|明天的?)会(?=$|没|吗|在|几|什么)",
    besides: "今[天晚]|明[天晚]|后天|(?:这|本|下)(?:周|星期)|[上下]午|晚上|通知|地[点方]|几点|[在看开点里]|没有?|在哪",
    latin: "meetings?|hearings?",
    latinBesides: "today|tomorrow|tonight|week|next",
  },
  {
    topic: "letters",
    named:
      "字(?:体|号)?(?:太|有点|有些|真|好|这么|那么)?小|(?:字|文字|手机|屏幕).{0,3}看不(?:清|见|到)|看不(?:清|见|到)楚?.{0,3}(?:字|文字|屏幕)|^看不清楚?$|大字|字.{0,5}大[点些]|(?:放|调)大(?:字|点|一点)?|眼睛.{0,4}看不(?:清|见)",
    besides:
      "眼睛|不好|不行|老花|花|眼|老人家?|年纪大|字(?:体|号)?|文字|手机|屏幕|上面?|面|[点些一大小调放清楚真太版换变]|模式|能|看不[清见]|看",
    latin:
      "(?:letters?|texts?|fonts?|words?|writing) (?:is|are|too|so)|(?:can't|cannot) (?:read|see)|(?:large|larger|big|bigger) (?:letters?|texts?|fonts?|print)",
    latinBesides: "letters?|text|font|words?|small|tiny|too|so|read|make|bigger|larger|very|well",
  },
  {
    topic: "quiet",
    named:
      "(?:别|不要|停止|停|关(?:掉|闭)?|退订|少|不想(?:再)?收|不收)(?:再|给我|老是|总|一直|天天)*(?:发|推送?|收)?(?:这些|那么多|这么多|点)?(?:到)?(?:消息|短信|通知|信息|推送)|(?:别|不要)(?:再|给我|老是)*发|少发|退订",
    besides: "烦死?|太[多烦]|[点些发再给我了多]|老是|每天|天天|一直|骚扰|吵死?|信息|消息",
    latin:
      "stop (?:sending|messag(?:es|ing)|text(?:s|ing)|notif(?:ications|ying))|unsubscribe|mute|too many (?:messages|notices|notifications|texts)|no more (?:messages|notices|notifications|texts)|turn off (?:messages|notices|notifications)",
    latinBesides: "messages?|notices?|notifications?|texts?|sending|these|so many",
  },
  {
    topic: "moving",
    named:
      "(?:搬(?:了|过)?(?:走|家|到|去|出去|出来)|(?:已经)?不住(?:在)?(?:这里|这儿|这边|那里|原来的?地方)?|不在.{0,8}住|(?:现在)?住(?:在)?(?:别处|其他地方|别的地方)|换(?:了)?(?:新)?(?:地址|住址|地方住)|改住址)",
    besides: "搬|家|住|已经|刚|现在|改|换|新|地址|住址|地方|登记|更新|怎么改|上个?月|在",
    latin: "moved?(?: away| out| house| home)?|(?:don't|do not|no longer) live here|changed? (?:my )?(?:home )?address",
    latinBesides: "here|any ?more|have|i've|i'm|am|moving|away|house|home|live|another|longer|no",
    leaves: isPlaceMovedTo,
  },
];
