import type { RouteCandidate } from "./route.ts";
import { namesThing, statesFault } from "./states-fault.ts";

/** Each sign is said once, however often it occurs. */
const signs: [words: RegExp, weight: number][] = [
  // Words that people use towards an office and hardly among friends.
  [
    /投诉|举报|反映|咨询|上访|信访|维权|有关部门|相关部门|主管部门|职能部门|尊敬的|领导|政府|书记|市长|区长|局长|厅长|县长|主任您|恳请|敬请|呼吁|请求|申请|诉求/,
    4,
  ],
  [
    /没人管|无人管|不作为|扰民|违规|违法|非法|整改|查处|处理一下|解决一下|给予解决|予以|尽快|治理|维修|老百姓|居民|市民|村民|业主|小区|社区|街道|物业/,
    3,
  ],
  [
    /坏了|不亮|堵塞|堵了|漏水|停水|停电|停气|噪音|太吵|很吵|垃圾|太臭|很臭|乱收费|拖欠|乱停|占用|破损|塌陷|危险|隐患|脏乱|倒了|不通/,
    3,
  ],
  [
    /请问|想问|建议|希望|要求|如何办理|怎么办理|怎么办|怎么申请|哪里办|在哪办|何时|是否|能否|可否|为什么|为何|什么材料|手续|政策|补贴|证明|办证|开通/,
    2,
  ],
  [
    /\b(?:complain\w*|report\w*|broken|leak\w*|noise|noisy|garbage|trash|rubbish|street ?lights?|illegal|apply|permit|office|department|please fix|not (?:been )?(?:working|paid|collected|repaired|fixed)|stuck|always late|no water|no power|suggest\w*|residents?|community|neighbou?rs?)\b/i,
    4,
  ],
  [/\b(?:how (?:do|can|to)|where (?:do|can)|when (?:will|does)|what (?:documents|papers|do i need))\b/i, 3],
  [/[？?]|吗$/, 0.5],
  // Chit-chat, and words between people who know each other.
  [
    /哈哈|呵呵|嘿嘿|嘻嘻|嘎嘎|呜呜|么么|亲爱|宝贝|老公|老婆|媳妇|想你|爱你|晚安|早安|早上好|嗯嗯|拜拜|哦哦|亲亲|乖|丫头|兄弟|哥们|宿舍|作业|同学|自习|逃课|吃饭|睡觉|回家|QQ|~|～|节快乐|新年快乐|生日快乐|祝你/i,
    -3,
  ],
  [
    /^(你好|您好|在吗|在不在|谢谢|多谢|好的|嗯|哦|行|好|收到|再见|不用了|没事|知道了|hi|hello|hey|thanks?|thank you|ok|okay|bye|test)[\s,，.。!！~？?啊呀吧了哦哈呢的]*$/i,
    -9,
  ],
];

const atLeastYes = 4;
const atLeastMaybe = 2;

/** What goes wrong around a house or a street, said by somebody who names no office. */
const trouble =
  /油烟|熏|异味|臭味|恶臭|污水|积水|返水|渗水|滴水|漏水|管管|管一管|没人(?:管|收|修|扫|清|处理|来修|关)|大小便|拉屎|狗叫|遛狗|不牵绳|流浪狗|野狗|老鼠|蟑螂|蚊虫|玻璃[^，。]{0,2}(?:碎|破|裂)|碎了|裂(?:缝|开|了)|破(?:了|损|洞|烂)|脱落|松动|生锈|锈|倾斜|歪了|绊倒|滑倒|坑(?:洼|坑)?|堆(?:满|放|积|着)|杂物|占(?:道|用|着)|堵(?:住|塞|了|着|车)|乱(?:扔|贴|停|堆|搭|倒|丢|收)|飞线|消防通道|挡(?:住|道|路|光)|遮挡|噪声|噪音|扰民|吵得?|睡不(?:着|好)|广场舞|装修|施工|枯(?:死|枝)|断了|坏了|不亮|(?:太|很)(?:脏|暗|黑|滑|窄|乱)|看不清|被(?:偷|占|撞坏|砍)|(?:没|无)(?:有)?(?:路灯|盲道|护栏|扶手|电梯|监控|红绿灯|公厕|座椅|垃圾桶)/;
const proposal =
  /(?:建议|希望|能不能|可不可以|可否|最好|应该|麻烦)(?:[^，。！？]{0,14})(?:装|增设|增加|设置|设立|设个|多设|加装|安装|添|修|建|改造|规范|清理|整治|开通|延长|拓宽|补种|种|换|放|配|管理?)/;
/** So many Chinese characters about a trouble are a statement, not a remark in passing. */
/** What a body is found by, by two middling words or one strong one in the opening. */
const clearDutyScore = 14;
const statement = { ofTrouble: 6, ofProposal: 8, ofDuty: 10 };

/**
 * Whether free text looks like something to file with an office, or like a greeting, chit-chat, thanks or noise.
 * Judged by words towards an office, by length, and by the body that `candidates` (of the router) found.
 */
export function looksLikeRequest(text: string, candidates: readonly RouteCandidate[] = []): "yes" | "maybe" | "no" {
  const trimmed = text.trim();
  if (!/\p{L}{2}/u.test(trimmed)) return "no";
  let score = lengthScore(trimmed) + routeScore(candidates);
  for (const [words, weight] of signs) if (words.test(trimmed)) score += weight;
  if (statesTrouble(trimmed, candidates)) score += 4;
  else if (namesThing(trimmed)) score += 2;
  if (score >= atLeastYes) return "yes";
  return score >= atLeastMaybe ? "maybe" : "no";
}

/** Whether a text says what goes wrong around a house or a street. */
export const tellsTrouble = (text: string): boolean => trouble.test(text);

function statesTrouble(text: string, [best]: readonly RouteCandidate[]): boolean {
  const length = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (
    statesFault(text, best !== undefined) ||
    (length >= statement.ofTrouble && tellsTrouble(text)) ||
    (length >= statement.ofProposal && proposal.test(text)) ||
    (length >= statement.ofDuty && best !== undefined && best.score >= clearDutyScore)
  );
}

/** Who writes a hundred characters to an office's bot wants something. */
function lengthScore({ length }: string): number {
  if (length >= 100) return 4;
  if (length >= 60) return 2;
  return length >= 25 ? 0.5 : 0;
}

function routeScore([best]: readonly RouteCandidate[]): number {
  if (!best) return 0;
  if (best.score >= 20) return 4;
  return best.score >= 10 ? 2.5 : 1;
}
