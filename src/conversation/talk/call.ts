import type { Body } from "../../city/index.ts";
import { loadCase } from "../../procedures/engine/index.ts";
import { findIntent } from "../../understanding/index.ts";
import { command as commandSchema } from "../commands.ts";
import { maskedPhones } from "../redact.ts";
import { draftInHand } from "../state.ts";
import type { Turn } from "../turn.ts";
import { hoursOf } from "./hours.ts";
import { calledNotice } from "./notices.ts";
import { type TalkLineRow, type TalkRow, tellOfTalk } from "./store.ts";
import { showWaiting } from "./words.ts";

/** Begins a talk with what the person said just before; the clerks are told now, or by the clock when they open. */
export async function call(turn: Turn, station: Body): Promise<void> {
  const { change, world, means, person } = turn;
  const { now, city } = world;
  const id = means.ids.uuid();
  const row = { id, personId: person.id, bodyId: station.id, state: "waiting" as const, createdAt: now };
  const talk: TalkRow = { ...row, clerkId: null };
  const lines = (await saidBefore(turn, station.id)).map(
    (text): TalkLineRow => ({ side: "resident", text, files: [], at: now }),
  );
  change.insert("Talk", row);
  for (const line of lines)
    change.insert("TalkLine", { id: means.ids.uuid(), talkId: id, personId: person.id, ...line });
  const hours = hoursOf(city, station.areaId, now);
  // The notice has the id of the talk, so that the clerks are called once, whoever calls them.
  if (hours.isOpen)
    tellOfTalk(
      change,
      { ids: means.ids, now },
      { kind: "body", bodyId: station.id },
      calledNotice(city, talk, lines),
      id,
    );
  turn.state.talk = { at: "talk", id, side: "resident", waits: draftInHand(turn.state)?.id };
  showWaiting(turn, hours, station.name);
}

const lookBackMs = 3_600_000;
const mostBefore = 3;

/** The case on the screen and the last things said within the hour, without phones; nothing that names nobody's matter. */
async function saidBefore(turn: Turn, stationId: string): Promise<string[]> {
  const { db, readTyped } = turn.means;
  const sql = `SELECT payload->>'text' AS text FROM "Inbox" WHERE "personId" = $1 AND kind IN ('text', 'files') AND id <> $2
    AND "receivedAt" > $3 AND payload->>'text' <> '' ORDER BY id DESC LIMIT 10`;
  const since = new Date(turn.world.now.getTime() - lookBackMs);
  const found = await db.query<{ text: string }>(sql, [turn.person.id, turn.inboxId, since], "said-before");
  const isTelling = (text: string) => !readTyped(text) && !findIntent(text) && Array.from(text).length > 3;
  const texts = found.map(({ text }) => text).filter(isTelling);
  const number = await caseOnScreen(turn, stationId);
  const about = number ? [turn.say("talk-about", { number })] : [];
  return [...texts.slice(0, mostBefore).reverse(), ...about].map(maskedPhones);
}

/** The number of the person's own case that they look at; none that complains about those who are called. */
async function caseOnScreen(turn: Turn, stationId: string): Promise<string | undefined> {
  const ids = (turn.state.prompt?.buttons ?? []).flatMap(({ command }) => {
    const parsed = commandSchema.safeParse(command);
    return parsed.success && "caseId" in parsed.data ? [parsed.data.caseId] : [];
  });
  const [only, ...others] = new Set(ids);
  const row = only && others.length === 0 ? (await loadCase(turn.means.db, { id: only }))?.row : undefined;
  const isShown = row?.applicantId === turn.person.id && !row.isAnonymous && row.aboutBodyId !== stationId;
  return isShown ? row.number : undefined;
}
