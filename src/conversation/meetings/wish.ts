import { membersSql } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, shownInstant, type Turn } from "../turn.ts";

/** A call that fulfils a wish of residents, or waits to; not one that was given up. */
interface CallForWish {
  id: string;
  number: string;
  callerId: string;
  name: string | null;
}

async function callFor({ means: { db } }: Turn, petitionId: string): Promise<CallForWish | undefined> {
  const sql = `SELECT c.id, c.number, p.id AS "callerId", p.name FROM "Case" c JOIN "Person" p ON p.id = c."applicantId"
    WHERE c.procedure = 'meeting' AND c.facts->>'fulfils' = $1 AND (c.outcome IS NULL OR c.outcome NOT IN ('returned', 'dropped'))`;
  const [found] = await db.query<CallForWish>(sql, [petitionId], "call-for-wish");
  return found;
}

/** Which other member of its body is filling in the call for a wish, and since when. */
async function whoFillsIn({ means: { db }, world, person }: Turn, { id, handlerId }: CaseRow) {
  const sql = `SELECT p.name, d->>'startedAt' AS since FROM (${membersSql("$1::uuid", "$2::timestamptz")}) m
      JOIN "Conversation" v ON v."personId" = m."personId" JOIN "Person" p ON p.id = m."personId",
      LATERAL json_array_elements(v.state->'drafts') d
    WHERE m."personId" <> $3 AND d->'purpose'->>'fulfils' = $4 ORDER BY 2 LIMIT 1`;
  const values = [handlerId, world.now, person.id, id];
  const [found] = await db.query<{ name: string | null; since: string }>(sql, values, "who-calls-for-wish");
  return found;
}

/** True where somebody else is calling what residents wish for, which the person reads then, with the way forward. */
export async function isBeingCalled(turn: Turn, row: CaseRow): Promise<boolean> {
  const { number, handlerId, form } = row;
  const call = await callFor(turn, row.id);
  if (call) {
    const own = call.callerId === turn.person.id ? "yes" : "no";
    const open = button(turn, "case-open", { do: "case", caseId: call.id });
    replyWith(turn, "petition-being-called", { number, call: call.number, name: call.name ?? "", own }, [
      [open, ...homeRow(turn)],
    ]);
    return true;
  }
  const other = await whoFillsIn(turn, row);
  if (!other) return false;
  const since = shownInstant(turn, new Date(other.since));
  const go = { do: "meeting-new", body: String(handlerId), kind: String(form.kind), petition: row.id } as const;
  replyWith(turn, "petition-being-filled-in", { number, name: other.name ?? "", since }, [
    [button(turn, "petition-call-myself", go)],
    homeRow(turn),
  ]);
  return true;
}

/** @throws Refusal for a call whose wish another call has taken since it was begun */
export async function requireWishOpen(turn: Turn, petitionId: string): Promise<void> {
  const call = await callFor(turn, petitionId);
  if (call) throw new Refusal("petition-refusal-called", { call: call.number, name: call.name ?? "" });
}
