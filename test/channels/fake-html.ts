/** Tags that Telegram knows, each with what may stand in it besides its name. */
const tags: Record<string, RegExp> = {
  ...Object.fromEntries("b strong i em u ins s strike del code pre tg-spoiler".split(" ").map((tag) => [tag, /^$/])),
  blockquote: /^( expandable)?$/,
  a: /^ href="[^"<>]*"$/,
};
const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** The text of Telegram's HTML as people see it. @throws with Telegram's words when it is not well formed. */
export function readHtml(html: string): string {
  const open: string[] = [];
  let text = "";
  for (const [part, closing, tag, rest, entity] of html.matchAll(/<(\/?)([a-z-]*)([^>]*)>|&(\w+);|[^<&]+|[<&]/g)) {
    if (tag !== undefined) readTag(open, { isClosing: closing === "/", tag, rest: rest ?? "" });
    else if (part === "<") throw new Error("Bad Request: can't parse entities: Unclosed start tag");
    else text += entity ? (entities[entity] ?? part) : part;
  }
  if (open.length > 0) throw new Error(`Bad Request: can't parse entities: Can't find end tag of "${open.at(-1)}"`);
  return text;
}

function readTag(open: string[], { isClosing, tag, rest }: { isClosing: boolean; tag: string; rest: string }): void {
  if (!isClosing) {
    if (!tags[tag]?.test(rest)) throw new Error(`Bad Request: can't parse entities: Unsupported start tag "${tag}"`);
    if (tag === "blockquote" && open.includes(tag)) {
      throw new Error("Bad Request: can't parse entities: blockquotes can't be nested");
    }
    open.push(tag);
  } else if (open.pop() !== tag || rest) {
    throw new Error("Bad Request: can't parse entities: Unmatched end tag");
  }
}
