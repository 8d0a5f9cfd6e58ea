import { incompatibleSeat } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { homeRow, menuButtons } from "../screens/menu.ts";
import { replyWith, type Turn } from "../turn.ts";
import { spendCode, takeTypedCode } from "./codes.ts";

/** @throws Refusal when the law keeps a body apart from one in which the person sits */
export function requireCompatible(turn: Turn, held: readonly string[], bodyId: string, code: string): void {
  const { city, now } = turn.world;
  const body = city.body(bodyId);
  const clash = incompatibleSeat(city, held, body, now);
  if (!clash) return;
  const clause = turn.person.locale === "en" ? clash.clauseEn : clash.clause;
  throw new Refusal(code, { body: body.name, other: clash.body.name, clause });
}

/** /join CODE: takes the seat that an administrator's invitation gives. */
export async function join(turn: Turn, code?: string): Promise<void> {
  if (!code) return replyWith(turn, "join-how", {}, [homeRow(turn)]);
  const found = await takeTypedCode(turn, code, "join", "join-code-wrong");
  if (!found) return;
  const { bodyId, role } = found;
  if (!bodyId || !role) throw new Error("an invitation without a seat");
  const body = turn.world.city.body(bodyId);
  if (turn.person.seats.some((s) => s.bodyId === bodyId && s.role === role))
    throw new Refusal("join-already", { body: body.name });
  const held = turn.person.seats.map((s) => s.bodyId);
  requireCompatible(turn, held, bodyId, "join-incompatible");
  spendCode(turn, found);
  const { now, ids } = turn.world;
  const id = ids.uuid();
  turn.change.insert("Appointment", { id, personId: turn.person.id, bodyId, role, startsAt: now, createdAt: now });
  turn.person.seats.push({ appointmentId: id, bodyId, role });
  replyWith(turn, "join-done", { body: body.name, role: turn.say(`role-${role}`) }, menuButtons(turn));
}
