import type { City } from "../../city/index.ts";
import type { NoticeMessage, QuotedLine } from "../../instruments/index.ts";
import type { Command } from "../commands.ts";
import type { TalkLineRow, TalkRow } from "./store.ts";

type NoticeButton = { key: string; command: Command };

const end: NoticeButton = { key: "talk-end", command: { do: "talk-end" } };
const home: NoticeButton = { key: "menu-home", command: { do: "menu" } };
const report: NoticeButton = { key: "menu-report", command: { do: "file", procedure: "request" } };
const goOn: NoticeButton = { key: "menu-continue", command: { do: "continue" } };

const takeOrLook = (talk: TalkRow): NoticeButton[] => [
  { key: "talk-take", command: { do: "talk-take", talk: talk.id } },
  { key: "talk-look", command: { do: "talk-look", talk: talk.id } },
];

/** A resident waits: to the clerks of the station. */
export function calledNotice(city: City, talk: TalkRow, lines: readonly TalkLineRow[]): NoticeMessage {
  const quote = quoteOf(lines);
  return {
    key: quote ? "talk-called" : "talk-called-silent",
    args: { body: city.body(talk.bodyId).name },
    quote,
    buttons: takeOrLook(talk),
  };
}

/** A resident has waited so many minutes of office time: to the clerks of the station once more. */
export const waitsLongNotice = (
  city: City,
  talk: TalkRow,
  lines: readonly TalkLineRow[],
  minutes: number,
): NoticeMessage => ({
  key: "talk-waits-long",
  args: { body: city.body(talk.bodyId).name, minutes },
  quote: quoteOf(lines),
  buttons: takeOrLook(talk),
});

/** Nobody has come: to the resident, with what else there is. */
export const nobodyYetNotice = (talk: TalkRow): NoticeMessage => ({
  key: "talk-nobody-yet",
  args: {},
  buttons: [
    { key: "talk-file", command: { do: "talk-file", talk: talk.id } },
    { key: "talk-wait-on", command: { do: "talk" } },
    end,
  ],
});

/** A clerk is there: to the resident. */
export const begunNotice = (city: City, talk: TalkRow): NoticeMessage => ({
  key: "talk-begun",
  args: { body: city.body(talk.bodyId).name },
  buttons: [end],
});

/** What one side says, to the other. */
export const saidNotice = (
  talk: TalkRow,
  side: "resident" | "clerk",
  text: string,
  files: string[],
): NoticeMessage => ({
  key: side === "clerk" ? "talk-said-clerk" : "talk-said-resident",
  args: {},
  quote: text || undefined,
  files: files.length > 0 ? files : undefined,
  buttons: side === "clerk" ? [end] : [end, { key: "talk-suggest", command: { do: "talk-suggest", talk: talk.id } }],
});

/** It is over: to the resident, who may go on with what they were filling in. */
export const endedForResident = (by: "clerk" | "clock", hasDraft: boolean): NoticeMessage => ({
  key: by === "clerk" ? "talk-ended-by-clerk" : "talk-ended-by-clock",
  args: {},
  buttons: [...(hasDraft ? [goOn] : []), report, home],
});

/** It is over: to the clerk, likewise. */
export const endedForClerk = (talk: TalkRow, by: "resident" | "clock", hasDraft: boolean): NoticeMessage => ({
  key: by === "resident" ? "talk-ended-by-resident" : "talk-ended-by-clock-here",
  args: {},
  buttons: [{ key: "talk-suggest", command: { do: "talk-suggest", talk: talk.id } }, ...(hasDraft ? [goOn] : []), home],
});

/** The clerk thinks that it should be a request: the resident decides. */
export const suggestedNotice = (talk: TalkRow): NoticeMessage => ({
  key: "talk-suggested",
  args: {},
  buttons: [{ key: "talk-file", command: { do: "talk-file", talk: talk.id } }],
});

const mostQuoted = 5;
const mostLetters = 120;

/** The last things said, each shortened; with who said it as soon as two sides have spoken. */
function quoteOf(lines: readonly TalkLineRow[]): string | QuotedLine[] | undefined {
  const said = lines.filter((line) => line.text !== "").slice(-mostQuoted);
  if (said.length === 0) return undefined;
  if (said.every(({ side }) => side === "resident")) return said.map((line) => shortened(line.text)).join("\n");
  return said.map(({ side, text, name }) => ({
    key: "talk-line",
    args: { side, text: shortened(text), name: name ?? { word: "talk-colleague-short" } },
  }));
}

function shortened(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, " "));
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join("")}…` : letters.join("");
}
