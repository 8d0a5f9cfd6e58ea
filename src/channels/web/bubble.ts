import { html } from "hono/html";
import { type Html, isShownInline } from "../../board/index.ts";
import { formatDay, formatInstant, type Ids, type Keyed, type Locale, type Say } from "../../foundation/index.ts";
import { type Button, buttonToken, type MakeLater } from "../../instruments/index.ts";
import type { Entry, Said, Sent, ShownFile } from "./transcript.ts";

/** What bubbles are drawn with. */
export interface Pen {
  base: string;
  keyed: Keyed;
  makeLater?: MakeLater;
  ids: Ids;
  say: Say;
  locale: Locale;
  now: Date;
}

/** Own words longer than this are shown cut; all of them are kept. Code points. */
const longestShown = 3_000;

/** More rows or buttons than these are folded away once they are not the ones to press. */
const unfolded = { rows: 2, buttons: 4 };

/** Whether a bubble's buttons are the newest of the chat, and whether they are still to be pressed. */
export interface Standing {
  isLatest: boolean;
  isOpen: boolean;
}

/** One bubble as a list item; one that has just come has the buttons to press now. */
export function bubbleOf(
  pen: Pen,
  entry: Entry,
  { isLatest, isOpen }: Standing = { isLatest: false, isOpen: true },
): Html {
  const isOut = entry.side === "out";
  const classes = `bubble ${entry.side}${isLatest ? " latest" : ""}`;
  const replaces = isOut && entry.replaces.length > 0 ? html` data-replaces="${entry.replaces.join(" ")}"` : "";
  const drops = isOut && entry.drops ? html` data-drops="${entry.drops}"` : "";
  return html`<li class="${classes}" id="${entry.id}" data-day="${dayOf(pen, entry)}"${replaces}${drops}><div class="body"><span class="hidden">${pen.say(isOut ? "web-said-here" : "web-said-you")}</span>${isOut ? sentBody(entry) : saidBody(pen, entry)}${entry.files.map((file) => fileOf(pen, file))}<time datetime="${entry.at.toISOString()}">${timeOf(entry.at)}</time></div>${isOut ? buttonsOf(pen, entry, isOpen) : ""}</li>`;
}

export const dayOf = ({ locale, now }: Pen, { at }: Entry): string => formatDay(at, locale, now);
/** Hours and minutes: what the words for an instant end with. */
const timeOf = (at: Date): string => formatInstant(at, "zh-CN", at).slice(-5);

function sentBody({ message: { title, text, quote, after } }: Sent): Html {
  return html`${title ? html`<strong class="title">${title}</strong>` : ""}${text ? html`<p>${linked(text)}</p>` : ""}${quote ? html`<blockquote>${quote}</blockquote>` : ""}${after ? html`<p>${linked(after)}</p>` : ""}`;
}

function saidBody({ say }: Pen, { inbound, files }: Said): Html {
  const { kind, text, label } = inbound;
  if (kind === "button") return html`<p class="press">${label ?? say("web-said-press")}</p>`;
  if (kind === "sealed-vote") return html`<p class="press">${say("web-said-sealed")}</p>`;
  if (kind === "unread-vote" || kind === "key-share") return html`<p class="aside">${say("web-said-not-kept")}</p>`;
  if (kind === "location") return html`<p class="press">${say("web-said-place")}</p>`;
  if (kind === "unsupported") return html`<p class="aside">${say("web-said-unsupported")}</p>`;
  const lost = kind === "files" && files.length === 0 ? html`<p class="aside">${say("web-said-file")}</p>` : "";
  return html`${text ? html`<p>${cut(text)}</p>` : ""}${lost}`;
}

function cut(text: string): string {
  if (text.length <= longestShown) return text;
  return `${text.slice(0, longestShown).toWellFormed()}…`;
}

/** Text with its web addresses as links. */
function linked(text: string): (string | Html)[] {
  return text.split(/(https?:\/\/[\w\-./~:?#@!$&*+,;=%]+)/).map((part, i) => {
    if (i % 2 === 0) return part;
    return html`<a href="${part}" target="_blank" rel="noopener noreferrer">${part}</a>`;
  });
}

function fileOf({ base, say }: Pen, { id, mime, name }: ShownFile): Html {
  const href = `${base}files/${id}`;
  const words = name ?? say("web-file");
  if (!isShownInline(mime)) return html`<a class="file" href="${href}" download>${words}</a>`;
  return html`<a class="picture" href="${href}" target="_blank"><img src="${href}" alt="${words}" loading="lazy"></a>`;
}

/** Buttons that have their rows for themselves and say much are lines of a list, as wide as this many Chinese letters. */
const widths = { ofList: 12, ofLine: 8 };

/** Which rows are lines of a list, read from where lines begin; an only long button is none. */
function linesOf(rows: Button[][]): Set<Button[]> {
  const wider = (than: number) => rows.filter(([only, ...more]) => only && more.length === 0 && widthOf(only) > than);
  return new Set(wider(widths.ofList).length > 1 ? wider(widths.ofLine) : []);
}

/** Latin letters and figures are half as wide. */
const widthOf = ({ label }: Button): number =>
  Array.from(label).reduce((width, letter) => width + (letter.charCodeAt(0) < 0x300 ? 0.5 : 1), 0);

/** Each button carries its token and, for the person's own transcript, its label; the form works without scripts. */
function buttonsOf({ base, keyed, ids, say }: Pen, { deliveryId, message }: Sent, isOpen: boolean): Html | string {
  const rows = message.buttons ?? [];
  const count = rows.flat().length;
  if (count === 0) return "";
  const lines = linesOf(rows);
  let index = 0;
  const form = html`<form class="buttons" method="post" action="${base}messages"><input type="hidden" name="formId" value="${ids.uuid()}">${rows.map(
    (row) =>
      html`<div class="${lines.has(row) ? "row line" : "row"}">${row.map(
        (button) =>
          html`<button name="press" value="${buttonToken(keyed, deliveryId, index++, button)} ${button.label}">${button.label}</button>`,
      )}</div>`,
  )}</form>`;
  if (rows.length <= unfolded.rows && count <= unfolded.buttons) return form;
  return html`<details class="choices"${isOpen ? " open" : ""}><summary>${say("web-choices", { count })}</summary>${form}</details>`;
}
