import { inCommonWords } from "./dialect.ts";

/** What a whole short message means, said outside any button. */
export type Intent =
  | "yes"
  | "no"
  | "cancel"
  | "continue"
  | "thanks"
  | "greeting"
  | "person"
  | "status"
  | "unsolved"
  | "solved"
  | "report"
  | "english"
  | "chinese"
  | "who"
  | "own-data"
  | "leave"
  | "templates"
  | "next"
  | "notices"
  /** A notice was read. */
  | "received";

interface Meaning {
  intent: Intent;
  /** The most characters such a message has; a longer one says something more. */
  atMost: number;
  words: RegExp;
}

/** Particles that change nothing, at the end of what is said. */
const tail = "[的了吧啊哦呢呀哈啦嘛噢喔呗哟]*$";

function whole(chinese: string, english: string): RegExp {
  return new RegExp(`^(?:${chinese})${tail}|^(?:${english})$`);
}

const matter = "(?:个|一个|一件|件|一些|点)?(?:问题|情况|事情?|意见|诉求)";
const bring = "(?:投诉|举报|反映|反应|上报|提)";
const staff =
  "(?:(?:社区|居委会|街道|窗口|服务站|物业|办事处)的?)?(?:人|人员|工作人员|办事员|经办人|干部|领导|窗口|态度|服务态度)";
const tongue = (chinese: string) =>
  `(?:请|能不能|可以|我要|我想)?(?:用|说|讲|换|换成|换到|切换|切换到|切换成|改成)?(?:${chinese})(?:回复|回答|交流|版)?(?:吗|谢谢)?`;
const inTongue = (english: string) =>
  `(?:(?:hello|hi|sorry|excuse me) )*(?:please )?(?:can (?:you|we) |do you |i |let's )?(?:use |speak |in |switch to |change to |reply in |only speak )*${english}(?: please| version)?`;

const mine = "(?:请问)?(?:我们?)?的?(?:那个?|这个?|上次的?)?";
const filed = "(?:诉求|投诉|申请|事情|事儿?|件|案件|案子|单子|工单|问题|举报|建议|咨询|反映的(?:事情|问题|事))";
const far =
  "(?:到哪(?:里|儿|一?步)?了?|(?:进展|进度|办得?|办理得?|处理得?|弄得?|解决得?)?(?:怎么样|咋样|如何|怎样)了?|办好了?(?:吗|没有?|么)|(?:办|处理|解决|修好?|回复|答复|受理)(?:完|好)?了(?:吗|没有?|么)|有(?:结果|进展|消息|回复|答复|回音)了?(?:吗|没有?|么)|(?:什么|啥)时候(?:才|能|可以|会)*(?:办|处理|解决|修|弄|回复|答复|有结果|有人来)[好完理复]?|的?(?:进度|进展|结果|状态)(?:呢|是什么)?|怎么还(?:没|不)(?:有)?(?:办|处理|解决|修|回复|答复|结果|消息|人来|人管|动静)[好完理]?)";

/** In the order of looking: "not solved" before "solved", "no" before "yes". */
const meanings: Meaning[] = [
  {
    intent: "status",
    atMost: 20,
    words: whole(
      [
        `${mine}${filed}(?:现在|目前|最近)?${far}`,
        `(?:现在|目前|请问)?(?:进展|进度|办得?|办理得?|处理得?)(?:怎么样|咋样|如何|到哪(?:里|儿|一?步)?)了?`,
        `(?:现在|目前|请问)?办好了(?:吗|没有?)|(?:现在|请问)?有(?:结果|进展|回复|答复)了?(?:吗|没有?)`,
        `(?:请问|大概|到底)?(?:什么|啥)时候(?:才|能|可以|会)*(?:办好|办完|处理好?|解决|修好?|回复|答复|有结果)`,
        `(?:${mine}${filed}?)?(办|修|弄|处理|解决)(?:没|了没)\\1`,
        `怎么还(?:没|不)有?(?:人?处理|人?解决|人?回复|答复|结果|人来修|人管|动静|修好|办好)`,
        `(?:我想|我要|帮我)?(?:查|查询|查看|看|问)(?:一?下)?(?:${mine}${filed}?的?)?(?:进度|进展|办理情况|办理进度|处理结果|处理进度|状态)|进度查询|进度|查件|我的诉求`,
      ].join("|"),
      "(?:is there |do you have )?any (?:news|updates?|progress|answer)(?: yet)?(?: (?:on|about) my (?:case|request|report|complaint))?|(?:what is|what's|whats) (?:the )?(?:status|progress|happening)(?: (?:of|on|with) my (?:case|request|report|complaint))?|(?:my |check (?:my |the )?)?(?:case |request )?status|how is my (?:case|request|report|complaint)(?: going)?|how far (?:is|has) (?:my (?:case|request|report|complaint)|it)(?: come| got)?|where is my (?:case|request|report|complaint)(?: now)?|who (?:is (?:dealing with|handling|working on)|has|handles) my (?:case|request|report|complaint)|when will (?:it|this) be (?:done|fixed|solved|repaired|resolved)",
    ),
  },
  {
    intent: "unsolved",
    atMost: 60,
    words:
      /^(?:(?:根本|现在|到现在|问题|事情|但是?|可是|其实|一点都?|完全|压根)*(?:还是?|仍然?|依然|依旧|根本|一直|并|都)*(?:没有?|未)(?:被|给)?(?:解决|修好|处理|弄好|办好|整改|改善|搞定)(?!的)|还(?:是)?没好(?!的|好|意思)|(?:我|很|非常|太|十分|一点也)*不满意|(?:又|还是|仍然?|依然|依旧|还)(?:是)?(?:不亮|不通|漏水?|堵着|堵了|坏的|坏了|没水|没电|很臭|很吵|老样子|没修|没人(?:来|修|处理)))|^(?:it(?:'s| is| was| has)? ?)?(?:still )?(?:not|isn't|hasn't been|wasn't|has not been) (?:been )?(?:yet )?(?:solved|fixed|resolved|repaired|done)\b|^(?:it(?:'s| is) )?still (?:broken|leaking|dark|noisy|not working|the same)\b|^(?:i am |i'm )?(?:not satisfied|unsatisfied|dissatisfied)\b/,
  },
  {
    intent: "cancel",
    atMost: 16,
    words: whole(
      "(?:那|那就|还是|我)?(?:算了)+(?:我)?(?:不(?:想|要)?(?:办|用|报|要|弄|提交|投诉|申请|反映|说))?|(?:那|我)?(?:不用|不办|不提交|不报|不投诉|不申请|不弄|不反映|不想办|不想报|不需要)了|(?:我要|我想|请|帮我)?(?:取消|撤销|作废)(?:掉|一下|申请|诉求)?|退出",
      "never ?mind|forget (?:it|about it)|cancel(?: it| this| please)?|please cancel|stop|quit",
    ),
  },
  {
    intent: "continue",
    atMost: 8,
    words: whole("(?:继续|接着)(?:填|写|办|说|来|弄)?(?:刚才|没写完|上次)?", "continue|go on|carry on|resume"),
  },
  {
    intent: "no",
    atMost: 16,
    words: whole(
      "不|不是|不对|错|错了|不行|不可以|不好|不正确|不准确|没有|否|写错|弄错|搞错|不对劲|(?:我要|我想|要|需要|请)?(?:修改|更正|改正|改)(?:一下|下|一改)|修改|重写|重来|重新写|不是这样|不是这个|先不(?:提交|交)|不提交",
      "no|nope|nah|wrong|not (?:right|correct|that)|that(?:'s| is) (?:wrong|not right)|incorrect|change it|edit|no thanks?",
    ),
  },
  {
    intent: "solved",
    atMost: 16,
    words: whole(
      "好了(?:谢谢|多谢|感谢)(?:你们?|您)?|(?:问题|事情|都|已经|已|嗯|是的|真的)*(?:解决|修好|处理好|办好|弄好|搞定|修复|恢复)了(?:谢谢|多谢)?(?:你们|您)?|(?:我|很|非常|十分|挺|比较|基本|还算)*(?:满意|巴适)(?:谢谢)?|(?:灯|路灯|水|电)?(?:已经)?(?:亮|通|来水|来电)了",
      "(?:yes )?(?:it(?:'s| is| has been| was) )?(?:now )?(?:all )?(?:solved|fixed|resolved|repaired)(?: now)?(?: thanks| thank you)?|(?:i am |i'm )?(?:very )?satisfied|it works(?: now)?",
    ),
  },
  {
    intent: "yes",
    atMost: 16,
    words: whole(
      "是|是的|是啊|是这样|对|对的|对对+|没错|没问题|正确|好|好的|好好|好滴|好嘞|行|行的|可以|可以的|嗯+|恩+|嗯好|嗯嗯好|同意|确认|确定|提交|确认提交|就这样|就这么办|(?:请|帮我|那就|好)(?:提交|办)|要|需要|当然",
      "y|yes|yep|yeah|yup|ok|okay|sure|right|correct|that(?:'s| is) (?:right|correct)|submit(?: it)?|confirm|go ahead|yes please|please do|fine",
    ),
  },
  {
    intent: "thanks",
    atMost: 16,
    words: whole(
      "(?:好|好的|嗯|太好|知道了|收到)*(?:太|非常|真的|真是|万分|十分)?(?:谢谢|多谢|感谢|谢|辛苦|麻烦)+(?:你|您|你们|您们|大家|了|啦|帮忙|啊)*|没有?事(?:情|儿)?",
      "(?:ok |okay |great )?(?:many |much )?(?:thanks?|thank you|thx|ty|cheers)(?: (?:a lot|so much|very much|you))?|much appreciated",
    ),
  },
  {
    intent: "greeting",
    atMost: 16,
    words: whole(
      "(?:你们?好|您好|大家好|哈[喽罗啰]|嗨|喂)(?:呀|啊|在吗|在不在|请问)*|(?:请问)?(?:有人)?(?:在吗|在不在|在么)|(?:你们|这里|这儿)?有人吗|早上好|上午好|中午好|下午好|晚上好|早安",
      "hi+|hello+|hey+|hi there|hello there|hey there|good (?:morning|afternoon|evening)|anyone there|anybody there|is anyone there",
    ),
  },
  {
    intent: "person",
    atMost: 16,
    words: whole(
      "(?:我要|我想|请|帮我|能不能|可以|能)?(?:转|找|联系|接|要|呼叫)?(?:人工|真人)(?:客服|服务|坐席|电话)?(?:吗|谢谢)?|(?:我要|我想|请|帮我|给我|给)*(?:找|叫|喊|联系)(?:个|一个)?(?:人|真人|活人|客服|工作人员)(?:来|过来)?(?:(?:跟|和|同|给|帮)我(?:们)?)?(?:说|聊|讲|谈|问|接)?(?:话|一下|一说|说)?|(?:我要|我想|能不能|可以)?(?:跟|和|同)(?:真?人|活人|工作人员)(?:说|聊|讲|谈)(?:话|说|一下)?|(?:有没有|有)(?:真人|活人|人工)(?:吗|没有)?|(?:我)?(?:不要|不想要?|不跟|不想跟|别用)机器人(?:说|聊|说话)?|(?:人工|真人)+|(?:居委会|社区|街道|物业|服务站|社区站|办事处|窗口)的?(?:联系)?电话(?:号码)?(?:是|有没有)?(?:多少|几号|有吗|吗)?|(?:该|应该)?(?:打电话|打给|找|联系|问)(?:给)?(?:谁|哪里|哪个部门|什么部门)|(?:有没有|有|客服|联系)+电话(?:号码)?(?:是)?(?:多少|吗)?|电话(?:号码)?(?:是)?(?:多少|吗)|客服",
      "(?:i (?:want|need|would like) (?:to (?:talk|speak) (?:to|with) )?|can i (?:talk|speak) (?:to|with) |let me (?:talk|speak) (?:to|with) |(?:talk|speak) (?:to|with) )?(?:a |an |the )?(?:real |live )?(?:human|person|agent|operator|somebody|someone)(?: please)?|whom? (?:do|can|should) i (?:call|phone)|phone number|customer service",
    ),
  },
  {
    intent: "report",
    atMost: 16,
    words: whole(
      [
        `(?:我们?)?(?:想要?|要|需要)?${bring}(?:一下)?${matter}`,
        "(?:我们?)?(?:想要?|要|需要)?(?:投诉|举报|告)(?:一下|人|别人)?",
        `(?:我们?)?(?:想要?|要|需要)?(?:投诉|举报|告)(?:一下)?(?:你们?|我们)?的?${staff}`,
        "(?:我们?)?(?:想要?|要|需要)反映(?:一下)?|(?:我们?)?(?:想|要|想要)提(?:个|点|一个)?建议",
        `(?:我们?)?有${matter}(?:想要?|要|需要)?${bring}(?:一下)?`,
        `(?:怎么|如何|怎样|在?哪里?|去哪里?)(?:可以|能)?${bring}(?:${matter})?`,
      ].join("|"),
      "(?:i (?:want|need|would like|wish) to |i'd like to |how (?:do|can) i )?(?:(?:make|file|submit) a (?:complaint|report|request)|complain(?: about (?:a |the |your )?(?:clerk|staff|official|officer|worker)s?)?|report (?:something|a problem|an issue|a matter))|(?:a )?complaint",
    ),
  },
  {
    intent: "english",
    atMost: 16,
    words: whole(
      tongue("英文|英语"),
      `${inTongue("english")}|i (?:don't|do not|can't|cannot) (?:speak|read|understand) chinese|no chinese`,
    ),
  },
  {
    intent: "chinese",
    atMost: 16,
    words: whole(tongue("中文|汉语|普通话|简体中文"), inTongue("chinese")),
  },
  {
    intent: "who",
    atMost: 16,
    words: whole(
      "(?:请问)?[你您]们?(?:是谁|是哪个|是什么|是干(?:什么|啥|嘛)|叫什么(?:名字)?|是(?:机器人|真人|人工|人|ai|程序)(?:吗|还是(?:真人|人|机器人|人工))?|(?:能|会|可以)(?:帮我|帮忙|帮)?(?:做|干|办|什么|些)?(?:些)?(?:什么|啥)(?:事情?)?)|这是(?:什么|啥|干什么)|(?:有什么|有哪些|有啥)功能|(?:哎呀?|唉)?我?(?:年纪大了?|老了)?(?:不会|不懂|不晓得怎么|不知道怎么)(?:怎么)?(?:用|弄|搞|操作)(?:这个|这些|这东西|手机)?|(?:这个|我)?(?:该|要)?(?:怎么用|如何使用|怎么使用|怎么(?:办|弄|搞|操作))",
      "who (?:are you|is this|r u)|what (?:are you|is this|can you do|do you do)|are you (?:a |an )?(?:bot|robot|human|person|real|machine|ai)|how does this work",
    ),
  },
  {
    intent: "own-data",
    atMost: 16,
    words: whole(
      "(?:我要|我想|请|帮我|怎么|如何|把|查|看)*(?:删除?|清除|清空|注销|修改|更改|更正|撤销)(?:掉|一下)?我?的?(?:个人)?(?:信息|资料|数据|账号|账户|帐号)|(?:请)?把?我的(?:个人)?(?:信息|资料|数据|账号|账户)(?:全部|都)?(?:删除?|清除|注销)(?:掉|了)?|(?:查看?|看看?)?我的?(?:个人)?(?:信息|资料|数据|账号|账户)",
      "(?:please )?(?:delete|remove|erase|change|show|see) (?:all )?my (?:personal )?(?:data|information|info|account|profile)|my (?:personal )?(?:data|information|info|account|profile)",
    ),
  },
  {
    intent: "leave",
    atMost: 16,
    words: whole(
      "(?:我)?(?:今天|明天|后天|下周)?(?:想要?|要|需要)?(?:请(?:个|[一二两三几半]天)?(?:病|事|年)?假|休(?:年|病|产)?假)|(?:找人)?代班",
      "(?:i (?:want|need) |i am |i'm |ask for |take )?(?:on |to take |sick |annual )?leave",
    ),
  },
  {
    intent: "templates",
    atMost: 16,
    words: whole("(?:我的|答复|回复|看看?|常用)?(?:模板|常用答复|常用回复)", "(?:my |answer )?templates?"),
  },
  {
    intent: "next",
    atMost: 10,
    words: whole(
      "(?:看)?下一[个件]|(?:看看?|办)?(?:哪[些个几]?件?)?最急的?(?:是)?(?:哪[些个几]?件?)?|还有(?:什么|哪些)?(?:待办|要办的)吗?",
      "next(?: one)?|(?:the )?most urgent(?: one)?",
    ),
  },
  {
    intent: "notices",
    atMost: 10,
    words: whole("(?:我要|我想)?(?:发|写|发布)?(?:一?[个条])?通知", "(?:send |write )?(?:a )?notice"),
  },
  {
    intent: "received",
    atMost: 10,
    words: whole(
      "(?:好|好的|嗯+|哦)?(?:我|我们|已经?|都)*(?:收到|知道|晓得|看到|已阅|收悉)+",
      "(?:ok |okay |yes )?(?:i )?(?:have )?(?:received|got it|noted)(?: it)?",
    ),
  },
];

/** English needs more letters than Chinese for the same: this many to one. */
const latinLength = 4;

/**
 * What a short message means when it says one thing and nothing else: punctuation, spaces, letter case and closing
 * particles aside. "unsolved" may go on to tell why, up to 60 characters. Undefined for everything else.
 */
export function findIntent(text: string): Intent | undefined {
  const said = inCommonWords(bare(text));
  if (said === "") return undefined;
  const length = /\p{Script=Han}/u.test(said) ? said.length : said.length / latinLength;
  return meanings.find(({ atMost, words }) => length <= atMost && words.test(said))?.intent;
}

/** Without punctuation and signs; spaces only between Latin words. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "")
    .trim();
}
