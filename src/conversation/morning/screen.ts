import type { Area } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { type Button, render } from "../../instruments/index.ts";
import { chosenSeats } from "../joining/hats.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { morningCard } from "./card.ts";
import { type MorningPart, morningHours } from "./commands.ts";
import { dueIn, type Looking } from "./due.ts";

/** The community in which the person serves. @throws Refusal when they serve in none */
function servedCommunity(turn: Turn): Area {
  const { city } = turn.world;
  const areas = chosenSeats(turn).map(({ bodyId }) => city.bodies.get(bodyId)?.areaId ?? "");
  const community = areas.flatMap((id) => city.chain(id)).find(({ kind }) => kind === "community");
  if (!community) throw new Refusal("morning-not-yours");
  return community;
}

const lookingOf = (turn: Turn): Looking => ({
  db: turn.means.db,
  city: turn.world.city,
  now: turn.world.now,
  community: servedCommunity(turn),
  personId: turn.person.id,
});

/** 今天要办的, at any time of the day. */
export async function showMorning(turn: Turn): Promise<void> {
  const look = lookingOf(turn);
  const card = await morningCard(look, turn.person.name ?? "");
  const when = button(turn, "morning-when", { do: "morning-set" });
  if (!card) return replyWith(turn, "morning-none", { community: look.community.name }, [[when, ...homeRow(turn)]]);
  reply(turn, render(card, turn.person.locale, turn.means.words, turn.world.now));
}

/** All of one kind, each with the way to it. */
export async function showMorningPart(turn: Turn, part: MorningPart): Promise<void> {
  const things = await dueIn[part](lookingOf(turn));
  const args = { count: things.length, late: things.filter(({ isLate }) => isLate).length };
  const back = [button(turn, "morning-button", { do: "morning" }), ...homeRow(turn)];
  const message = { key: things.length > 0 ? `morning-${part}-some` : "morning-part-none", args };
  const shown = { ...message, buttons: part === "terms" ? [] : things, isWide: true } as const;
  const { text, buttons } = render(shown, turn.person.locale, turn.means.words, turn.world.now);
  // A term leads nowhere: who ends when is all there is to say.
  const listed = render({ ...message, buttons: things }, turn.person.locale, turn.means.words, turn.world.now);
  const lines = part === "terms" ? (listed.buttons ?? []).flat().map(({ label }) => label) : [];
  reply(turn, { text: [text, ...lines].join("\n"), buttons: [...(buttons ?? []), back] });
}

/** When the card comes: asks, or sets it. */
export function setMorning(turn: Turn, hour?: (typeof morningHours)[number] | "off"): void {
  servedCommunity(turn);
  if (hour === undefined) {
    const hours = morningHours.map(
      (n): Button => button(turn, "morning-at", { do: "morning-set", hour: n }, { hour: n }),
    );
    const off = button(turn, "morning-off", { do: "morning-set", hour: "off" });
    replyWith(turn, "morning-ask", {}, [hours, [off, ...homeRow(turn)]]);
    return;
  }
  const row = { personId: turn.person.id, hour: hour === "off" ? null : hour, isOff: hour === "off" };
  turn.change.put({ table: "MorningCard", row, key: ["personId"], replacesIf: "true" });
  const back = [button(turn, "morning-button", { do: "morning" }), ...homeRow(turn)];
  replyWith(turn, hour === "off" ? "morning-is-off" : "morning-is-at", { hour: hour === "off" ? 0 : hour }, [back]);
}
