/** Words of offices, each with what people say instead; longer ones first, since they may hold shorter ones. */
const words: readonly [RegExp, string][] = [
  [/兹定于|现定于|拟于/g, "定在"],
  [/特此(?:通知|公告|函告|说明)[。.]?/g, ""],
  [/不便之处[，,]?(?:敬请|请)谅解/g, "给您添麻烦了"],
  [/敬请(?:广大)?(?:居民|市民|业主)?(?:知悉|周知|谅解)[。.]?/g, "请大家体谅。"],
  [/请(?:予以)?(?:知悉|周知)[。.]?/g, "请知道这件事。"],
  [/届时/g, "到时候"],
  [/(?:提前)?做好储水准备/g, "先存好水"],
  [/实施(?=检修|维修|施工|改造)|开展(?=检修|维修|施工|改造|排查|整治)|进行(?=检修|维修|施工|改造|排查|整治)/g, ""],
  [/(?<=检修|维修|施工|改造)作业/g, ""],
  [/暂停供(?=水|电|气|热)/g, "停"],
  [/恢复供(?=水|电|气|热)/g, "来"],
  [/逾期(?:未办理)?(?:的)?[，,]?(?:将)?视为(?:自动)?放弃/g, "过期没办就算放弃"],
  [/逾期/g, "过了期限"],
  [/视为/g, "算作"],
  [/凡符合条件(?:之|的)?(?=申请人|居民|人员)/g, "符合条件的"],
  [/凡属/g, "只要是"],
  [/(?:本人)?(?:须|需)?持(?=[^。；]{0,12}(?:证|卡|证明|材料|原件|复印件))/g, "带"],
  [/携带/g, "带"],
  [/前往|赴/g, "去"],
  [/(?<=[到去至][^。；，]{2,14})办理(?=确认|登记|手续|业务)/g, "办"],
  [/缴纳|缴付/g, "交"],
  [/领取/g, "领"],
  [/致电/g, "打电话给"],
  [/告知/g, "告诉"],
  [/予以(?=受理|办理|答复|处理|支持|配合)/g, ""],
  [/依据|依照|遵照/g, "按"],
  [/务必/g, "一定要"],
  [/如遇/g, "要是碰上"],
  [/如有(?=疑问|问题|不明)/g, "要是有"],
  [/若/g, "要是"],
  [/辖区(?:内)?/g, "本地"],
  [/自(?=[^。；，]{2,16}(?:起|开始))/g, "从"],
  [/(?<=起)至/g, "到"],
  [/(?<=\d[时日月号]?)至(?=\d)/g, "到"],
  [/(?<=\d)时(?=到|[，。；、对]|$)/g, "点"],
  [/上述/g, "上面说的"],
  [/因故/g, "有事"],
  [/相关/g, "有关"],
  [/及其/g, "和"],
  [/均(?=可|为|须|应|需)/g, "都"],
  [/方可/g, "才能"],
  [/不予(?=受理|办理)/g, "不"],
  [/须/g, "要"],
];

/** Longer than this a sentence is cut where it takes breath. */
const long = 30;

/**
 * A text of an office in words that people use, a sentence to a line; undefined where there is nothing to say more plainly.
 * No figure is touched, and nothing is added.
 */
export function inPlainChinese(text: string): string | undefined {
  const said = words.reduce((plain, [official, plainly]) => plain.replace(official, plainly), text);
  if (said === text) return undefined;
  return said.split("\n").flatMap(linesOf).join("\n");
}

function linesOf(line: string): string[] {
  const sentences = line.match(/[^。；;！!]+[。；;！!]*/g) ?? [line];
  return sentences.flatMap((sentence) =>
    sentence.length > long ? (sentence.match(/[^，,]+[，,]?/g) ?? [sentence]) : [sentence],
  );
}
