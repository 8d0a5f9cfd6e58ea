/** A mark-up tag, a statement to a database, or what breaks out of one. */
const code = [
  /<\/?[a-z][^>]*>/i,
  /^\W*(?:select|insert|update|delete|drop|alter|union|create|truncate)\b.*\b(?:from|into|set|table|select|database|where)\b/is,
  /['"]\s*(?:;|or\b|and\b).*(?:=|--)/is,
  /\$\{.*\}|\{\{.*\}\}/s,
];

/** Whether a text says nothing in words: signs, pictures or figures alone, or what is written for a machine. */
export function saysNothing(text: string): boolean {
  if (/\p{Script=Han}/u.test(text)) return false;
  return !/\p{L}{2}/u.test(text) || code.some((shape) => shape.test(text));
}
