/** A clause that wishes for a call: what leads up to it is short, so that a story of who called whom is none. */
const wishes =
  /^(?:.{0,14}?(?:请|麻烦|希望|盼|最好|务必|可以|方便的?话|以后|之后|后|有(?:了?(?:结果|消息|进展)|空)(?:了)?(?:就|请)?))?(?:您|你们|你|领导)?(?:尽快|及时|直接|先|再|能够?|电话|来电|打电话|[,\s])*(?:(?:打|回)个?(?:电话|话)给我|给我(?:打|回)个?(?:电话|话)|(?:联系|联络)(?:一下)?我(?!们)|[和跟与]我(?:电话)?联系)|^请(?:您|你们)?(?:尽快|及时|直接|先)?(?:来电|致电|回电|打电话|电话联系)(?!.{0,6}(?:给|到|12345))/;
const noWishes =
  /(?:不用|不要|别|不必|无需|勿)(?:再)?(?:给我)?(?:打|回)(?:我)?电话|(?:不用|不要|别)(?:再)?(?:联系|通知)我|不用回(?:复|电)/;
const latin =
  /\b(?:please|pls|kindly|you can|could you|can you) (?:just )?(?:call|phone|ring|text|contact|reach) me\b|^(?:call|phone|ring|text) me\b|\b(?:do not|don't|no need to) (?:call|phone|ring|contact)(?: me)?\b/i;
const longest = 40;

/** The clause that says how somebody wants to be reached; undefined where none does. */
export function readContact(clauses: readonly string[]): string | undefined {
  for (const clause of clauses) {
    const said = clause.replace(/(?<![，,。；;！!？?\s])[，,。；;！!？?\s]+$/, "").trim();
    const found = noWishes.exec(said) ?? wishes.exec(said) ?? latin.exec(said);
    if (found) return Array.from(said).length <= longest ? said : found[0];
  }
  return undefined;
}
