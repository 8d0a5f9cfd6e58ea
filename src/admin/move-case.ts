import { caseNumber, loadCase, moveByAdministrator, withNumbers } from "../procedures/engine/index.ts";
import { procedures } from "../procedures/index.ts";
import { type AdminCommand, type Desk, recorded, required, UsageError } from "./desk.ts";
import { findBody } from "./find.ts";
import { moveSeat } from "./seats.ts";

/** Moves a person to another seat (--appointment), or a case to another body (--case). */
export const move: AdminCommand = (desk) => {
  const { appointment, case: number } = desk.values;
  if (appointment !== undefined && number !== undefined)
    throw new UsageError("move takes --appointment or --case, not both");
  if (number !== undefined) return moveCase(desk);
  if (appointment !== undefined) return moveSeat(desk);
  throw new UsageError("move needs --appointment ID or --case NUMBER, and --area and --body");
};

/** Passes a case on in the place of the body that has it, which is said in its history. */
async function moveCase(desk: Desk): Promise<void> {
  const { app, db, ids, clock } = desk;
  const number = required(desk, "case", "such as JJ-2026-000123").toUpperCase();
  const reason = required(desk, "reason", "why, in the words that the resident and both bodies will read");
  const body = findBody(desk);
  const loaded = await loadCase(db, { number });
  if (!loaded) throw new UsageError(`there is no case ${number}`);
  const { row } = loaded;
  const procedure = procedures.get(row.procedure);
  if (!procedure) throw new Error(`no procedure ${row.procedure}`);
  const [city, now] = [app.city(), clock.now()];
  const { change } = await withNumbers(
    db,
    (n) => caseNumber(city.prefix, now, n),
    (numbers) =>
      moveByAdministrator(
        procedure,
        structuredClone(loaded),
        { bodyId: body.id, reason },
        { city, now, ids, procedures, numbers },
      ),
  );
  const subject = { caseId: row.id, number, before: { bodyId: row.handlerId }, after: { bodyId: body.id } };
  await change.add(recorded(desk, "move-case", subject)).commit(db);
  desk.print(`moved: ${number}  ${row.handlerId ? (city.bodies.get(row.handlerId)?.name ?? "") : ""} → ${body.name}`);
}
