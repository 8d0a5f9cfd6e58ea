import { z } from "zod";
import { locales } from "../foundation/index.ts";
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
import { morningCommands } from "./morning/commands.ts";
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
