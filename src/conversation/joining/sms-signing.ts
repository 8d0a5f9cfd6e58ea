import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import type { PersonRecord } from "./record.ts";

/** 短信联署, off and on: whoever holds a phone signs no longer in the name of somebody who does not want that. */
export function setSmsSigning(turn: Turn, isOn: boolean): void {
  // Who holds the phone could else undo what keeps them from it.
  if (isOn && turn.inbound.channel === "sms") throw new Refusal("sms-signing-not-here");
  turn.change.update({
    table: "Person",
    where: { id: turn.person.id },
    set: { signsBySms: isOn },
    expect: 1,
  });
  replyWith(turn, isOn ? "sms-signing-on" : "sms-signing-off", {}, [
    [button(turn, "menu-me", { do: "me" }), ...homeRow(turn)],
  ]);
}

/** The button that turns it off or, but not by text message, on again; for who may sign at all. */
export function smsSigningButton(turn: Turn, { verifiedAt, signsBySms }: PersonRecord): Button[] {
  if (!verifiedAt || (!signsBySms && turn.inbound.channel === "sms")) return [];
  const go = { to: "sms-signing", on: !signsBySms } as const;
  return [button(turn, signsBySms ? "sms-signing-stop" : "sms-signing-start", { do: "joining", go })];
}
