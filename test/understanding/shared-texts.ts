import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { readImportFile } from "../../src/city/index.ts";

const folder = new URL("../../../shared/data/", import.meta.url);

const message = z.object({ title: z.string().default(""), text: z.string(), label: z.string().default("") });
export type Message = z.output<typeof message>;

/** Whether the folder of real texts lies beside the project; says so where it does not. */
export function hasSharedTexts(): boolean {
  const isThere = existsSync(folder);
  if (!isThere) console.log("skipped: no ../shared/data beside the project, so nothing is measured on real texts");
  return isThere;
}

/** The messages of a file of ../shared/data/messages. */
export function readMessages(name: "train.jsonl" | "stream.jsonl"): Message[] {
  return readLines(`messages/${name}`).map((line) => message.parse(JSON.parse(line)));
}

/** Short messages between private people. */
export function readChatMessages(): string[] {
  return readLines("sms/chat-messages.txt");
}

/** Titles and texts of the messages that came in over time, as the dialogue is given them. */
export function readStreamTexts(): string[] {
  return readMessages("stream.jsonl").map(({ title, text }) => `${title}\n${text}`);
}

const lookUp = z.object({ text: z.string(), codes: z.array(z.string()) });

/** What residents type to find an item of the real catalogue; out-of-scope texts have no codes. */
export function readLookUps(): z.output<typeof lookUp>[] {
  return readLines("lookup/dev.jsonl").map((line) => lookUp.parse(JSON.parse(line)));
}

const ownLookUp = z.object({ text: z.string(), codes: z.array(z.string()), style: z.string() });

/**
 * What residents may type, written by us, with the codes of the items that answer it; none when it is out of scope. Words of
 * the look-up were chosen looking at `texts`; `fresh` were written afterwards, and only the least score of an answer was set
 * with them among the others.
 */
export function readOwnLookUps(which: "texts" | "fresh"): z.output<typeof ownLookUp>[] {
  const file = readFileSync(new URL(`./look-up-${which}.jsonl`, import.meta.url), "utf8");
  return file
    .split("\n")
    .filter(Boolean)
    .map((line) => ownLookUp.parse(JSON.parse(line)));
}

/** The items of a real district's catalogue: codes and names alone. */
export function readServiceItems() {
  const file = readFileSync(new URL("services/sichuan-items.csv", folder));
  return readImportFile("catalogue", "sichuan-items.csv", file).table.lines.map(({ cells }) => ({
    code: String(cells.code),
    name: String(cells.name),
    aliases: [],
    situations: [],
    category: null,
    content: {},
  }));
}

export function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
}

function readLines(path: string): string[] {
  return readFileSync(new URL(path, folder), "utf8").split("\n").filter(Boolean);
}
