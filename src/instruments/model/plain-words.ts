/** Invisible letters, with which words can be hidden from a reader: format characters, tags, variation selectors. */
const unseen = /\p{Cf}|\p{Co}|\p{Variation_Selector}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** A text without letters that nobody sees. */
export const seenWords = (text: string): string =>
  text.normalize("NFC").replace(unseen, "").replace(control, " ").trim();
/** The same for comparing: full width and other forms of a letter are that letter. */
const compared = (text: string): string => seenWords(text).normalize("NFKC").toLowerCase();

/** An address, a handle, markup that becomes a link somewhere. */
const links =
  /[a-z][a-z0-9+.-]*:\/\/\S+|\bwww\.\S+|(?<![\w.])[\w-]+(?:[.。·][\w-]+)*[.。][a-z]{2,}(?:\/\S*)?|(?<!\w)@\w{2,}|\]\(|<\s*\/?\s*[a-z]|\b(?:javascript|data|tel|mailto|tg)\s*:/giu;
/** Three digits on are a number of something; two may be a day or a count of papers. */
const figures = /[0-9][0-9\s-]*[0-9][0-9\s-]*[0-9]|[零〇一二三四五六七八九幺]{4,}/g;
/** What no office asks for in a chat, and where money would go. */
const asksFor =
  /密码|口令|验证码|转账|汇款|打款|付款码|加微信|加qq|扫码|\b(?:password|passcode|verification code|transfer (?:the )?money|wire)\b/iu;

/** Whether a text holds an address, a handle or markup, however it is written. */
export const holdsLink = (text: string): boolean => compared(text).search(links) >= 0;

/**
 * A text of a model as it may be shown. A link or a wish for a password or money makes it worth nothing, whoever gave it;
 * and so does a number of three digits or more that stands in none of its sources. Undefined then, and for an empty or overlong one.
 */
export function plainWords(text: string, sources: readonly string[], most = 2_000): string | undefined {
  const words = seenWords(text);
  if (words === "" || Array.from(words).length > most) return undefined;
  const known = compared(sources.join("\n"));
  const bareKnown = known.replace(/[\s-]/g, "");
  const said = compared(words);
  const isKnown = (found: string) => known.includes(found) || bareKnown.includes(found.replace(/[\s-]/g, ""));
  if (holdsLink(words) || (said.match(figures) ?? []).some((found) => !isKnown(found))) return undefined;
  return asksFor.test(said) ? undefined : words;
}
