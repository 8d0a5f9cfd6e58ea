// A bare statement that something around a house or a street is not as it should be: 路灯灭了, 井盖没了, 门禁刷不开.

/** What stands around houses and streets. What bodies are responsible for besides is known by their duties. */
const things =
  "(?:灯[泡杆]?|电梯|门禁|人脸|刷脸|[大铁前后侧]门|单元门|防盗门|电子门|消防[门箱]|玻璃门|厕所门|卷帘门|门锁|门铃|对讲机?|井盖|窨井|下水道?|污水井?|雨水|水?篦|盖[板子]|[水气]管|管道|阀门?|暖气|热水器|外机|地漏|化粪池|水[箱表池]|电[表闸箱]|配电|水龙头|马桶|厕所|公厕|[路地墙]面|马路|人行道|盲道|斑马线|减速带|路沿|石墩|水泥地|地[砖板垫]|瓷砖|砖|墙皮?|外墙|护?栏杆?|栅栏|扶手|台阶|楼[梯道板]|走廊|屋顶|楼顶|天花板|[顶雨车]棚|阳台|窗[户框子]?|玻璃|电线杆?|电缆|变[压电][器箱]|大?树[枝根]?|花[坛盆]|绿[化篱地]|草坪|路牌|站牌|广告牌|招牌|公告栏|宣传栏|摄像头|监控|探头|[红绿]+灯|信号灯|道闸|停车杆|车位锁?|充电桩|消防[栓水]|灭火器|健身|儿童乐园|滑梯|秋千|单杠|篮球架|长椅|椅子|凳子|喷泉|水泵|快递柜|奶箱|信箱|邮箱|河[水里道边]|自来水|天然气|燃气|电压|水压|垃圾[桶箱站车]|停车场|地下室|地?车?库|晾衣杆|围[墙挡栏])";
/** What is wrong with it. */
const faults =
  "(?:坏|[熄灭]了|不亮|不见|没了|丢[了失]|[折断]了|断|裂|[爆炸崩]|塌|[脱掉]落|掉(?!头)|歪|[倾倒]了|翘|松|缺|堵|[漏渗溢冒涌淌]|滴水|满[了是]|生?锈|[烂破碎]|[开关锁刷按打拉推冲进拧][^，。]?不(?:开|上|拢|住|动|着|了|去|出|严)|[用使]不(?:了|成|起)|不能用|没法用|没(?:有)?反应|没声|不(?:响|动|转|热|通|抬|灵|稳|制冷|出水)|停(?:了|运|用|摆)|[困关夹]人|卡(?:住|了|在)|[晃抖摇]|一?闪|忽|一直红|过期|裸露|露出|看不清|磨没|失[灵效修]|异[响味]|发[霉臭黑黄]|恶?臭|反味|[黄浑黑]的?$|没(?:水|电|气|纸)|(?:跳|总|老)闸|老跳|挡住?|锁着|敞|积水|进水|成河|被(?:人)?(?:偷|撬|砸|占|撞|堵|打|剪)|堆[满成]|白天(?:也|还)亮|太[低小高暗黑滑窄短慢]|铁锈|[顶漂]起|火花|响$)";
/** In words that are nobody's own these are faults besides. */
const plainFaults =
  "[\\p{Script=Han}]不(?:开|上|住|动|了|出|紧|关|到)|没(?:人|有|了)|到处|全[黑是]|往[外下里]|[脏吵撞扔]|打[牌钻]|[追咬]人|干了|慢得|一[踩压]|倒(?:下|在)|着火|死";

const thingAtFault = new RegExp(`${things}[^，。！？,!?]{0,5}?${faults}`, "u");
const thing = new RegExp(
  `${things}|[一二三四五六七八九十\\d][楼栋]|院[子坝墙]|小区|单元|巷|路口|路上|街[道边上]|门口|公交站|广场|工地|垃圾|施工|邻居|楼上|楼下|隔壁`,
  "u",
);
const atFault = new RegExp(faults, "u");
const plainlyAtFault = new RegExp(`${faults}|${plainFaults}`, "u");

/** What goes wrong without a thing that breaks. */
const others =
  /(?:楼上|楼下|隔壁|对门|邻居)[^，。！？]{0,6}(?:[跳拖敲砸蹦跺唱叫吵]|打(?:钻|孔|呼噜|麻将)|装修|放歌|音响|养)|[路地]上?面?[上有][^，。！？]{0,5}[坑油洞钉渣]|[占堵][^，。]{0,2}车位|(?:车|门口?|路)[^，。]{0,2}被[^，。]{0,3}[堵挡占]|水(?:是|有点|变|发)?[黄浑臭黑]|没牵(?:绳|狗绳)|(?:蚊子?|苍蝇|老鼠|蟑螂|灰|杂?草|马蜂)[^，。]{0,2}(?:多|大|高)|有(?:老鼠|蟑螂|白蚁|马蜂)|马蜂窝|死(?:猫|狗|鱼|老鼠)|(?:猫|狗|鱼)死|(?:飞线|楼道)[^，。]{0,3}充电|僵尸车|单车堆|半夜施工|^路[上面]?[太好很][黑暗烂窄滑]/u;
/** A house without what comes through pipes and wires, and nothing else said. */
const cutOff =
  /^(?:我们?)?(?:家里?|小区|院子|楼里|整栋楼|这边)?(?:又|都|突然|今天)*(?:没|停|断)(?:有)?(?:水|电|气|网|暖气|天然气|自来水)了?$|^(?:家里|小区|宽带)?网(?:又)?断了$/u;
const latin =
  /\b(?:lights?|lamps?|lift|elevator|doors?|gate|toilet|drain|pipes?|manhole(?: cover)?|tree|wall|window|ceiling|fence|road|pavement|sewage|heating|tap|water pressure|intercom|camera)\b.{0,25}\b(?:out|off|gone|stolen|dead|broken|stuck|blocked|clogged|missing|leak\w*|burst|cracked|fell(?: down)?|fallen|won't (?:open|close|lock)|(?:doesn't|does not|don't|do not) work|flicker\w*|dark|low|smell\w*)\b|\bmanhole(?: cover)?s?\b.{0,40}\b(?:gone|missing|stolen|broken|loose)\b|\b(?:open|missing) manhole\b|\bhole in the (?:road|pavement|wall)\b|\bsewage smell\b/i;

/** Who speaks of their own things, or with friends. */
const own =
  /手机|电话|电脑|电视|耳机|键盘|鼠标|相机|游戏|账号|QQ|微信|空间|照片|歌|电影|眼睛?|头发|头疼|肚子|心里?|鞋|衣服|包包|钱包|钱没|票|卡里|考试|宿舍|教室|老师|同学|你|他们?|她|宝|亲爱/iu;
/** Who speaks of anybody, or asks anything. */
const anybody = /[我您咱俺哥姐哈呵嘿爱想睡等饭玩钱吗呢吧]|回来|快乐|喜欢/u;

/** More letters are a story, which is judged by its own words. */
const least = 4;
const most = { near: 40, plain: 30, latin: 80 };
/** Of a duty's words many are of daily life too: only what says little else counts. */
const mostOfDuty = 12;

/**
 * Whether a short text states a fault of what stands around houses and streets: of things that are named here, or, where
 * `isDuty`, of something that a body is responsible for by the words of its duties. Words that name nobody need only
 * speak of such a thing and of something wrong.
 */
export function statesFault(text: string, isDuty: boolean): boolean {
  const said = text.replace(/(?<![\s。.!！~～])[\s。.!！~～]+$/u, "").trim();
  if (said.length <= most.latin && latin.test(said)) return true;
  if (said.length > most.near || own.test(said) || /[?？]|[吗么呢]$/u.test(said)) return false;
  if (thingAtFault.test(said) || others.test(said) || cutOff.test(said)) return true;
  if (isDuty && said.length <= mostOfDuty && atFault.test(said)) return true;
  return namesThing(said) && plainlyAtFault.test(said);
}

/** Whether a short text speaks of what stands around houses and streets, in words that are nobody's own, and asks nothing. */
export const namesThing = (said: string): boolean =>
  said.length >= least && said.length <= most.plain && !anybody.test(said) && !own.test(said) && thing.test(said);
