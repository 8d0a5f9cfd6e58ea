/** Matters that have their own channel by law: wrongdoing of officials, and petitions. */
export type OtherChannel = "discipline" | "petition";

/** Wrongdoing that the discipline inspectors look into, as opposed to bad manners or slowness. */
const wrongdoing =
  /贪污|受贿|行贿|索贿|贿赂|吃拿卡要|违纪|贪腐|腐败|以权谋私|中饱私囊|侵吞|私吞|挪用(?:公款|专项|资金|补助)|公款(?:吃喝|旅游|消费)|(?:收(?:了|受)?|索要|索取)[^，。！？\n]{0,6}(?:红包|好处费|好处|回扣|贿)|买官卖官|\bbrib\w*|\bcorrupt(?:ion)?\b|\bembezzl\w*|\bkickbacks?\b/i;

/** Those who are under their inspection. */
const officials =
  /干部|书记|主任|局长|处长|科长|站长|所长|队长|区长|镇长|领导|公务员|官员|党员|工作人员|办事员|科员|网格员|协管|服务站|窗口|执法|城管|民警|警察|法官|居委会|社区|街道办|办事处|政府|公职|[\p{Script=Han}]{2}局|\b(?:official|officer|clerk|director|secretary|cadre|government|committee|police)s?\b/iu;

/** Whose staff the inspectors do not look into. */
const privateOnes = /物业|业委会|开发商|公司|老板|商家|中介|同学|学生|\b(?:company|landlord|shop|student)s?\b/i;

/** What is asked for or wanted, as opposed to what was done before. */
const petition =
  /(?:想|要|准备|打算|怎么|怎样|如何|去哪里?|哪里|哪儿|在哪里?)[^，。！？\n]{0,6}(?:上访|信访)|(?:上访|信访)[^，。！？\n]{0,4}(?:渠道|途径|怎么|流程|电话|地址|登记|材料|条例|部门在|去哪|找谁)|^(?:信访|上访)$|\b(?:want|how|where) to (?:file |send |make )?(?:a )?petition\b/i;

/** Who tells a longer story speaks of petitions in passing. */
const longestWish = 80;

/** Where a matter should rather go, told by its words; undefined where it may well be filed here. */
export function findOtherChannel(text: string): OtherChannel | undefined {
  const isWrong = text
    .split(/[。！？!?\n]/)
    .some((sentence) => wrongdoing.test(sentence) && officials.test(sentence) && !privateOnes.test(sentence));
  if (isWrong) return "discipline";
  return text.length <= longestWish && petition.test(text.trim()) ? "petition" : undefined;
}
