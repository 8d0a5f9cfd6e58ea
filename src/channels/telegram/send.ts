import { type Api, GrammyError, HttpError } from "grammy";
import type { Database, Words } from "../../foundation/index.ts";
import type { Parcel, SendResult } from "../../instruments/index.ts";
import { withProgress } from "../progress.ts";
import { apiSignal, type Fault, faultOf, sendSeconds } from "./bot-api.ts";
import { renderPages } from "./pages.ts";
import { askStep, editStep, type Keyboard, keyboardOf, type SentFile, type Step, stepsOf } from "./steps.ts";

/** All calls of one parcel end within this. */
const sendMs = sendSeconds * 1_000;

/** How far a parcel came that has to be tried again, so that what was sent already is not sent twice. */
interface Progress {
  done: number;
  lastId?: number;
  failures: number;
}

interface Means {
  api: Api;
  db: Database;
  words: Words;
}

/** Sends parcels through the Bot API. A parcel's text is never in a result or an error. */
export const parcelSender = (means: Means): ((parcel: Parcel) => Promise<SendResult>) =>
  withProgress<Progress>(
    () => ({ done: 0, failures: 0 }),
    (parcel, progress) => attempt(means, parcel, progress),
  );

async function attempt({ api, db, words }: Means, parcel: Parcel, progress: Progress): Promise<SendResult> {
  const keyboard = keyboardOf(parcel);
  if (keyboard === "misfit") return { state: "failed", reason: "a button's token does not fit" };
  const files = await filesOf(db, parcel.message.files ?? []);
  const { asks } = parcel.message;
  const steps = [
    ...plan(parcel, files, keyboard, progress),
    ...(asks ? [askStep(parcel.address, words.say(parcel.locale), asks)] : []),
  ];
  if (steps.length === 0) return { state: "failed", reason: "nothing to send" };
  // A single call ends by itself within the client's own time.
  const signal = steps.length > 1 ? apiSignal(AbortSignal.timeout(sendMs)) : undefined;
  try {
    while (progress.done < steps.length) {
      progress.lastId = (await steps[progress.done]?.(api, signal)) ?? progress.lastId;
      progress.done += 1;
    }
    return { state: "sent", externalId: String(progress.lastId) };
  } catch (error) {
    if (error instanceof GrammyError || error instanceof HttpError) return resultOf(faultOf(error), progress);
    throw error;
  }
}

function plan(parcel: Parcel, files: SentFile[], keyboard: Keyboard | undefined, { done }: Progress): Step[] {
  const { address, message, replaces } = parcel;
  const steps = stepsOf(address, message, files, keyboard);
  if (!replaces) return steps;
  const [html, ...more] = renderPages(message);
  const [send] = steps;
  if (!send || html === undefined || more.length > 0 || files.length > 0 || done > 0) return steps;
  const edit = editStep(address, Number(replaces.externalId), html, keyboard);
  return [
    (api, signal) => edit(api, signal).catch((error) => (isGone(error) ? send(api, signal) : Promise.reject(error))),
  ];
}

/** The message is there no longer, or is not one whose text can be changed: a new one does as well. */
function isGone(error: unknown): boolean {
  const { code, description } = faultOf(error);
  return (
    code === 400 &&
    /message to edit not found|message not found|can't be edited|no text in the message|message identifier|MESSAGE_ID_INVALID/i.test(
      description,
    )
  );
}

async function filesOf(db: Database, ids: string[]): Promise<SentFile[]> {
  if (ids.length === 0) return [];
  const rows = await db.query<SentFile>(`SELECT id, mime, name, bytes FROM "File" WHERE id = ANY($1::uuid[])`, [ids]);
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** The call did not even reach Telegram. */
const neverCalled = /^network: (ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

function resultOf({ code, description, retryAfterSeconds }: Fault, progress: Progress): SendResult {
  if (code === 429) {
    return { state: "later", afterMs: (retryAfterSeconds ?? 1) * 1000, reason: "asked for patience", counts: false };
  }
  if (code === 403) return { state: "blocked" };
  // The token is wrong or withdrawn: the operator has to act, and nothing should be lost until then.
  if (code === 401 || code === 404) return { state: "later", afterMs: 60_000, reason: description, counts: false };
  if (code >= 400 && code < 500) return { state: "failed", reason: description };
  progress.failures += 1;
  const afterMs = Math.min(300_000, 1_000 * 2 ** progress.failures);
  const reason = code === 0 ? description : `${code} ${description}`;
  return { state: "later", afterMs, reason, counts: true, isUncertain: !neverCalled.test(description) };
}
