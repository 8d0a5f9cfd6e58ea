import { z } from "zod";
import { locales, type Say, type Words } from "../foundation/index.ts";
import { rateNames } from "../instruments/index.ts";
import { appraisalCommands } from "./appraisals/commands.ts";
import { ballotCommands } from "./ballots/commands.ts";
import { charterCommand } from "./charter/commands.ts";
import { consultationCommands } from "./consultations/commands.ts";
import { batchActions, coverSpans, streetStates, suggestedFrom } from "./desk/commands.ts";
import { disclosureCommands } from "./disclosures/commands.ts";
import { electionCommands } from "./elections/commands.ts";
import { helpingStep } from "./helping/commands.ts";
import { hotTopicCommands } from "./hot-topics/commands.ts";
import { joiningStep } from "./joining/commands.ts";
import { meetingCommands } from "./meetings/commands.ts";
import { morningCommands, morningHours } from "./morning/commands.ts";
import { noticeCommands } from "./notices/commands.ts";
import { ownDataCommand } from "./own-data/commands.ts";
import { proposalCommands } from "./proposals/commands.ts";
import { oversightCommands } from "./supervision/commands.ts";
import { talkCommands } from "./talk/commands.ts";
import { visitStep } from "./visits/commands.ts";
import { workCommands } from "./work/commands.ts";

const id = z.uuid();

/** Everything that the conversation can be asked to do: by a button, a typed word, or (later) a model. A closed set. */
export const command = z.discriminatedUnion("do", [
  z.object({ do: z.literal("menu") }),
  z.object({ do: z.literal("help"), more: z.literal(true).optional() }),
  /** The words at hand are heard anew, with what is being filled in put aside. */
  z.object({ do: z.literal("turn-to") }),
  /** What was understood of a voice message is what was said, or not. */
  z.object({ do: z.literal("voice"), isRight: z.boolean() }),
  /** `area`: whose clerks, or the street in which that community is. */
  z.object({ do: z.literal("talk"), area: id.optional() }),
  ...talkCommands,
  ...noticeCommands,
  ...meetingCommands,
  ...ballotCommands,
  ...proposalCommands,
  ...workCommands,
  ...disclosureCommands,
  ...oversightCommands,
  ...appraisalCommands,
  ...consultationCommands,
  ...morningCommands,
  ...hotTopicCommands,
  charterCommand,
  ...electionCommands,
  z.object({
    do: z.literal("file"),
    procedure: z.string(),
    item: z.string().optional(),
    words: z.literal("parked").optional(),
    from: z.string().optional(),
    alone: z.literal(true).optional(),
  }),
  z.object({ do: z.literal("answer"), draft: id, field: z.string(), value: z.union([z.string(), z.number()]) }),
  z.object({ do: z.literal("open-place"), draft: id, field: z.string(), area: id }),
  z.object({ do: z.literal("skip"), draft: id, field: z.string() }),
  z.object({ do: z.literal("back"), draft: id, from: z.literal("changes").optional() }),
  z.object({ do: z.literal("changes"), draft: id }),
  z.object({ do: z.literal("change"), draft: id, field: z.string() }),
  z.object({ do: z.literal("submit"), draft: id }),
  z.object({ do: z.literal("append"), draft: id }),
  z.object({ do: z.literal("anonymous"), draft: id }),
  /** What says who files it, though they wish to stay unknown, stays in or is taken out. */
  z.object({ do: z.literal("telling"), draft: id, keep: z.boolean() }),
  z.object({ do: z.literal("cancel"), draft: id }),
  z.object({ do: z.literal("set-place"), draft: id, area: id }),
  z.object({ do: z.literal("continue") }),
  /** What of the catalogue is nearest to the words at hand. */
  z.object({ do: z.literal("look-up") }),
  z.object({ do: z.literal("cases"), page: z.number().int().min(0) }),
  z.object({ do: z.literal("todo"), page: z.number().int().min(0) }),
  z.object({ do: z.literal("street"), state: z.enum(streetStates), page: z.number().int().min(0) }),
  z.object({ do: z.literal("case"), caseId: id }),
  z.object({
    do: z.literal("act"),
    caseId: id,
    action: z.string(),
    version: z.number().int(),
    words: z.literal("parked").optional(),
    /** Asked once more, and meant. */
    isSure: z.literal(true).optional(),
    /** The body as whose member, where the person may do it as several. */
    as: id.optional(),
    /** Which of those who have this phone signs, where several have it. */
    who: id.optional(),
    /** Of 联署: the mark of the text that stands beside the button, so that nothing is signed unread. */
    read: z.string().max(20).optional(),
  }),
  z.object({ do: z.literal("services"), page: z.number().int().min(0), category: z.string().optional() }),
  z.object({ do: z.literal("item"), item: id }),
  z.object({ do: z.literal("language"), locale: z.enum(locales).optional() }),
  z.object({ do: z.literal("link"), code: z.string().optional() }),
  /** `link`: of the two that became one, as it was recorded; the newest by default. */
  z.object({ do: z.literal("unlink"), link: id.optional() }),
  z.object({ do: z.literal("join"), code: z.string().optional() }),
  z.object({ do: z.literal("number"), number: z.string() }),
  z.object({ do: z.literal("me") }),
  z.object({ do: z.literal("export") }),
  ownDataCommand,
  z.object({ do: z.literal("verify"), code: z.string().optional() }),
  z.object({ do: z.literal("joining"), go: joiningStep }),
  z.object({ do: z.literal("helping"), go: helpingStep }),
  z.object({ do: z.literal("look"), caseId: id }),
  z.object({
    do: z.literal("rates"),
    body: id.optional(),
    /** Such as 2026-11; the present month by default. */
    month: z.string().optional(),
    /** The bodies under it instead of the body. */
    under: z.boolean().optional(),
    /** The cases behind this figure. */
    against: z.enum(rateNames).optional(),
    page: z.number().int().min(0).optional(),
  }),
  z.object({ do: z.literal("visits"), go: visitStep }),
  z.object({ do: z.literal("rates-how"), body: id.optional() }),
  z.object({ do: z.literal("suggested"), draft: id, field: z.string(), from: z.enum(suggestedFrom), id }),
  z.object({ do: z.literal("follow"), caseId: id, draft: id }),
  z.object({ do: z.literal("not-twin"), draft: id }),
  z.object({ do: z.literal("unfollow"), caseId: id }),
  z.object({ do: z.literal("templates") }),
  z.object({ do: z.literal("template"), template: id, remove: z.literal(true).optional() }),
  z.object({ do: z.literal("template-save"), caseId: id }),
  z.object({ do: z.literal("batch"), action: z.enum(batchActions) }),
  z.object({ do: z.literal("batch-toggle"), which: z.union([id, z.literal("all"), z.literal("none")]) }),
  z.object({ do: z.literal("batch-go") }),
  z.object({ do: z.literal("print"), caseId: id }),
  z.object({ do: z.literal("cover"), seat: id.optional(), person: id.optional(), span: z.enum(coverSpans).optional() }),
  z.object({ do: z.literal("cover-end"), cover: id }),
]);
export type Command = z.infer<typeof command>;

/** What a button asks for; undefined where there is none, and for what is no command of ours. */
export const commandOf = (button: { command: unknown } | undefined): Command | undefined =>
  command.safeParse(button?.command).data;

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
