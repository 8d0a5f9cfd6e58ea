const number = "(?:[0-9０-９]{1,4}|[一二三四五六七八九十]{1,3})";
/** No letter of a name: what leads up to it. */
const others =
  "我你您他她它们家住在到从往沿于是的了有和与跟把被这那个就也都又还去来走过经看见听说投诉反映举报咨询请问关址区院入或者近";
/** 反映一下得胜街: what is said before a name and looks like its beginning. */
const before = "一下|一哈";
const name = (most: number, but = others) =>
  `(?<=^|[^\\p{Script=Han}]|[${but}]|${before})(?!${before})(?:(?![${but}])\\p{Script=Han}){2,${most}}?`;
const road = `${name(5, `${others}路街`)}(?:大道|[路街巷]口?)(?:[东南西北中]?[一二三四五六七八九十]段)?`;
const house = `(?:[0-9０-９]{1,4}号(?:大?院|附[0-9]{1,3}号)?(?!楼|线)|[一二三四五六七八九十]{1,3}号大?院)`;
const building = `(?<![整几每这那])(?:[0-9０-９A-Za-z]{1,3}|[一二三四五六七八九十]{1,3})(?:号楼|[栋幢])(?!(?:老|新)?(?:楼(?![道梯下上顶层])|房子))|[0-9０-９A-Za-z]{1,3}座`;
const entrance = `${number}单元`;
const floor = `(?:负?${number}(?:楼|层)|顶楼|顶层|底楼)`;
const flat = "[0-9０-９]{2,4}(?:号房?|室|户)?(?![0-9０-９年月日天个元人次点])";
const dashed = "(?<![0-9])[0-9]{1,3}[-—][0-9]{1,2}[-—][0-9]{3,4}(?:号|室)?";
/** What there is around a house. */
const thing =
  "(?:电梯(?:间|口|厅|井)?|楼道|楼梯(?:间|口)?|过道|走廊|门厅|大厅|大堂|单元门|大门口?|[东南西北后前侧]门口?|门口|楼顶|天台|屋顶|楼下|楼上|外墙|地下(?:室|车库|停车场)|车库(?:入口|出口)?|停车场|车棚|花园|花坛|院坝|院子|路口|路边|人行道|公交站|垃圾(?:站|房|桶|箱|库)|配电(?:房|箱)|水泵房|门卫室|保安室|岗亭|中庭)";
/** What lies so to something that was named. */
const side = "(?:背后|后面|前面|旁边?|对面|附近|边上|拐角|转角|中间|里面?)";
const spot = `(?:${thing}|${side})`;
const landmark = `${name(8)}(?:小学|中学|幼儿园|医院|地铁站|公交站|菜市场|农贸市场|公园)(?=门口|大门|旁|对面|附近|后面|前面|背后|[东南西北]门)`;
const gate = `(?:小区|院子|院落|大院)(?:的)?(?:[东南西北后前侧大]门口?|门口)|(?<![走开])[东南西北后侧]门口?(?=的|外|里|旁|没|坏|那|有|对面|附近|保安|$|[，。,.；;！!？?\\s])|地下(?:车库|停车场|室)|停车场(?:入口|出口|门口)?(?!收?费|管理)`;
/** Straight behind a name of the directory, of which `｜` is left: 水津雅院门口. */
const ofNamed = `(?<=｜\\s?)的?(?!楼[上下]|院子|路边)${thing}`;
const crossing = `${road}(?:[与和跟]${road})(?:的)?(?:交叉口|交汇处|路口)?`;
const more = `(?:\\s?(?:的)?(?:${house}|${building}|${entrance}|${floor}|${flat}|${spot}))*`;

const goingOn = (start: string) => new RegExp(`(?:${start})${more}`, "u");
/** What says where by itself, the surest first; the rest goes on from it. */
const anchored = [
  `${road}[0-9０-９]{1,4}号(?=楼[下上顶])`,
  `(?:${road})?(?:${dashed}|${house}(?=.{0,3}(?:${building}|${entrance}))|${building}|${entrance})`,
  crossing,
  `${road}${house}`,
  `${road}(?:公交|地铁)?站`,
  landmark,
].map(goingOn);
const bareRoad = goingOn(`${road}(?=${spot}|[的上边段那这沿]|一带|$|[，。,.\\s]|(?<=口))`);
const atGate = goingOn(`${gate}|${ofNamed}`);
/** A way or a thing that ends like a road's name. */
const noRoad =
  /(?:[大小马公道铁线电网走让绕修筑岔半回问带赶拦堵占挡封断盲进出水气管油弯直死条上逛当临满没无有条行][路街巷])/u;

const latinDoor =
  /\b(?:(?:the )?(?:lift|elevator|stairs|stairwell|door|gate|corridor|roof|ground floor|\d{1,2}(?:st|nd|rd|th) floor) (?:in|of|at) )?(?:building|block|bldg\.?|tower) [0-9A-Z]{1,3}(?:,? (?:unit|entrance) [0-9A-Z]{1,2})?(?:,? (?:flat|apartment|apt\.?|room|floor) [0-9A-Z]{1,5})?\b|\bthe (?:east|west|north|south|back|front|main) gate\b/i;
const latinRoad =
  /\b(?:[Nn]o\.? ?)?\d{1,4} [A-Z]\w+(?: [A-Z]\w+){0,2} (?:Road|Street|Rd|St|Lane|Avenue)\b|\b(?!The|This|That|Our|My)[A-Z]\w+(?: [A-Z]\w+){0,2} (?:Road|Street|Lane|Avenue)\b/;

const longest = 60;

/**
 * The place that a text says, in its words: 锦兴路12号3栋2单元电梯; undefined where it says none that one could go to.
 * `text` is without names of the directory, each letter of which is a `｜`.
 */
export function readWhere(text: string): string | undefined {
  const found =
    anchored.map((pattern) => pattern.exec(text)?.[0]).find(Boolean) ?? roadIn(text) ?? atGate.exec(text)?.[0];
  const said = found?.trim().replace(/^的|的$/g, "") ?? latinDoor.exec(text)?.[0] ?? latinRoad.exec(text)?.[0];
  return said && Array.from(said).length <= longest ? said : undefined;
}

function roadIn(text: string): string | undefined {
  const found = bareRoad.exec(text)?.[0];
  return found && !noRoad.test(found) ? found : undefined;
}
