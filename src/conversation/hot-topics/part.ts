import type { Button } from "../../instruments/index.ts";
import { type CaseRow, mayRead } from "../../procedures/engine/index.ts";
import { kindsFor } from "../../procedures/meetings/index.ts";
import { chosenSeats } from "../joining/hats.ts";
import { bodiesThatSend } from "../notices/senders.ts";
import type { OwnPart } from "../screens/part-of-card.ts";
import { button, type Turn } from "../turn.ts";

/** On the card of an early warning: the way to the topic, and to what it was taken up with. */
export async function warningPart(turn: Turn, row: CaseRow): Promise<OwnPart> {
  const { topic, how } = row.facts;
  if (typeof topic !== "string" || !mayRead(row, turn.actor, turn.world.city)) return { text: "", buttons: [] };
  const look = button(turn, "hot-topic-look", { do: "hot-topic", topic });
  return { text: "", buttons: [...(row.outcome ? [] : waysOf(turn, how)), [look]] };
}

/** What leads on from how it was taken up, for who may. */
function waysOf(turn: Turn, how: unknown): Button[][] {
  const [caller] = how === "meeting" ? chosenSeats(turn).filter(({ bodyId }) => mayCall(turn, bodyId)) : [];
  const [sender] = how === "notice" ? bodiesThatSend(turn) : [];
  return [
    ...(caller ? [[button(turn, "hot-topic-call", { do: "meeting-new", body: caller.bodyId })]] : []),
    ...(sender ? [[button(turn, "compose-button", { do: "notice-new", body: sender })]] : []),
  ];
}

function mayCall({ world: { city, now } }: Turn, bodyId: string): boolean {
  const { areaId, kind } = city.body(bodyId);
  return kindsFor(city.charterFor(areaId, now), kind).length > 0;
}
