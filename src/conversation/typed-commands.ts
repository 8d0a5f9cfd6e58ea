import { locales, type Say, type Words } from "../foundation/index.ts";
import type { Command } from "./commands.ts";
import { morningHours } from "./morning/commands.ts";

/** Commands with a slash; the same in every language. */
const slash: Record<string, (rest: string) => Command> = {
  start: (rest) => startCommand(rest),
  menu: () => ({ do: "menu" }),
  help: () => ({ do: "help" }),
  talk: () => ({ do: "talk" }),
  report: () => ({ do: "file", procedure: "request" }),
  services: () => ({ do: "services", page: 0 }),
  cases: () => ({ do: "cases", page: 0 }),
  todo: () => ({ do: "todo", page: 0 }),
  rates: () => ({ do: "rates" }),
  hot: () => ({ do: "hot-topics" }),
  propose: () => ({ do: "proposals" }),
  visits: () => ({ do: "visits", go: { to: "mine" } }),
  meetings: () => ({ do: "meetings" }),
  notice: () => ({ do: "notices" }),
  votes: () => ({ do: "meetings" }),
  templates: () => ({ do: "templates" }),
  cover: () => ({ do: "cover" }),
  language: () => ({ do: "language" }),
  link: (rest) => ({ do: "link", code: rest || undefined }),
  join: (rest) => ({ do: "join", code: rest || undefined }),
  me: () => ({ do: "me" }),
  export: () => ({ do: "export" }),
  mydata: () => ({ do: "own-data" }),
  for: () => ({ do: "helping", go: { to: "begin" } }),
  verify: (rest) => ({ do: "verify", code: rest || undefined }),
};

/** A link such as t.me/…?start=join-CODE arrives as "/start join-CODE". */
function startCommand(rest: string): Command {
  const match = /^(join|link|verify|case)-(.+)$/.exec(rest);
  if (match?.[1] === "case") return { do: "number", number: match[2] ?? "" };
  const named = (["join", "link", "verify"] as const).find((name) => name === match?.[1]);
  return named ? { do: named, code: match?.[2] } : { do: "menu" };
}

/** Words that stand for a command when they are the whole message: the labels of the menu, in every language. */
const spoken: Record<string, Command> = {
  "menu-home": { do: "menu" },
  "menu-help": { do: "help" },
  "menu-talk": { do: "talk" },
  "talk-end": { do: "talk-end" },
  "talk-end-word": { do: "talk-end" },
  "talk-list": { do: "talks" },
  "menu-report": { do: "file", procedure: "request" },
  "menu-services": { do: "services", page: 0 },
  "menu-cases": { do: "cases", page: 0 },
  "menu-todo": { do: "todo", page: 0 },
  "street-button": { do: "street", state: "open", page: 0 },
  "menu-rates": { do: "rates" },
  "hot-topics-button": { do: "hot-topics" },
  "visits-button": { do: "visits", go: { to: "mine" } },
  "visits-coverage-button": { do: "visits", go: { to: "coverage" } },
  "visits-plan-button": { do: "visits", go: { to: "plan" } },
  "menu-meetings": { do: "meetings" },
  "compose-button": { do: "notices" },
  "manners-button": { do: "manners" },
  "desk-templates-button": { do: "templates" },
  "desk-cover-button": { do: "cover" },
  "menu-language": { do: "language" },
  "menu-me": { do: "me" },
  "me-join": { do: "joining", go: { to: "consent", onward: "home" } },
  "me-set-home": { do: "joining", go: { to: "home" } },
  "me-verify": { do: "joining", go: { to: "verify" } },
  "me-link": { do: "link" },
  "link-undo": { do: "unlink" },
  "me-export": { do: "export" },
  "mydata-button": { do: "own-data" },
  "me-withdraw": { do: "joining", go: { to: "withdraw" } },
  "me-seat": { do: "joining", go: { to: "seats" } },
  "counter-verify": { do: "joining", go: { to: "desk" } },
  "counter-letter": { do: "joining", go: { to: "desk", letter: true } },
  "helping-button": { do: "helping", go: { to: "begin" } },
  "helping-counter-button": { do: "helping", go: { to: "counter" } },
  "menu-continue": { do: "continue" },
  "proposals-button": { do: "proposals" },
  "proposals-new": { do: "proposal-new" },
  "disclosures-button": { do: "disclosures" },
  "disclosures-new": { do: "disclosure-new" },
  "oversight-button": { do: "oversight" },
  "oversight-ask": { do: "oversight-ask" },
  "work-appraisals-button": { do: "appraisals" },
  "work-appraisals-new": { do: "appraisal-new" },
  "consultations-button": { do: "consultations" },
  "morning-button": { do: "morning" },
  "morning-when": { do: "morning-set" },
  "morning-off": { do: "morning-set", hour: "off" },
  "work-button": { do: "work" },
  "work-new": { do: "work-new" },
  "petition-begin": { do: "file", procedure: "petition" },
  "elections-new": { do: "ballot-new", procedure: "committee-election" },
  "recalls-begin": { do: "election-recall", by: "voters" },
  "recalls-begin-representatives": { do: "election-recall", by: "representatives" },
  "ballots-new-owners-decision": { do: "ballot-new", procedure: "owners-decision" },
  "ballots-new-poll": { do: "ballot-new", procedure: "poll" },
  "ballots-new-resolution": { do: "ballot-new", procedure: "resolution" },
  "ballots-new-appraisal": { do: "ballot-new", procedure: "appraisal" },
  "ballots-new-survey": { do: "ballot-new", procedure: "survey" },
};

/** What people say for the same in many ways. */
const spokenWays: Record<string, Command> = {
  "meetings-said": { do: "meetings" },
  "meeting-said-call": { do: "meeting-call" },
  "meeting-said-attend": { do: "meeting-attend" },
  "proposals-said": { do: "proposals" },
  "disclosures-said": { do: "disclosures" },
  "disclosures-said-correct": { do: "disclosure-corrections" },
  "oversight-said-all": { do: "oversight" },
  "oversight-said-ask": { do: "oversight-ask" },
  "consultations-said": { do: "consultations" },
  "morning-said": { do: "morning" },
  "hot-topics-said": { do: "hot-topics" },
  "work-said": { do: "work" },
  "charter-said-change": { do: "charter", propose: true },
  "petition-said": { do: "file", procedure: "petition" },
};

/** What their names say is also what people write about: to a question for words "居务公开" is the answer. */
const matters: readonly Command["do"][] = [
  "disclosures",
  "disclosure-corrections",
  "proposals",
  "work",
  "charter",
  "oversight",
  "consultations",
  "appraisals",
];
export const isNamedLikeMatter = (command: TypedCommand): boolean => matters.some((one) => one === command.do);

/** 'back' and 'cancel' mean the draft in hand. */
export type TypedCommand = Command | { do: "typed-back" } | { do: "typed-cancel" } | { do: "typed-skip" };

export type ReadTyped = (text: string) => TypedCommand | undefined;

/** Reads a typed command; undefined for everything else. Only whole messages count: nothing is guessed out of a sentence. */
export function typedCommands(words: Words): ReadTyped {
  const table = new Map<string, TypedCommand>();
  const enter = (say: Say, key: string, to: TypedCommand) => table.set(bare(say(key)), to);
  for (const locale of locales) {
    const say = words.say(locale);
    for (const [key, to] of Object.entries(spoken)) enter(say, key, to);
    for (const [key, to] of Object.entries(spokenWays))
      for (const word of say(key).split("|")) table.set(bare(word), to);
    enter(say, "button-back", { do: "typed-back" });
    enter(say, "button-cancel", { do: "typed-cancel" });
    enter(say, "button-skip", { do: "typed-skip" });
  }
  return (text) => {
    const match = /^\/([a-z]+)(?:@\w+)?(?:\s+(\S.*))?$/is.exec(text);
    if (!match) return table.get(bare(text)) ?? saidAfterLabel(words, text);
    const name = (match[1] ?? "").toLowerCase();
    if (name === "cancel") return { do: "typed-cancel" };
    if (name === "back") return { do: "typed-back" };
    if (name === "skip") return { do: "typed-skip" };
    return slash[name]?.((match[2] ?? "").trim()) ?? { do: "help" };
  };
}

/** "窗口登记 王秀英 13800001111 低保": the label, then all that the clerk knows. "走访 2-1-301": a door. */
function saidAfterLabel(words: Words, text: string): Command | undefined {
  const line = lineAfter(words, "helping-counter-button", text);
  if (line) return { do: "helping", go: { to: "counter", words: line } };
  // "早报 9点"
  const at = Number(lineAfter(words, "morning-word", text)?.replace(/[^0-9]/g, "") || Number.NaN);
  const hour = morningHours.find((n) => n === at);
  if (hour) return { do: "morning-set", hour };
  const door = lineAfter(words, "visits-word", text);
  return door && /\d/.test(door) && door.length <= 40 ? { do: "visits", go: { to: "find", door } } : undefined;
}

function lineAfter(words: Words, key: string, text: string): string | undefined {
  const labels = locales.map((locale) => words.say(locale)(key).toLowerCase());
  const label = labels.find((l) => text.toLowerCase().startsWith(l) && /^[\s:：,，]/.test(text.slice(l.length)));
  return label && text.slice(label.length).replace(/^[\s:：,，]+/, "");
}

const bare = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[。.!！]$/, "");
