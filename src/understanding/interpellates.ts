/** Says that a question is put to the residents' committee, with what is asked behind it. */
const putting = [
  /^(?:我们?|代表)?(?:要|想要?|来)?(?:提出?)?质询(?:一下|下)?(?:我们?)?(?:社区|小区)?(?:的)?(?:居委会|居民委员会)([:：,，、\s]*)(.*)$/su,
  /^我们?(?:要|想要?)(?:提出?)?质询(?:一下|下)?([:：,，、\s]*)(.*)$/su,
  /^(?:i (?:want|would like) to )?(?:interpellate|question) the (?:residents'? )?committee([:,\s]*)(.*)$/isu,
];

/**
 * "质询居委会：公共维修费花在哪里了": what is asked, empty where it is not said yet, and whether a mark sets it off, so that it
 * is no question about interpellations. Undefined for all else.
 */
export function interpellates(text: string): { question: string; isSetOff: boolean } | undefined {
  const match = putting.map((one) => one.exec(text.trim())).find(Boolean);
  if (!match) return undefined;
  return { question: (match[2] ?? "").trim(), isSetOff: /[:：,，、]/.test(match[1] ?? "") };
}
