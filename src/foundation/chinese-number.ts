const digits = "一二三四五六七八九";

/** 1 to 99, of 一 to 九十九; undefined for what is no number, such as 一二. */
export function chineseNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match) return undefined;
  const [, first, ten, last] = match;
  const digit = (sign: string | undefined) => (sign ? digits.indexOf(sign) + 1 : 0);
  if (!ten) return first && !last ? digit(first) : undefined;
  return (first ? digit(first) : 1) * 10 + digit(last);
}

/** 一 to 九十九, of 1 to 99. */
export function inChinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? digits[tens - 1] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? digits[ones - 1] : ""}`;
}
