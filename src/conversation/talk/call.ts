import type { Body } from "../../city/index.ts";
import { draftInHand } from "../state.ts";
import type { Turn } from "../turn.ts";
import { hoursOf } from "./hours.ts";
import { calledNotice } from "./notices.ts";
import { saidBefore } from "./said-before.ts";
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
  showWaiting(
    turn,
    hours,
    station.name,
    lines.map((line) => line.text),
  );
}
