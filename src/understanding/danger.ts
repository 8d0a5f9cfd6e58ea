/** An emergency number of mainland China: 110 police, 119 fire and rescue, 120 ambulance. */
export type EmergencyNumber = "110" | "119" | "120";

export type DangerKind =
  | "fire"
  | "gas"
  | "explosion"
  | "trapped"
  | "electric"
  | "collapse"
  | "medical"
  | "water"
  | "hole"
  | "crime"
  | "missing"
  | "suicide"
  | "suicide-of-another"
  | "unknown";

export interface Danger {
  kind: DangerKind;
  /** Whom to call, the first one first. */
  numbers: EmergencyNumber[];
}

interface Sign {
  kind: DangerKind;
  numbers: EmergencyNumber[];
  words: RegExp;
}

/** In the order of what is said first when a text shows several. */
const signs: Sign[] = [
  {
    kind: "gas",
    numbers: ["119", "120"],
    words:
      /(煤气|燃气|天然气|液化气|瓦斯|气罐|气管)[^，。！？\n]{0,5}(泄漏|泄露|漏气|漏了|在漏|中毒)|漏(煤气|燃气|天然气|液化气)|(很浓|很大|浓浓|好大|一股)[^，。！？\n]{0,3}(煤气|燃气|天然气|液化气)味|闻到[^，。！？\n]{0,6}(煤气|燃气|天然气|液化气)|一氧化碳中毒|\bgas\b.{0,15}\bleak|\bleak\w* (of )?gas\b|\bsmell\w* (of )?gas\b|carbon monoxide/gi,
  },
  {
    kind: "fire",
    numbers: ["119"],
    words:
      /着火|起火|放火|纵火|(阳台|楼道|隔壁|电箱|电表|插座|电动车)[^，。！？\n]{0,4}冒(出)?(浓烟|黑烟|大烟|烟|火)|失火|走火|火灾|燃起来|烧起来|烧着了|火势|发生大火|(楼|屋|家|房间|窗户|厨房|车|店)(里|上|内|间)?[^，。！？\n]{0,4}冒(出)?(浓烟|黑烟|大烟|烟)|(\bon fire\b|\bthere(?:'s| is) a fire\b(?! (?:hazard|exit|lane|truck|risk|door|hydrant|engine|station))|\b(?:house|building|kitchen|car|flat|apartment|room)s? (?:is |are )?(?:burning|caught fire)|\bcaught fire\b|^\W*fire\W*$|^\W*fire (?:in|at|on)\b)/gi,
  },
  { kind: "explosion", numbers: ["119", "110"], words: /爆炸|\bexplo(ded|sion|ding)\b/gi },
  {
    kind: "trapped",
    numbers: ["119"],
    words:
      /(困|关|卡)在[^，。！？\n]{0,4}(电梯|火|水|车|洪水|屋|楼)|电梯[^，。！？\n]{0,6}(困住|困人|被困|有人)|\btrapped in\b|\bstuck in (?:the |a |an )?(?:lift|elevator)/gi,
  },
  {
    kind: "electric",
    numbers: ["120", "119"],
    words:
      /触电|被电(到|倒|击|晕)|电(线|缆)[^，。！？\n]{0,5}(掉|断|落)[^，。！？\n]{0,5}(地|水|路|下来)|\belectrocuted\b|\belectric shock\b|\blive wire\b/gi,
  },
  {
    kind: "collapse",
    numbers: ["119", "120"],
    words:
      /(房子?|楼|墙|围墙|阳台|天花板|屋顶|路面|地面|桥|脚手架|塔吊|工棚)[^，。！？\n]{0,4}(塌|垮|坍)(了|下|陷|方)?|倒塌|坍塌|塌方|地震了|被埋|埋在|压在[^，。！？\n]{0,4}(下面|底下)|泥石流|\b(?:building|wall|roof|ceiling|bridge|house|road)\b.{0,12}\bcollaps\w+/gi,
  },
  {
    kind: "suicide",
    numbers: ["110", "120"],
    words:
      /跳楼|跳河|跳江|跳桥|轻生|自杀|割腕|上吊|喝农药|服毒|不想活|活不下去|活着没(?:有)?(?:意思|意义)|活够了|想死(?!你|我|他|她|的人)|死了算了|结束生命|\bsuicid\w*|\bkill (?:myself|himself|herself|themselves)\b|\bwants? to die\b|\bend my life\b|\bjump(?:ing)? off (?:the |a )?(?:roof|building|bridge)/gi,
  },
  {
    kind: "crime",
    numbers: ["110"],
    words:
      /砍人|杀人|捅人|捅了|拿刀|持刀|拿着刀|行凶|抢劫|被抢|打人|打架(?!子)|被打(?!扰|断|开|破)|在打(?:人|我|他|她|孩子|老婆|架(?!子))|打我(?!电话|手机|这|那|嗲|的)|打起来|群殴|绑架|劫持|家暴|强奸|猥亵|跟踪我|撬门|撬锁|入室|闯进|砸门|开枪|要杀|\bstabb(?:ed|ing)\b|\brobb(?:ed|ery|ing)\b|\b(?:has|with|holding) a (?:knife|gun)\b|\bbeing (?:attacked|beaten|followed)\b|\bkidnap\w*|\bbreaking in(?:to)?\b|\brap(?:ed|ing)\b|\bmurder\w*|\b(?:hits|beats|hitting|beating) (?:me|her|him|my)\b/gi,
  },
  {
    kind: "missing",
    numbers: ["110"],
    words:
      /(孩子|小孩|儿子|女儿|老人|爷爷|奶奶|父亲|母亲|我爸|我妈|老伴)[^，。！？\n]{0,3}(不见了|走丢|走失|丢了|失踪|被拐|被抱走)|\b(?:child|son|daughter|kid|grandfather|grandmother|father|mother) (?:is |has gone |went )?missing\b/gi,
  },
  {
    kind: "water",
    numbers: ["119", "120"],
    words:
      /溺水|落水|(掉|跌|摔)(进|到|下)?[^，。！？\n]{0,4}(河|江|水里|湖|井|池塘|水池)(里|中|边)?(?!盖)|快淹死|\bdrown\w*/gi,
  },
  {
    kind: "medical",
    numbers: ["120"],
    words:
      /晕倒|昏倒|昏迷|昏过去|晕过去|不省人事|没有?呼吸|没气了|停止呼吸|喘不(过|上)气|呼吸困难|心脏病(发|犯)|心脏骤停|心梗|中风了|脑溢血|大出血|血流不止|止不住血|流了?[^，。！？\n]{0,3}(好多|很多|一地)血|休克|胸痛|胸口(?:很|好|剧)?痛|出车祸|车祸|抽搐|口吐白沫|食物中毒|误食|误服|坠楼|(从[^，。！？\n]{0,8}|楼上)(摔|掉|坠)(下来|下去)|摔倒(在地)?[^，。！？\n]{0,4}(起不来|不动|动不了)|羊水破|要生了|噎(住|着)了?|窒息|(被|让)[^，。！？\n]{0,5}车?撞(了|倒|伤|飞)|撞人|被砸(中|伤|到)|\bunconscious\b|\bnot breathing\b|\b(?:can't|cannot|can not) breathe\b|\bheart attack\b|\bstroke\b(?! order)|\bcollapsed\b|\bfainted\b|\bpassed out\b|\bbleeding\b|\bseizure\b|\bchoking\b|\bpoisoned\b|\boverdose\b/gi,
  },
  {
    // Fallen in where nothing more is said.
    kind: "hole",
    numbers: ["119", "120"],
    words:
      /(?<!没有?|怕有?|免得有?)(?:人|孩子|小孩|娃|老人|大爷|大妈|老太太)(?:都|又|也|已经|刚刚?|刚才|不小心|突然|踩空|一脚|[从在][^，。！？\n]{1,6})*[掉摔跌栽]了?(?:下去|进去|坑里|洞里)|\bfell (?:in|into|down) (?:a |the )?(?:manhole|hole|shaft|drain|pit)\b/gi,
  },
  {
    // A shaft without its cover: whoever walks there next falls.
    kind: "hole",
    numbers: ["110"],
    words:
      /(?:井|沟)盖(?:子|板)?(?:都|又|全|也|已经|被人?|给人?|让人?)*(?:没了|没有了|不见了?|不在了?|丢了|丢失|掉了|掉下去|掉进去|缺失|[偷盗]了?|[偷搬捡拿]走)|(?:井口?|下水道口?)(?:上|都)*(?:没有?|无|缺)(?:井)?盖(?!楼|房|章)|\bmanhole(?: cover)?s?\b[^.!?\n]{0,40}\b(?:missing|gone|stolen)\b|\b(?:missing|stolen|no) manhole cover|\b(?:open|uncovered) manhole\b/gi,
  },
  {
    kind: "unknown",
    numbers: ["110", "119", "120"],
    words:
      /救命(?!路|稻草|钱|药|恩)|\bsos\b|\bhelp me\b(?! (?:with|to|find|apply|file|please with))|\bemergency\b(?=\W*$)/gi,
  },
];

/** Said of what is not happening now: a risk, a fear, a rule, a figure of speech. Looked for in the same clause. */
const notHappening =
  /隐患|可能|容易|极易|易发|一旦|万一|如果|若|要是|假如|防止|防范|预防|避免|以免|担心|害怕|生怕|恐怕|就怕|怕会|风险|演练|宣传|知识|险些|差点|差一点|发生过|事件|预案|后遗症|病史|为由|怎么办理|等着|等到|非要|难道|就会|将会|才会|会不会|不会|迟早|随时|威胁|逼|没有?发生|还没|杜绝|禁止|引发|引起|造成|导致|多起|频发|多发|几起|气死|笑|郁闷|哈哈|呵呵|嘻|保险|证明|报销|电影|小说|游戏|新闻|听说|据说|比如|例如|像是|好像|\b(?:could|might|may|if|would|risk|prevent|avoid|afraid|worried|hazard|in case)\b/i;

/** Said of what is over. Looked for in the same sentence. */
const over =
  /曾|以前|从前|之前|去年|前年|上个?月|上次|上周|上星期|昨天|昨晚|昨日|前天|前几天|前段|那年|当年|当时|那时|后来|最终|(19|20)\d\d|\d年|\d月|\d号|几年|年前|月前|天前|多次|经常|常常|每年|常年|长期|一直以来|已扑灭|已经扑灭|灭了|去世|已故|身亡|判|赔偿|处罚|\b(?:last (?:year|month|week|night)|yesterday|ago|used to|once|often)\b/i;

const happeningNow =
  /现在|正在|正|刚刚|刚才|刚|此刻|救命|救救|快来|快点|快叫|赶快|赶紧|马上|紧急|怎么办|来人|\b(?:now|help|hurry|please come|just|emergency|urgent)\b/i;

/** Up to this many characters a text is a cry, not a story, and needs no word for "now". */
const cryLength = { chinese: 60, latin: 150 };

/**
 * Finds danger to life that is happening now. Made to miss little in short texts; in a long one the danger has to
 * be said of now, since a complaint tells of dangers past and feared. Undefined when there is none.
 */
export function findDanger(text: string): Danger | undefined {
  if (!hasLetter.test(text)) return undefined;
  const isCry = text.length <= (/\p{Script=Han}/u.test(text) ? cryLength.chinese : cryLength.latin);
  for (const { kind, numbers, words } of signs) {
    for (const found of text.matchAll(words)) {
      if (!isHappening(text, found.index, found.index + found[0].length, isCry)) continue;
      if (kind === "suicide" && isOfAnother(text, found.index, found[0])) return ofAnother;
      return { kind, numbers };
    }
  }
  return undefined;
}

const hasLetter = /\p{L}/u;

/** Who sees somebody on a roof is no caller for a crisis line: police, fire and ambulance are to come. */
const ofAnother: Danger = { kind: "suicide-of-another", numbers: ["110", "119", "120"] };

/** Somebody else, or the writer, who comes last: "我妈" is not "我". */
const persons =
  /(?<another>(?:我|咱)?们?(?:的|家)?(?:妈妈?|爸爸?|父亲|母亲|爹|娘|老公|老婆|丈夫|妻子|爱人|老伴|对象|[男女]朋?友|儿子|女儿|孩子|小孩|娃娃?|爷爷|奶奶|外公|外婆|哥哥?|姐姐?|弟弟?|妹妹?|朋友|同学|同事|邻居|亲戚|室友|租客|房东|老人|大爷|大妈|阿姨|叔叔|工人|学生|[男女](?:子|人|的|孩|生)|姑娘|小伙子?|年轻人)|(?:有|那|这|一|几)个?人|别人|[他她]们?|\bmy (?:[a-z]+|best friend)\b(?= (?:is|has|wants?|says?|tried|tries|will|just)\b)|\b(?:someone|somebody|he|she|they|people|neighbou?r)\b|\ba (?:young |old )?(?:man|woman|girl|boy|person|guy|student)\b)|我|本人|\b(?:i|me|my)\b/giu;

/** A wish can be the writer's own though somebody else was spoken of before: "老公走了不想活". */
const wish = /不想活|活不下去|活着没|活够|想死|死了算|\bdie\b/i;
const saysOnly =
  /^(?:说|喊|也|都|真的?|又|总|老?是|一直|已经|突然|快|就|要|不停地?|很|好|非常|着|\s|\b(?:is|has|says?|said|just|now|he|she|really|that)\b)*$/i;

/** Whether the last person spoken of before the words, in their clause, is not the writer. */
function isOfAnother(text: string, start: number, words: string): boolean {
  const before =
    text
      .slice(0, start)
      .split(/[，,。！!？?；;\n]/)
      .at(-1) ?? "";
  const last = [...before.matchAll(persons)].at(-1);
  if (!last?.groups?.another) return false;
  const between = before.slice(last.index + last[0].length);
  const isWish = wish.test(words) || /想$/.test(between);
  return !isWish || saysOnly.test(between.replace(/想$/, ""));
}

function isHappening(text: string, start: number, end: number, isCry: boolean): boolean {
  const clause = around(text, start, end, /[，,。！!？?；;\n]/);
  const sentence = around(text, start, end, /[。！!？?\n]/);
  if (notHappening.test(clause) || over.test(sentence)) return false;
  return isCry || happeningNow.test(clause);
}

/** The piece of the text between the marks before `start` and after `end`. */
function around(text: string, start: number, end: number, marks: RegExp): string {
  let from = start;
  while (from > 0 && !marks.test(text[from - 1] ?? "")) from -= 1;
  let to = end;
  while (to < text.length && !marks.test(text[to] ?? "")) to += 1;
  return text.slice(from, to);
}
