import { Refusal } from "../../foundation/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { ofRehearsal } from "../draft-mark.ts";
import { beginDraft } from "../drafts.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { isLed } from "./card.ts";
import type { AskedLine } from "./questions-of.ts";
import { readMeeting } from "./show.ts";

const shown = 8;

/** 书面提问, 书面意见: before the meeting or during it. `words`: said already, to be looked at once more. */
export async function beginAsking(
  turn: Turn,
  caseId: string,
  as: "question" | "statement",
  words?: string,
): Promise<void> {
  const { row } = await readMeeting(turn, caseId);
  if (row.step !== "called" && row.step !== "held") throw new Refusal("meeting-refusal-over", { number: row.number });
  if (!turn.person.isVerified) throw new Refusal("start-verified-only");
  const purpose = { file: "meeting-question", under: { caseId, name: "question" }, ...ofRehearsal(turn, row) };
  await beginDraft(turn, purpose, { as, area: row.areaId, ...(words ? { words } : {}) });
}

/** 大家的问题: what most support first. `support`: and this one is supported. */
export async function showQuestions(turn: Turn, caseId: string, support?: string): Promise<void> {
  const view = await readMeeting(turn, caseId);
  const { row, questions } = view;
  const note = support ? supportOne(turn, questions, support) : undefined;
  const lines = questions.slice(0, shown).map((one, i) =>
    turn.say("meeting-question-line", {
      ...{ n: i + 1, as: one.as, words: one.words, answer: one.answer ?? "", outcome: one.outcome ?? "open" },
      supporters: one.supporters + (support === one.id && note ? 1 : 0),
    }),
  );
  const isLeader = isLed(turn, view);
  const buttons = questions.slice(0, shown).flatMap((one, i): Button[] => {
    if (one.as !== "question" || one.outcome) return [];
    if (isLeader) return [button(turn, "meeting-question-open", { do: "case", caseId: one.id }, { n: i + 1 })];
    if (one.isOwn || one.isSupported || one.id === support) return [];
    return [button(turn, "meeting-support", { do: "meeting-questions", caseId, support: one.id }, { n: i + 1 })];
  });
  const key = lines.length > 0 ? "meeting-questions-list" : "meeting-questions-none";
  const list = turn.say(key, { subject: String(row.form.subject), lines: lines.join("\n") });
  reply(turn, {
    text: [note, list].filter(Boolean).join("\n\n"),
    buttons: [...rowsOf(buttons, 3), [button(turn, "meeting-open", { do: "meeting", caseId }), ...homeRow(turn)]],
  });
}

/** One support a person, held by the key of the rows. Undefined when there was one. */
function supportOne(turn: Turn, questions: readonly AskedLine[], id: string): string | undefined {
  const one = questions.find((q) => q.id === id);
  if (!one || one.outcome) throw new Refusal("meeting-refusal-answered");
  if (!turn.person.isVerified) throw new Refusal("start-verified-only");
  if (one.isOwn) throw new Refusal("meeting-refusal-own");
  if (one.isSupported) return undefined;
  turn.change.insert("Follow", { caseId: id, personId: turn.person.id, createdAt: turn.world.now });
  return turn.say("meeting-supported");
}
