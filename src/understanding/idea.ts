/** A longer text tells a case of its own. */
const mostCharacters = 60;
const mostLatinCharacters = 200;

const us = "(?:我们?|咱们?|大家|俺们?|居民们?)(?:都|几个|几户)?";
const want = "(?:想要?|要|打算|准备|提议|建议|希望|倡议)";
const all =
  "(?:全|整个|我们|咱们|本|这个)*(?:社区|小区|院子?里?|院坝|大院|楼栋|大家伙?|邻居们?|街坊们?|居民们?|老人们|孩子们|娃娃们)";
const make =
  "(?:修建|新建|扩建|建设|建|盖|修|设立|设置|增设|加装|安装|装|添置?|搭建?|改造|改建|改成|种|组织|成立|办|开设|开|搞|弄|买|购置|配)(?:一?[个座处间片些条台套批排次支]|几[个座处间片些条台套排]|成|上)?";

const ideas: RegExp[] = [
  new RegExp(`^${us}${want}?(?:能不能)?(?:给|为|帮|替)${all}.{0,6}?${make}\\p{Script=Han}{2,}`, "u"),
  new RegExp(`^${us}${want}(?:在|把)?(?:全|整个)(?:社区|小区|院).{0,10}${make}\\p{Script=Han}{2,}`, "u"),
  new RegExp(
    `^${us}(?:想|要|来)*(?:提议|提案|提个提案|写个?提案|写一件提案|提一?[个件]提案)[:：,，\\s]*\\p{Script=Han}{4,}`,
    "u",
  ),
  /\b(?:i|we)(?:'d| would)?(?: want| like| wish| plan)?(?: to)? propose\b(?! (?:a )?(?:meeting|recall)).{6,}/i,
  /\bmy (?:proposal|idea) is\b.{6,}/i,
  /\b(?:i|we)(?:'d| would)?(?: want| like| wish)(?: to)? (?:build|set up|install|plant|start|organi[sz]e)\b.{3,}\bfor (?:the (?:whole )?(?:community|neighbou?rhood)|everyone|everybody|all of us|all residents)/i,
];

/** Who tells what is wrong, or wants something for themselves, reports or applies. */
const notIdea =
  /没人|坏|漏|堵|臭|吵|扰民|投诉|举报|反映|拖欠|违|证明|补贴|补助|执照|营业|许可|自己|户口|社保|医保|低保|我家|我妈|我爸|怎么办|\b(?:broken|complain|noise|noisy|leak)\b/i;

/** Something that somebody wants for all who live there: "我想给全社区建一个新的垃圾房". It may be a proposal, or a suggestion. */
export function findIdea(text: string): boolean {
  const said = text.trim();
  const most = /\p{Script=Han}/u.test(said) ? mostCharacters : mostLatinCharacters;
  return said.length <= most && !notIdea.test(said) && ideas.some((idea) => idea.test(said));
}
