const kin =
  /^(?:我)?(?:妈妈|爸爸|奶奶|爷爷|外婆|外公|婆婆|公公|岳母|岳父|老婆|老公|妻子|丈夫|女儿|儿子|邻居|妈|爸)(?:叫|是)?[\s,，:：]*/;

/** "我妈王秀英" is 王秀英. */
export function bareName(said: string): string {
  const bare = said.trim().replace(kin, "");
  return Array.from(bare).length >= 2 ? bare : said.trim();
}
