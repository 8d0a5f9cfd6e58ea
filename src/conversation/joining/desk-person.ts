import { phoneIn, sealPhone } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { askConfirm } from "./desk-confirm.ts";
import { deskAt } from "./desk-station.ts";
import { householdMembers, memberNamed, readName } from "./household.ts";
import type { Desk } from "./open-question.ts";
import { requireFree } from "./record.ts";

export async function askName(turn: Turn, desk: Desk, note?: string): Promise<void> {
  const { areaId = "", door = "" } = desk;
  turn.state.joining = { ...desk, asks: "name" };
  turn.takesNumbers = false;
  const members = (await householdMembers(turn, areaId, door)).filter((m) => !m.personId && !m.removedAt);
  const buttons = members.map((m): Button[] => [
    { label: m.name, command: { do: "joining", go: { to: "desk-member", member: m.id } } },
  ]);
  const ask = turn.say("counter-name-ask", { place: turn.world.city.placeName(areaId), door });
  reply(turn, { text: [note, ask].filter(Boolean).join("\n"), buttons: [...buttons, homeRow(turn)] });
}

export async function takeMemberAtDesk(turn: Turn, memberId: string): Promise<void> {
  const desk = deskAt(turn);
  const found = (await householdMembers(turn, desk.areaId ?? "", desk.door ?? "")).find((m) => m.id === memberId);
  requireFree(turn, found);
  await afterName(turn, { ...desk, name: found.name });
}

export async function takeName(turn: Turn, desk: Desk, text: string): Promise<void> {
  const name = readName(text);
  if (!name) return askName(turn, desk, turn.say("counter-name-odd"));
  await afterName(turn, { ...desk, name });
}

async function afterName(turn: Turn, desk: Desk): Promise<void> {
  const member = await memberNamed(turn, desk);
  if (member?.personId) throw new Refusal("counter-name-taken", { name: member.name });
  if (desk.isLetter) return askConfirm(turn, desk);
  turn.state.joining = { ...desk, asks: "phone" };
  turn.takesNumbers = false;
  replyWith(turn, "counter-phone-ask", {}, [
    [button(turn, "button-skip", { do: "joining", go: { to: "desk-no-phone" } })],
    homeRow(turn),
  ]);
}

export async function takePhone(turn: Turn, desk: Desk, text: string): Promise<void> {
  const phone = phoneIn(text);
  if (phone) return askConfirm(turn, { ...desk, phone: sealPhone(turn.means.keyed, phone) });
  turn.takesNumbers = false;
  replyWith(turn, "phone-none", {}, [
    [button(turn, "button-skip", { do: "joining", go: { to: "desk-no-phone" } })],
    homeRow(turn),
  ]);
}

export const skipPhoneAtDesk = (turn: Turn): Promise<void> => askConfirm(turn, { ...deskAt(turn), phone: undefined });
