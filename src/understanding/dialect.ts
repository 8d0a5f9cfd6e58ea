/** What is said in Chengdu, and how it is said elsewhere; in the order in which it is read. */
const sayings: readonly [said: RegExp, common: string][] = [
  [/(?:咋个?|啷个|朗个)样/g, "怎么样"],
  [/咋个?|啷个|朗个/g, "怎么"],
  [/啥子|啥/g, "什么"],
  [/莫得|没得|莫有/g, "没有"],
  [/晓得/g, "知道"],
  [/好久(?=开|投|选|办|修|弄|才|能|可以|会)/g, "什么时候"],
  [/(?<=归|是)哪个(?=来?(?:管|办|负责))|哪个(?=在|来?(?:管|办|负责))/g, "谁"],
  [/(?<=找|问|归)哪个$/g, "谁"],
  [/莫(?=发|再|给我|来)/g, "不要"],
  [/搞快(?:点|些|一点)?/g, "快点"],
  [/不得行/g, "不行"],
  [/得很$|惨了$/g, ""],
  [/^(?:要得)+/g, "好的"],
  [/(?<![嘛噻撒喃咯哈哦])[嘛噻撒喃咯哈哦]+$/g, ""],
];

/** Words of Sichuan as those that are understood everywhere; everything else as it stands. */
export const inCommonWords = (said: string): string =>
  sayings.reduce((text, [from, to]) => text.replace(from, to), said);
