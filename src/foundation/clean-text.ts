// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
/** What nobody sees (Unicode's Default_Ignorable_Code_Point), and a few cases of it that are part of what one sees. */
const unseen = new RegExp(
  [
    "(",
    // 👩‍🔧, ❤️ and 1️⃣ are made with them.
    "(?<=\\p{ExtPict}[\\ufe0f\\p{EMod}]?)\\u200d(?=\\p{ExtPict})|(?<=\\p{ExtPict})\\ufe0f|(?<=[0-9#*])\\ufe0f(?=\\u20e3)",
    // They join and part letters within words of scripts that are written so.
    "|(?<=[\\p{Script=Arabic}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{M}])[\\u200c\\u200d\\u180b-\\u180f](?=[\\p{L}\\p{M}])",
    ")|\\p{Default_Ignorable_Code_Point}",
  ].join(""),
  "gu",
);

/**
 * Marks above and below one letter. No script has more than eight of them (ཧྐྵྨླྺྼྻྂ); what is piled higher runs over the lines around
 * it, and to put a pile in order takes the square of its height: half a million marks would hold up the process for minutes.
 */
const piled = /([\p{M}\u200c\u200d]{10})[\p{M}\u200c\u200d]+/gu;

/**
 * Text as the database can hold it and people can read it: no NUL, no half characters, no reordering, no pile of
 * marks, and nothing that nobody sees, by which one name could pass for another.
 */
export const cleanText = (text: string): string =>
  text.toWellFormed().replace(control, "").replace(unseen, "$1").replace(piled, "$1").normalize("NFC").trim();
