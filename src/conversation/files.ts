import { fileTypeOf, Refusal, sha256, withoutMetadata } from "../foundation/index.ts";
import { aboutOf } from "../procedures/engine/index.ts";
import { findFollowUp, inCommonWords } from "../understanding/index.ts";
import { hearAboutCase } from "./about-case.ts";
import { takeAnswerFiles } from "./consultations/answer.ts";
import { warnOfDanger } from "./danger.ts";
import { askAgain, askMoreFiles, beginDraft, setAnswer, skipField, takeAnswer } from "./drafts.ts";
import { fieldAt, fieldsOf } from "./fields.ts";
import { showOtherChannel } from "./filing/other-channels.ts";
import { hearFollowUp, photosMayBeOf } from "./follow-up.ts";
import { type InboundFile, largestFileBytes } from "./inbound.ts";
import { keptBefore } from "./kept-before.ts";
import { questions } from "./questions/index.ts";
import type { Asked } from "./questions/question.ts";
import { menuButtons } from "./screens/menu.ts";
import { type Draft, draftInHand, waitingPhotos } from "./state.ts";
import { hearTalk, isClerkTalking } from "./talk/hear.ts";
import { button, replyWith, shownInstant, type Turn } from "./turn.ts";
import { askWhose, mayBeOther, wordsOf } from "./whose-words.ts";

/** Photos and files: to the draft that is open, to the case they reply to, or the beginning of a report. */
export async function takeFiles(turn: Turn): Promise<void> {
  const ids = await keepFiles(turn);
  const text = turn.inbound.text ?? "";
  if (text && !isClerkTalking(turn)) warnOfDanger(turn, text);
  if (await hearTalk(turn, text, ids)) return;
  if ((text || turn.inbound.replyTo) && (await hearAboutCase(turn, text, ids))) return;
  if (await takeAnswerFiles(turn, ids, text)) return;
  const draft = draftInHand(turn.state);
  if (draft) return filesForDraft(turn, draft, ids, text);
  if (text && (await hearFollowUp(turn, text, ids))) return;
  if (text && showOtherChannel(turn, text, ids)) return;
  if (text) return beginDraft(turn, { file: "request" }, { words: text, photos: ids });
  // Photos of another matter, whose words wait, are not for this one.
  const before = waitingPhotos(turn.state);
  turn.state.parked = { text: "", files: [...before, ...ids] };
  const report = button(turn, "report-this", { do: "file", procedure: "request", words: "parked" });
  const meant = await photosMayBeOf(turn);
  if (!meant) return replyWith(turn, "files-what", {}, menuButtons(turn, report));
  const { row, button: theirs } = meant;
  replyWith(turn, "files-which", { number: row.number, about: aboutOf(row) }, [[theirs], ...menuButtons(turn, report)]);
}

/** Keeps what the message brings as the person's; what is kept already is not kept twice. */
async function keepFiles(turn: Turn): Promise<string[]> {
  const kept: string[] = [];
  for (const file of turn.inbound.files ?? [])
    kept.push((await takeOver(turn, file.ref)) ?? (await keepFetched(turn, file)));
  return kept;
}

/** An upload that lies in the database already becomes the person's; undefined when the bytes are still to be fetched. */
async function takeOver(turn: Turn, ref: string): Promise<string | undefined> {
  if (!isUuid(ref)) return undefined;
  const { db } = turn.means;
  // It was cleaned when it was stored.
  const sql = `UPDATE "File" SET "personId" = $2 WHERE id = $1 AND ("personId" IS NULL OR "personId" = $2) RETURNING id`;
  const [taken] = await db.query<{ id: string }>(sql, [ref, turn.person.id]);
  return taken?.id;
}

/** A photo says where somebody lives: that goes before it is kept. @throws Refusal for one that cannot be read */
async function cleaned(bytes: Uint8Array): Promise<Uint8Array> {
  const clean = await withoutMetadata(bytes);
  if (!clean) throw new Refusal("file-unreadable");
  return clean;
}

const isUuid = (ref: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(ref);

/** @throws Refusal when it is one too many within the hour, when it cannot be had, or for what we do not take */
async function keepFetched(turn: Turn, { ref, name }: InboundFile): Promise<string> {
  const { db, ids, fetchFile, paces } = turn.means;
  const until = paces?.files.take(`${turn.inbound.channel} ${turn.inbound.address}`);
  if (until) throw new Refusal("too-many-files", { at: shownInstant(turn, until) });
  const sent = await fetchFile(turn.inbound, ref);
  const type = typeOf(turn, sent);
  const bytes = await cleaned(sent);
  const hash = sha256(bytes);
  const known = await keptBefore(turn, hash);
  if (known) return known;
  const id = ids.uuid();
  const sql = `INSERT INTO "File" (id, "personId", sha256, mime, name, size, bytes, "createdAt") VALUES ($1,$2,$3,$4,$5,$6,$7,$8)`;
  await db.query(sql, [
    id,
    turn.person.id,
    hash,
    type,
    name ?? null,
    bytes.byteLength,
    Buffer.from(bytes),
    turn.world.now,
  ]);
  return id;
}

/**
 * The type of a file by its first bytes, whatever its sender calls it; a recording only where the channel says that it is one.
 * @throws Refusal for what we do not take
 */
function typeOf({ inbound }: Turn, bytes: Uint8Array): string {
  if (bytes.byteLength > largestFileBytes) throw new Refusal("file-too-large");
  const type = fileTypeOf(bytes);
  const isRecording = type?.startsWith("audio/") === true;
  if (!type || (isRecording && inbound.kind !== "unsupported")) throw new Refusal("file-strange");
  return type;
}

/** To the question for files that is open, or the form's own; said when the form takes none. */
async function filesForDraft(turn: Turn, draft: Draft, ids: string[], text: string): Promise<void> {
  const at = fieldAt(turn, draft);
  const asked = at?.field.kind === "files" ? at : fieldsOf(turn, draft).find((f) => f.field.kind === "files");
  if (asked?.field.kind !== "files") return askAgain(turn, draft, turn.say("files-not-here"));
  const before = draft.answers[asked.name];
  const all = [...new Set([...(Array.isArray(before) ? before : []), ...ids])];
  setAnswer(draft, asked.name, all.slice(0, asked.field.max));
  const key = all.length > asked.field.max ? "files-too-many" : "files-kept";
  const kept = turn.say(key, { count: Math.min(all.length, asked.field.max), max: asked.field.max });
  if (at?.field.kind === "files") return askMoreFiles(turn, at, kept);
  // A caption answers the question that is open, if that takes words.
  if (text && at?.field.kind === "text") {
    const taken = questions.text.fromText(turn, at, text);
    if ("taken" in taken) return takeAnswer(turn, draft, taken, at);
  }
  if (!text && at?.field.kind === "text" && at.field.orPhotos)
    return takeAnswer(turn, draft, { taken: turn.say("files-speak") }, at);
  askAgain(turn, draft, text ? `${kept}${withCaption(turn, draft, text)}` : kept);
}

/** What was said with a photo is not lost: it goes on with what was written. */
function withCaption(turn: Turn, draft: Draft, text: string): string {
  const written = wordsOf(turn, draft);
  if (!written) return "";
  const taken = questions.text.fromText(turn, written, `${draft.answers[written.name]}\n${text}`);
  if (!("taken" in taken)) return "";
  setAnswer(draft, written.name, taken.taken);
  return turn.say("files-words-added");
}

/** "没有了", "不用了", "确认提交": no photos, or no more of them; whoever submits does not want these words in the text. */
export const saysNone = (text: string): boolean => none.test(inCommonWords(text.trim()));

const none =
  /^(没有了?|没了|无|不用了?|没照片|没有照片|(?:发|传)完了|就这样|就这些|好了|可以了|确认提交|提交|no|none|nothing|done|submit|that's all)[。.!！]*$/i;

/** Words where photos are asked for: "none" goes on; what may be another matter is asked about; the rest belongs to what was written. */
export async function wordsInsteadOfFiles(turn: Turn, draft: Draft, asked: Asked, text: string): Promise<void> {
  const sent = draft.answers[asked.name];
  if (saysNone(text)) {
    if (Array.isArray(sent)) return takeAnswer(turn, draft, { taken: sent }, asked);
    return skipField(turn, draft, asked.name);
  }
  // "催一下" is said of what was filed, not written into it.
  const said = findFollowUp(text);
  if (said && !said.saysMore && said.about === "" && (await hearFollowUp(turn, text))) return;
  if (mayBeOther(turn, text)) return askWhose(turn, draft, text);
  const written = wordsOf(turn, draft);
  if (!written) return takeAnswer(turn, draft, { again: "files-only" }, asked);
  const taken = questions.text.fromText(turn, written, `${draft.answers[written.name]}\n${text}`);
  if (!("taken" in taken)) return takeAnswer(turn, draft, taken, asked);
  setAnswer(draft, written.name, taken.taken);
  askAgain(turn, draft, turn.say("files-words-added"));
}
