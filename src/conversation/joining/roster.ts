import { maskSealedPhone } from "../../city/index.ts";
import type { Button } from "../../instruments/index.ts";
import { takeOverFiled } from "../helping/take-over.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { hasAgreed } from "./consent.ts";
import { becomeVerified, type Member, memberSql, requireFree, stationName } from "./record.ts";
import { otherWays, showWays } from "./ways.ts";

/** A phone that is shown to be a person's. */
export interface ProvedPhone {
  hash: string;
  sealed: string;
}

/** 王*英: enough for oneself to know, not for others. */
function maskName(name: string): string {
  const letters = Array.from(name);
  if (/^[\x20-\x7e]+$/.test(name)) return name.replace(/(?<=\w)\w/g, "*");
  const last = letters.length > 2 ? letters.at(-1) : "";
  return `${letters[0] ?? ""}${"*".repeat(Math.max(1, letters.length - 2))}${last}`;
}

const mostOffered = 8;

/** Those of the roster who have this phone, to say which of them one is. */
export async function offerMembers(turn: Turn, phones: ProvedPhone[]): Promise<void> {
  turn.state.joining = undefined;
  const sql = `${memberSql} WHERE m."phoneHash" = ANY($1) AND m."removedAt" IS NULL ORDER BY m.name, m.id LIMIT ${mostOffered}`;
  const found = await turn.means.db.query<Member>(sql, [phones.map((p) => p.hash)], "members-by-phone");
  const phone = phones.map((p) => maskSealedPhone(turn.means.keyed, p.sealed)).join("、");
  const other = button(turn, "verify-phone-other", { do: "joining", go: { to: "phone", other: true } });
  if (found.length === 0) {
    const args = { phone, station: stationName(turn) };
    return replyWith(turn, "verify-roster-none", args, [[other], ...otherWays(turn)]);
  }
  const offered = found.map((m): Button[] => [
    { label: maskName(m.name), command: { do: "joining", go: { to: "member", member: m.id } } },
  ]);
  const none = button(turn, "verify-not-listed", { do: "joining", go: { to: "counter" } });
  reply(turn, { text: turn.say("verify-which", { phone }), buttons: [...offered, [none, other], homeRow(turn)] });
}

const chosenSql = `${memberSql} WHERE m.id = $1
  AND EXISTS (SELECT 1 FROM "Phone" p WHERE p."personId" = $2 AND p."provedAt" IS NOT NULL AND p.hash = m."phoneHash")`;

/** "That is me": counts for a member whose phone this person has proved, and who is nobody yet. */
export async function takeMember(turn: Turn, memberId: string): Promise<void> {
  if (turn.person.isVerified) return showWays(turn);
  if (!(await hasAgreed(turn, "verify"))) return;
  const [member] = await turn.means.db.query<Member>(chosenSql, [memberId, turn.person.id], "member-by-phone");
  if (member?.personId) return takenAlready(turn, member);
  requireFree(turn, member);
  await takeOverFiled(turn, turn.person.id, member);
  becomeVerified(turn, member, "roster");
}

/** Perhaps the wrong button, perhaps somebody else has taken their place: both have a way on. */
function takenAlready(turn: Turn, { areaId }: Member): void {
  replyWith(turn, "verify-taken", { station: stationName(turn, areaId) }, [
    [button(turn, "verify-choose-again", { do: "joining", go: { to: "phone" } })],
    [button(turn, "verify-by-counter", { do: "joining", go: { to: "counter" } })],
    homeRow(turn),
  ]);
}
