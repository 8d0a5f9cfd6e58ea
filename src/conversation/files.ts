import { sha256 } from "../foundation/index.ts";
import { hearAboutCase } from "./about-case.ts";
import { warnOfDanger } from "./danger.ts";
import { askAgain, beginDraft, setAnswer } from "./drafts.ts";
import { fieldAt, fieldsOf } from "./fields.ts";
import { questions } from "./questions/index.ts";
import { menuButtons } from "./screens/menu.ts";
import { type Draft, draftInHand } from "./state.ts";
import { button, reply, replyWith, type Turn } from "./turn.ts";

/** Photos and files: to the draft that is open, to the case they reply to, or the beginning of a report. */
export async function takeFiles(turn: Turn): Promise<void> {
  const ids = await keepFiles(turn);
  const text = turn.inbound.text ?? "";
  if (text) warnOfDanger(turn, text);
  if ((text || turn.inbound.replyTo) && (await hearAboutCase(turn, text, ids))) return;
  const draft = draftInHand(turn.state);
  if (draft) return filesForDraft(turn, draft, ids, text);
  if (text) return beginDraft(turn, { file: "request" }, { words: text, photos: ids });
  turn.state.parked = { text: "", files: [...(turn.state.parked?.files ?? []), ...ids] };
  const report = button(turn, "report-this", { do: "file", procedure: "request", words: "parked" });
  replyWith(turn, "files-what", {}, [[report], ...menuButtons(turn)]);
}

/** Fetches what the message brings and keeps it; what is kept already is not kept twice. */
async function keepFiles(turn: Turn): Promise<string[]> {
  const { db, ids, fetchFile } = turn.means;
  const kept: string[] = [];
  for (const { ref, mime, name } of turn.inbound.files ?? []) {
    const bytes = await fetchFile(turn.inbound, ref);
    const hash = sha256(bytes);
    const [same] = await db.query<{ id: string }>(`SELECT id FROM "File" WHERE "personId" = $1 AND sha256 = $2`, [
      turn.person.id,
      hash,
    ]);
    const id = same?.id ?? ids.uuid();
    if (!same) {
      const values = [
        id,
        turn.person.id,
        hash,
        mime,
        name ?? null,
        bytes.byteLength,
        Buffer.from(bytes),
        turn.world.now,
      ];
      await db.query(
        `INSERT INTO "File" (id, "personId", sha256, mime, name, size, bytes, "createdAt") VALUES ($1,$2,$3,$4,$5,$6,$7,$8)`,
        values,
      );
    }
    kept.push(id);
  }
  return kept;
}

/** To the question for files that is open, or the form's own; said when the form takes none. */
async function filesForDraft(turn: Turn, draft: Draft, ids: string[], text: string): Promise<void> {
  const at = fieldAt(turn, draft);
  const asked = at?.field.kind === "files" ? at : fieldsOf(turn, draft).find((f) => f.field.kind === "files");
  if (!asked || asked.field.kind !== "files") {
    replyWith(turn, "files-not-here");
    return askAgain(turn, draft);
  }
  const before = draft.answers[asked.name];
  const all = [...new Set([...(Array.isArray(before) ? before : []), ...ids])];
  setAnswer(draft, asked.name, all.slice(0, asked.field.max));
  const key = all.length > asked.field.max ? "files-too-many" : "files-kept";
  const kept = turn.say(key, { count: Math.min(all.length, asked.field.max), max: asked.field.max });
  if (at?.field.kind === "files") return askAgain(turn, draft, `${kept}${turn.say("files-more")}`);
  reply(turn, { text: kept });
  // A caption answers the question that is open, if that takes words.
  if (text && at?.field.kind === "text") {
    const taken = questions.text.fromText(turn, at, text);
    if ("taken" in taken) setAnswer(draft, at.name, taken.taken);
  }
  askAgain(turn, draft);
}
