import { codeLength, makeCode, readableCode } from "../conversation/index.ts";
import { type AdminCommand, recorded } from "./desk.ts";
import { findBody, findRole } from "./find.ts";

const inviteDays = 14;

/** Prints a code for a seat; it is kept only as a keyed hash. */
export const invite: AdminCommand = async (desk) => {
  const { app, db, ids, clock } = desk;
  const [body, role] = [findBody(desk), findRole(desk)];
  const code = makeCode(ids.secret(codeLength));
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + inviteDays * 86_400_000);
  const hash = app.keyed.hash("code", readableCode(code));
  const row = { hash, purpose: "join", bodyId: body.id, role, expiresAt, createdAt: now };
  await recorded(desk, "invite", { bodyId: body.id, role, expiresAt }).insert("Code", row).commit(db);
  desk.print(`${body.name}, ${role}: send "/join CODE" to the bot within ${inviteDays} days. It works once.`);
  desk.print(code);
};
