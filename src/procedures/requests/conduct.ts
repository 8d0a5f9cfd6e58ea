/** How somebody behaved in office, as opposed to what is broken in the street. */
const conduct =
  /态度(?:很|太|特别|极其|非常|十分|真)?(?:差|恶劣|不好|不行|冷淡|蛮横|傲慢|生硬)|恶劣的?态度|推诿|推来推去|推三阻四|互相推|踢皮球|甩锅|不作为|乱作为|慢作为|吃拿卡要|刁难|敷衍|糊弄|爱理不理|爱答不理|不耐烦|脸难看|不理(?:人|我|睬)|骂(?:人|我|居民|群众)|吼(?:人|我)|凶(?:人|我|巴巴|得很|死了)|摆架子|耍官威|玩忽职守|滥用职权|以权谋私|渎职|失职|徇私|偏心|偏袒|优亲厚友|乱罚款|(?:收|索要|索取|要)(?:红包|好处|回扣)|暴力执法|野蛮执法|拖拉(?!机)|拖拖拉拉|磨磨蹭蹭|慢吞吞|一问三不知|脱岗|不在岗|迟到早退|(?:上班|工作|办公)(?:时间|的时候|时)?[^，。]{0,3}(?:打牌|打麻将|玩手机|睡觉|聊天|打游戏|喝酒|炒股|追剧|嗑瓜子)|\brude\b|\bimpolite\b|\bshouted at\b|\bbad attitude\b|\brefused to help\b|\bdoing nothing\b|\binaction\b|\bplay(?:s|ing)? cards at work\b/i;

/** Whose staff are no body of the district, even where they sit behind a window. */
const others =
  /物业|医院|诊所|银行|学校|幼儿园|公交|地铁|快递|外卖|超市|商场|酒店|饭店|餐馆|店家|商家|老板|邮局|电信|公司|联通|保安|门卫|房东|\b(?:bank|hospital|school|shop|company|property (?:company|management))\b/i;

/** Somebody in office, by what they are called, with no body named. */
const staff =
  /书记|主任|站长|所长|科长|局长|队长|领导|干部|窗口|前台|柜台|工作人员|办事员|办事的人|网格员|网格长|协管|公务员|站(?:上|里)?的人|城管|执法|\b(?:staff|officials?|officers?|secretary|director|clerks?)\b|(?:小|老)(?![区学孩店时偷人板师旧伴婆公])\p{Script=Han}(?=(?:这个人|他|她)?(?:办事|工作|做事|服务|上班|说话|态度|骂|吼|推|偏心|拖|收|要|索))/iu;

/** The clauses that tell of conduct, each also with the one before it, which may say whose; not those about others. */
export function conductIn(words: string): string[] {
  const clauses = words.split(/[，,；;。！？!?\n]/);
  return clauses
    .flatMap((clause, i) => (conduct.test(clause) ? [clause, `${clauses[i - 1] ?? ""}，${clause}`] : []))
    .filter((scope) => !others.test(scope));
}

/** True for words that complain of somebody in office, whether or not they say of which body. */
export const isAboutStaff = (words: string): boolean => conductIn(words).some((scope) => staff.test(scope));
