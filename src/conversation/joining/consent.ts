import { endCareOfPerson } from "../../instruments/index.ts";
import { homeRow, menuButtons } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import type { Onward } from "./commands.ts";
import { hasConsent, type PersonRecord, recordOf } from "./record.ts";
import { consentVersion } from "./wording.ts";

/** What is kept, why, who sees it, how long, how to take it back. */
export function showConsent(turn: Turn, onward?: Onward, phone?: string): void {
  turn.state.joining = { at: "consent", version: consentVersion, onward, phone };
  reply(turn, {
    title: turn.say("consent-title"),
    text: turn.say("consent-words"),
    buttons: [
      [
        button(turn, "consent-agree", { do: "joining", go: { to: "agree", version: consentVersion, onward } }),
        button(turn, "consent-not", { do: "joining", go: { to: "decline" } }),
      ],
    ],
  });
}

/** True when they have agreed; otherwise shows them what to agree to first. */
export async function hasAgreed(turn: Turn, onward?: Onward, phone?: string): Promise<boolean> {
  if (hasConsent(await recordOf(turn))) return true;
  showConsent(turn, onward, phone);
  return false;
}

export function decline(turn: Turn): void {
  turn.state.joining = undefined;
  replyWith(turn, "consent-declined", {}, menuButtons(turn));
}

/** Takes the consent back, after asking once: what was kept by it goes; what was filed stays. */
export async function withdraw(turn: Turn, isSure: boolean): Promise<void> {
  const record = await recordOf(turn);
  turn.state.joining = undefined;
  if (record.consentAt === null) return replyWith(turn, "consent-declined", {}, menuButtons(turn));
  if (!isSure) {
    return replyWith(turn, "withdraw-ask", {}, [
      [button(turn, "withdraw-sure", { do: "joining", go: { to: "withdraw", isSure: true } })],
      homeRow(turn),
    ]);
  }
  const isHeld = await forgetRegistration(turn, record);
  const seats = isHeld ? `\n${turn.say("withdraw-seats")}` : "";
  reply(turn, { text: `${turn.say("withdraw-done")}${seats}`, buttons: menuButtons(turn) });
}

/** What somebody registered goes: home, phones, the verification. True when their name stays, as that of a public seat. */
export async function forgetRegistration(turn: Turn, record: PersonRecord): Promise<boolean> {
  turn.state.joining = undefined;
  const [held] = await turn.means.db.query(`SELECT 1 FROM "Appointment" WHERE "personId" = $1 LIMIT 1`, [record.id]);
  const gone = { homeAreaId: null, verifiedAt: null, verifiedHow: null, consentAt: null, consentTo: null };
  // Who served the public did so by name.
  const name = held ? record.name : null;
  turn.change
    .update({ table: "Person", where: { id: record.id }, set: { ...gone, name }, expect: 1 })
    .update({ table: "HouseholdMember", where: { personId: record.id }, set: { personId: null } })
    .update({
      table: "Code",
      where: { personId: record.id, usedAt: null },
      set: { usedAt: turn.world.now, data: null },
      // One that proved whose wish this is was spent by that.
      whereSql: () => `t.purpose <> 'fresh'`,
    })
    .remove({ table: "Phone", where: { personId: record.id } });
  endCareOfPerson(turn.change, record.id, turn.world.now);
  Object.assign(turn.person, { name, homeAreaId: null, isVerified: false });
  turn.actor = { ...turn.actor, isVerified: false };
  return held !== undefined;
}
