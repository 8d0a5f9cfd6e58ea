import { html } from "hono/html";
import { type Html, pageOf, type Reader } from "../../board/index.ts";
import { bubbleOf, dayOf, type Pen } from "./bubble.ts";
import type { Cursor, Entry, Transcript } from "./transcript.ts";

export interface ChatLook {
  reader: Reader;
  title: string;
  /** Who one is here, in a demo. */
  who?: string;
  styles: string[];
  scripts: string[];
}

/** The chat of one session. `before`: an earlier stretch of it, for reading only. */
export function chatPage(pen: Pen, look: ChatLook, { entries, earlier }: Transcript, before?: Cursor): Html {
  const { say, base } = pen;
  const body = html`${topOf(pen, look)}
<main>
${earlier ? html`<p class="more"><a href="${base}?before=${cursorText(earlier)}">${say("web-earlier")}</a></p>` : ""}
<ol id="log" role="log" aria-live="polite" aria-label="${say("web-log")}">
${bubblesOf(pen, entries)}
</ol>
<div id="end">${before ? html`<p class="more"><a href="${base}#end">${say("web-latest")}</a></p>` : html`<noscript><p class="more"><a href="${base}#end">${say("web-refresh")}</a></p></noscript>`}</div>
</main>
${before ? "" : composerOf(pen, entries)}`;
  return pageOf({ ...look, kind: "chat", body });
}

function topOf({ say, base, locale }: Pen, { reader, title, who }: ChatLook): Html {
  return html`<header class="top">
  <h1>${who ?? title}</h1>
  <a href="${base}?text=${reader.isLarge ? "normal" : "large"}" title="${say(reader.isLarge ? "web-text-normal" : "web-text-large")}"><span aria-hidden="true">${locale === "en" ? "A" : "字"}${reader.isLarge ? "−" : "+"}</span><span class="hidden">${say(reader.isLarge ? "web-text-normal" : "web-text-large")}</span></a>
</header>`;
}

function bubblesOf(pen: Pen, entries: Entry[]): Html[] {
  const latest = latestOf(entries);
  let day = "";
  return entries.map((entry) => {
    const today = dayOf(pen, entry);
    const isNewDay = today !== day;
    day = today;
    return html`${isNewDay ? html`<li class="day">${today}</li>` : ""}${bubbleOf(pen, entry, { isLatest: entry === latest, isOpen: entry === latest && !isAnswered(entry, entries) })}`;
  });
}

/** Whether some button was pressed after this message came: what it asked is over, whatever is asked next. */
const isAnswered = ({ at }: Entry, entries: Entry[]): boolean =>
  entries.some((entry) => entry.side === "in" && entry.inbound.kind === "button" && entry.at > at);

/** The newest message that has buttons: the ones to press now. */
export function latestOf(entries: Entry[]): Entry | undefined {
  const asking = entries.filter((entry) => entry.side === "out" && (entry.message.buttons?.flat().length ?? 0) > 0);
  return asking.sort((a, b) => a.at.getTime() - b.at.getTime()).at(-1);
}

const attachIcon = html`<svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true"><path d="M8 12.5 14.5 6a3 3 0 0 1 4.3 4.3l-8 8A5 5 0 0 1 3.7 11L11 3.8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
const placeIcon = html`<svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true"><path d="M12 21s7-6.3 7-11.5a7 7 0 0 0-14 0C5 14.7 12 21 12 21Z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><circle cx="12" cy="9.7" r="2.4" fill="none" stroke="currentColor" stroke-width="2"/></svg>`;
const sendIcon = html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M4 12h13M12 6l6 6-6 6" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** The words that the script shows travel as attributes: they are in the reader's language already. */
function composerOf({ say, base, ids }: Pen, entries: Entry[]): Html {
  return html`<form id="composer" method="post" action="${base}messages" enctype="multipart/form-data"
  data-base="${base}" data-after="${entries.reduce<Entry | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined)?.id ?? ""}"
  data-sending="${say("web-sending")}" data-waiting="${say("web-waiting")}" data-failed="${say("web-failed")}" data-you="${say("web-said-you")}"
  data-typing="${say("web-typing")}" data-files="${say("web-chosen")}" data-too-many="${say("web-too-many-files")}" data-too-large="${say("web-too-large")}"
  data-place="${say("web-said-place")}" data-placing="${say("web-placing")}" data-no-place="${say("web-no-place")}">
  <p id="status" role="status"></p>
  <p id="chosen"></p>
  <input type="hidden" name="formId" value="${ids.uuid()}">
  <div class="row">
    <label class="attach" title="${say("web-attach")}"><span class="hidden">${say("web-attach")}</span>${attachIcon}<input type="file" name="files" multiple accept="image/*,application/pdf,.heic,audio/*"></label>
    <button type="button" id="place" class="attach" hidden title="${say("web-place")}">${placeIcon}<span class="hidden">${say("web-place")}</span></button>
    <textarea name="text" rows="1" placeholder="${say("web-placeholder")}" aria-label="${say("web-placeholder")}"></textarea>
    <button class="send" title="${say("web-send")}">${sendIcon}<span class="hidden">${say("web-send")}</span></button>
  </div>
</form>`;
}

const cursorText = ({ at, id }: Cursor): string => `${at.getTime()}.${id}`;

/** Reads what `cursorText` wrote; undefined for anything else. */
export function readCursor(text = ""): Cursor | undefined {
  const [, ms, id] = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  return ms && id ? { at: new Date(Number(ms)), id } : undefined;
}

export interface Trouble {
  reader: Reader;
  styles: string[];
  title: string;
  words: string;
  /** What the person wrote, so that it is not lost. */
  kept?: string;
  keptLabel?: string;
  back: { href: string; label: string };
  again?: number;
}

/** A page that says what went wrong and what to do now. */
export function troublePage({ reader, styles, title, words, kept, keptLabel, back, again }: Trouble): Html {
  const body = html`<main>
<h1>${words}</h1>
${kept ? html`<label for="kept">${keptLabel}</label><textarea id="kept" rows="5">${kept}</textarea>` : ""}
<p class="more"><a class="go" href="${back.href}">${back.label}</a></p>
</main>`;
  return pageOf({ reader, title, styles, kind: "trouble", again, body });
}
