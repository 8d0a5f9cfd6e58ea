/** A clause of a text as it stands there. */
export interface Clause {
  text: string;
  /** It asks, or says how things should be: it does not say how they are. */
  isWish: boolean;
}

const clauses = /[^，,。；;！!？?\n]+[。；;！!？?\n，,]*/g;
const asks =
  /[？?]\s*$|(?:吗|呢|么)\s*[。！!]*$|几点|几号|什么时候|啥时候|什么时间|何时|不\s*[？?]*$|多久|好久|如何|\b(?:when|how|what time|can (?:i|you|we)|could)\b/i;
const wishes =
  /建议|希望|能不能|能否|可不可以|可否|最好|应该(?!是)|应当|改成|改到|改为|延长|提前|\b(?:suggest|should|would be|please)\b/i;

/** The clauses of a text, one after the other. */
export const clausesOf = (text: string): Clause[] =>
  (text.match(clauses) ?? []).map((clause) => ({ text: clause, isWish: asks.test(clause) || wishes.test(clause) }));
