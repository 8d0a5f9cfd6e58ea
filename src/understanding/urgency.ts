import { findDanger } from "./danger.ts";

/** How soon a request must be answered; the charter holds the hours and days. */
export type Urgency = "danger" | "utility" | "general";

const cutOff =
  /(停|断)了?(水|电|气|暖)(?!费|价|表|梯|动|瓶|器|话|视|脑|影|子|商|池)|(?<!手机|电池|快|也|平板|电脑)没有?(水|电|气|暖气|自来水|天然气|燃气)(了|用|$|[，。！？,!?])|(自来水|供水|供电|供气|供暖|暖气|燃气|天然气)[^，。！？\n]{0,5}(停了|断了|没了|中断|停供|不来)|无水可用|水管[^，。！？\n]{0,4}(爆|破裂|断裂|喷)|爆管|(自来水|水管|水表|管道|主管)[^，。！？\n]{0,5}漏水|大面积停|跳闸|\bno (?:running |hot )?(?:water|power|electricity|gas|heating?)\b|\b(?:power|water|gas|electricity)\b[^.!?\n]{0,12}\b(?:outage|cut|off|out)\b|\bblackout\b|\bburst (?:water )?(?:pipe|main)\b|\b(?:pipe|water main)s? (?:has |have )?burst\b|\bheating (?:is )?(?:off|not working|broken)\b/i;

/** Not a cut-off of today: a habit, a plan, a threat, a past one, or a wish to be connected. */
const notNow =
  /手机|电池|经常|频繁|总是|老是|常常|每年|每天|每到|动不动|时常|多次|长期|计划|每个月|三天两头|家常便饭|频率|隔三差五|威胁|要挟|为由|曾|以前|去年|前年|上个月|上次|能否|可以|建议|补贴|如果|万一|接通|开通|安装|\b(?:often|every|last|could|if|planned)\b/i;

/** A complaint's story mentions cut-offs; its opening says what it is about. */
const openingLength = 80;

/**
 * Danger to life, a cut-off of water, power, gas or heat that lasts now, or anything else. Only the first 80
 * characters decide about a cut-off.
 */
export function findUrgency(text: string): Urgency {
  if (findDanger(text)) return "danger";
  const clauses = text.slice(0, openingLength).split(/(?<=[，,。！!？?；;\n])/);
  return clauses.some((clause) => cutOff.test(clause) && !notNow.test(clause)) ? "utility" : "general";
}
