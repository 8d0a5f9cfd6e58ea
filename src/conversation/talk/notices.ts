import type { City } from "../../city/index.ts";
import type { NoticeMessage } from "../../instruments/index.ts";
import type { Command } from "../commands.ts";
import type { TalkLineRow, TalkRow } from "./store.ts";

type NoticeButton = { key: string; command: Command };

const end: NoticeButton = { key: "talk-end", command: { do: "talk-end" } };
const home: NoticeButton = { key: "menu-home", command: { do: "menu" } };
const report: NoticeButton = { key: "menu-report", command: { do: "file", procedure: "request" } };
const goOn: NoticeButton = { key: "menu-continue", command: { do: "continue" } };

/** A resident waits: to the clerks of the station. */
export function calledNotice(city: City, talk: TalkRow, lines: readonly TalkLineRow[]): NoticeMessage {
  const quote = quoteOf(lines);
  return {
    key: quote ? "talk-called" : "talk-called-silent",
    args: { body: city.body(talk.bodyId).name },
    quote,
    buttons: [
      { key: "talk-take", command: { do: "talk-take", talk: talk.id } },
      { key: "talk-look", command: { do: "talk-look", talk: talk.id } },
    ],
  };
}

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

/** The last things said, each shortened. */
function quoteOf(lines: readonly TalkLineRow[]): string | undefined {
  const said = lines.filter((line) => line.text !== "").slice(-mostQuoted);
  return said.length > 0 ? said.map((line) => shortened(line.text)).join("\n") : undefined;
}

function shortened(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, " "));
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join("")}…` : letters.join("");
}
