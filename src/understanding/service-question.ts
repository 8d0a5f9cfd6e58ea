import { tellsTrouble } from "./is-request.ts";
import { findUrgency } from "./urgency.ts";

const get =
  "(?:补办|代办|办(?!公|事处|得|了)|申请|申领|领取?|认证|报名|登记|注册|注销|续期|续办|换领|补领|补换|换证|补证|缴费|缴纳|参保|转移|迁|落户|报销|预约|查询)";
const paper = "(?:证明?|证件|卡|执照|护照|户口|低保|补贴|津贴|补助|救助|养老金|社保|医保|公积金|手续|许可|资格|认证)";
const how = "(?:怎么样?|如何|怎样|咋)(?:才)?(?:能|可以|去|来|在网上|网上|给\\p{Script=Han}{1,4})?";
const where = "(?:(?:在|去|到)?(?:哪里|哪儿|哪个\\p{Script=Han}{1,4}|哪|什么地方)(?:可以|能|去|才能)*)";

const sure: RegExp[] = [
  // "怎么办" alone is a cry for help; with a paper before it or after it, a question about that paper.
  new RegExp(`${how}(?!办(?!理))${get}`, "u"),
  new RegExp(`(?:怎么|如何|怎样|咋)办(?:个|一个|一张)?\\p{Script=Han}{0,8}${paper}`, "u"),
  new RegExp(`${paper}(?:(?:丢|掉|遗失|过期|到期)了?)?(?:该|要|应该)?怎么办(?:呢|啊|呀)?(?=$|[？?。！!，,\\s])`, "u"),
  new RegExp(`${how}开\\p{Script=Han}{0,8}(?:证明|介绍信|单|户)|(?:证明|介绍信)${how}开`, "u"),
  new RegExp(`${where}(?:${get}|开\\p{Script=Han}{0,8}证明)|(?:证明|介绍信)${where}开`, "u"),
  new RegExp(`找谁(?:${get}|开\\p{Script=Han}{0,8}证明)`, "u"),
  /(?:什么|哪些|啥)(?:材料|证件|资料|手续|文件|条件|流程)/u,
  /^(?:你好|您好)?[，,\s]*(?:请问)?(?:我们?)?(?:想要?|要|需要|帮我)(?:补办|办理?|申领|领取?)(?!公|事|法)(?:个|一个|一张)?\p{Script=Han}{2,}/u,
  /\b(?:how|where) (?:do|can|could|should|would|to|must)\b(?: i| we| one| you)?.{0,20}\b(?:get|apply|register|renew|obtain|claim|certify|replace|collect|book|enrol\w*)\b(?! rid)/i,
  /\b(?:what|which) (?:documents|papers|forms?)\b|\bwhat do (?:i|we) need (?:to|for)\b/i,
  /\bi (?:want|need|would like|'d like) to (?:apply|register|renew)\b/i,
];

const perhaps: RegExp[] = [
  /\p{Script=Han}{2}[，,\s]*(?:该|要|应该)?(?:怎么|如何|怎样|咋)(?:才?能|去)?(?:办|转|取|领|交|缴|续|补|换|查|报|迁|退|改|弄|申请)\p{Script=Han}{0,8}[？?。！!\s]*$/u,
  /(?:能不能|可不可以|可以|能否|能)(?:办理?|申请|领|报销|补办)\p{Script=Han}{2}/u,
  /\p{Script=Han}{2}(?:能不能|可不可以|可以|能否|能)(?:办|申请|领|取|报销|补办)/u,
  new RegExp(`\\p{Script=Han}{2}${where}(?:办|领|交|缴|转|取|报|查)`, "u"),
  /(?:有没有|有什么|有哪些|有啥|哪些)\p{Script=Han}{0,8}(?:补贴|补助|津贴|优惠|政策|救助|待遇|帮助)/u,
  /\bwhat (?:can|should|do) (?:i|we) do\b|\b(?:is|are) there (?:any|an?) (?:help|money|allowance|subsidy|support|benefit)/i,
];

/** Who names something broken, dirty or unpaid complains, also when asking what to do about it. */
const trouble =
  /没人|无人|不亮|坏|堵|漏|臭|吵|噪|扰民|油烟|垃圾|拖欠|欠薪|投诉|举报|乱收费|不给|不让|不发|不退|不还|骗|拒绝|违法|违规|违章|\b(?:broken|garbage|trash|rubbish|nois\w+|leak\w*|fixed|repaired|complain\w*)\b/i;

/** A longer text tells a case of its own, whose answer is not the page of a service. */
const mostCharacters = 60;
const mostLatinCharacters = 160;

/** Whether a text asks how, where or with what papers to get a service of the city, rather than complains. */
export const asksForService = (text: string): boolean => isOneOf(sure, text);

/**
 * Whether a text asks what to do or what there is, so that it may want a service as well as bring up a matter:
 * "失业了怎么办", "公积金怎么取". Who tells what is wrong brings up a matter.
 */
export const mayAskForService = (text: string): boolean =>
  isOneOf(perhaps, text) && !tellsTrouble(text) && findUrgency(text) === "general";

function isOneOf(questions: readonly RegExp[], text: string): boolean {
  const most = /\p{Script=Han}/u.test(text) ? mostCharacters : mostLatinCharacters;
  return text.length <= most && !trouble.test(text) && questions.some((question) => question.test(text));
}

/** Whether a text ends or begins like a question. */
export const looksLikeQuestion = (text: string): boolean =>
  /(?:怎么办|怎么弄|咋办|吗|呢|[?？])[。.!！\s]*$|^(?:请问|想问|怎么|如何|哪里|哪儿|what|how|where|who|can|is|do)(?![a-z])/i.test(
    text.trim(),
  );

/** Whether a text wants to hear when, where or how much, and so answers no question itself: "公园几点关门". */
export const asksSomething = (text: string): boolean =>
  looksLikeQuestion(text) ||
  /(?:几点|几时|什么时候|啥时候|多久|多少钱|有没有|能不能|可不可以)\p{Script=Han}{0,8}[。.!！\s]*$|^(?:when|what time|how (?:much|long))\b/iu.test(
    text.trim(),
  );
