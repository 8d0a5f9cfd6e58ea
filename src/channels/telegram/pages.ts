import type { Outgoing } from "../../instruments/index.ts";
import { breakAt } from "../break-at.ts";

/** Telegram's limits for a text and for the caption of a file: UTF-16 units, after its markup is read. */
const textLimit = 4096;
export const captionLimit = 1024;

interface Block {
  kind: "title" | "text" | "quote";
  text: string;
}

/** Less room than this at the end of a page is not worth beginning a block in. */
const leastRoom = 200;

/**
 * A message as HTML for Telegram, in as many pages as its limit takes: title, text, quote, what follows. Everything is escaped; a tag
 * never spans two pages.
 *
 * @param limit UTF-16 units of a page, 400 or more
 */
export function renderPages(message: Outgoing, limit = textLimit): string[] {
  // What a notice to many says is one message for all of them.
  const known = limit === textLimit ? rendered.get(message) : undefined;
  const pages = known ?? pagesOf(message, limit);
  if (limit === textLimit) rendered.set(message, pages);
  return pages;
}

const rendered = new WeakMap<Outgoing, string[]>();

function pagesOf({ title, text, quote, after }: Outgoing, limit: number): string[] {
  const blocks: Block[] = [
    { kind: "title", text: tidy(title) },
    { kind: "text", text: tidy(text) },
    { kind: "quote", text: tidy(quote) },
    { kind: "text", text: tidy(after) },
  ];
  return paginate(
    blocks.filter((block) => block.text),
    limit,
  ).map((page) => page.map(renderBlock).join("\n"));
}

const tidy = (text = ""): string => text.toWellFormed().replaceAll("\r\n", "\n").trim();

function paginate(blocks: Block[], limit: number): Block[][] {
  const pages: Block[][] = [];
  let page: Block[] = [];
  let room = limit;
  for (const { kind, text } of blocks) {
    let rest = text;
    while (rest) {
      if (rest.length > room && room < leastRoom) {
        pages.push(page);
        [page, room] = [[], limit];
      }
      const piece = rest.slice(0, breakAt(rest, room)).trimEnd();
      rest = rest.slice(breakAt(rest, room)).trimStart();
      page.push({ kind, text: piece });
      // The line between two blocks counts too.
      room -= piece.length + 1;
      if (rest) room = 0;
    }
  }
  return page.length > 0 ? [...pages, page] : pages;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text that Telegram shows as it is, also within an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** A longer quote is folded, to be opened with a tap. */
const longQuote = { units: 300, lines: 5 };

function renderBlock({ kind, text }: Block): string {
  if (kind === "title") return `<b>${escapeHtml(text)}</b>`;
  if (kind === "text") return escapeHtml(text);
  const isLong = text.length > longQuote.units || text.split("\n").length > longQuote.lines;
  return `<blockquote${isLong ? " expandable" : ""}>${escapeHtml(text)}</blockquote>`;
}
