// How people say when something was, as parts of patterns.
const number = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})";
const part =
  "(?:凌晨|清晨|大清早|一大早|早上|早晨|上午|中午|午后|下午|傍晚|晚上|夜里|夜间|大半夜|半夜|深夜|[早晚](?=\\s*(?:\\d|[二两三四五六七八九十]+[点时])))";
/** 一点 is also "a little". */
const clock = `(?:(?!一点(?:都|也|儿|水|没|不))${number}[点时](?!建议|意见|要求|水|儿)(?:半|[一三]刻|${number}分?)?(?:多|左右|钟)?|\\d{1,2}[:：]\\d{2})`;
/** 12号 is a day only where what follows says so: else it is a house. */
const monthDay = `(?:(?:20\\d{2}|\\d{2})年)?${number}月${number}[日号]|(?<![路街巷道段栋院\\d])\\d{1,2}[号日](?=早|晚|上午|下午|中午|凌晨|那天|起|开始|到现在|以来|就|又)`;
const day = `(?:大前天|前天|昨天|昨日|昨晚|昨夜|前晚|今天|今日|今早|今晨|今晚|今夜|明天|明日|明早|明晚|大?后天|(?:上个?|下个?|这个?|本)?(?:周|星期|礼拜)[一二三四五六日天]|${monthDay})`;
const range = `(?:(?:到|至|[-—~～])(?:第二天|次日|今天|今早|今晨|当天)?${part}?${clock})?`;
const amount = `(?<!\\d)(?<amount>${number}|好?几|半)`;
/** 十月 is October, 十个月 are ten. */
const unit = "(?<unit>分钟|小时|钟头|天|星期|周|礼拜|(?<=个|个多|半|一)月|年)";
/** What these words last for is a life, not a trouble. */
const life = "(?<!住|住了|工作|工作了|退休|结婚|生活|用了|交|交了|干了|租|租了|做了|建成|入住)";

/** 昨晚十点, 11月20日, 今天早上, 周五下午三点到五点. */
export const point = new RegExp(
  `(?<!每个?)(?<day>${day})的?\\s*(?<part>${part})?\\s*(?<clock>${clock})?${range}(?:前后)?`,
  "u",
);
/** 三天前. */
export const ago = new RegExp(`${amount}个?多?${unit}多?(?:之?前|以前)`, "u");
/** 连续三天, 坏了三天, 三天没人收, 一个多月了. */
export const span = new RegExp(
  `(?:(?<sign>连续|连着|接连|一连|持续了?|超过|将近|已经?有?|都|整整|[坏停断堵漏拖等亮臭黑吵]了)|${life})${amount}个?多?${unit}多?(?!内|之内|以内|之?后|以后|之?前|以前|一次|期|级)(?<after>了|以来|都?没|都?无|不(?!超过))?`,
  "u",
);
/** 每天早上六点, 一到晚上, 三天两头. */
export const often = new RegExp(
  `(?:几乎)?(?:每个?(?:天|日|晚|(?:周|星期|礼拜)[一二三四五六日天末]?)|天天|夜夜|隔三差五|三天两头|周末(?=${part}|白天|晚|早)|(?:一到|到了)(?=晚上|夜里|半夜|周末|下雨)|(?:经常|常常|老是|总是)(?:在)?(?=${part}|周末|下雨))(?:的)?(?:${part}|周末|下雨天?)?(?:${clock})?${range}`,
  "u",
);
/** 半个月！ by itself. */
export const alone = new RegExp(`^(?:都|已经|快|大概|整|足足)*${amount}个?多?${unit}多?了?[！!。，,\\s]*$`, "u");
/** 半夜两点: of which day is not said. */
export const hour = new RegExp(`${part}${clock}${range}`, "u");

const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const few = "(?<amount>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a few)";
const units = "(?<unit>minute|hour|day|week|month|year)s?";
const latinClock = "(?<clock>\\d{1,2}(?::\\d{2})?\\s?(?:am|pm)|\\d{1,2}:\\d{2})";

/** The same in English. */
export const latin = {
  often: new RegExp(
    `\\b(?:every|each) (?:day|night|morning|evening|afternoon|weekend|week|month|${weekday})(?: (?:morning|evening|night))?(?: (?:at|around|from) (?:${latinClock}|midnight|noon))?\\b|\\ball night(?: long)?\\b`,
    "i",
  ),
  point: new RegExp(
    `\\b(?:since |on |from )?(?<day>the day before yesterday|yesterday|last night|this morning|this afternoon|last ${weekday}|${weekday}|today)(?: (?<part>morning|afternoon|evening|night))?(?:,? (?:at|around|about) ${latinClock})?(?![a-z])`,
    "i",
  ),
  span: new RegExp(
    `\\b(?<sign>for|over|in) (?:the (?:last|past) |about |nearly |more than |over )*${few} ${units}\\b`,
    "i",
  ),
  ago: new RegExp(`\\b${few} ${units} ago\\b`, "i"),
} as const;
