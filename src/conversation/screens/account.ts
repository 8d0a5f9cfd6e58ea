import { type Locale, locales, Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import type { State } from "../state.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { homeRow, menuButtons } from "./menu.ts";

/** Codes are typed by hand: no letters that look alike. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
export function makeCode(bytes: Uint8Array): string {
  return [...bytes].map((b) => letters[b % letters.length]).join("");
}
export const codeLength = 10;
const linkMinutes = 15;

export const readableCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, "");

export function showLanguage(turn: Turn, locale?: Locale): void {
  const choices = locales.map(
    (l): Button => ({ label: turn.means.words.say(l)("language-own"), command: { do: "language", locale: l } }),
  );
  if (!locale) {
    replyWith(turn, "language-which", {}, [choices, homeRow(turn)]);
    return;
  }
  turn.person.locale = locale;
  turn.say = turn.means.words.say(locale);
  turn.change.update({ table: "Person", where: { id: turn.person.id }, set: { locale }, expect: 1 });
  replyWith(turn, "language-set", {}, menuButtons(turn));
}

interface StoredCode {
  hash: string;
  purpose: string;
  bodyId: string | null;
  role: string | null;
  personId: string | null;
  expiresAt: Date;
  usedAt: Date | null;
}

/** A code that can still be used. @throws Refusal for any other, alike whether it is wrong, used or late. */
async function usableCode(turn: Turn, typed: string, purpose: "join" | "link"): Promise<StoredCode> {
  const hash = turn.means.keyed.hash("code", readableCode(typed));
  const [found] = await turn.means.db.query<StoredCode>(`SELECT * FROM "Code" WHERE hash = $1`, [hash]);
  const isGood = found && found.purpose === purpose && !found.usedAt && new Date(found.expiresAt) > turn.world.now;
  if (!isGood) throw new Refusal(`${purpose}-code-wrong`);
  const set = { usedAt: turn.world.now, usedById: turn.person.id };
  turn.change.update({ table: "Code", where: { hash, usedAt: null }, set, expect: 1 });
  return found;
}

/** /join CODE: takes the seat that an administrator's invitation gives. */
export async function join(turn: Turn, code?: string): Promise<void> {
  if (!code) return replyWith(turn, "join-how", {}, [homeRow(turn)]);
  const { bodyId, role } = await usableCode(turn, code, "join");
  if (!bodyId || !role) throw new Error("an invitation without a seat");
  const body = turn.world.city.body(bodyId);
  if (turn.person.seats.some((s) => s.bodyId === bodyId && s.role === role))
    throw new Refusal("join-already", { body: body.name });
  const { now, ids } = turn.world;
  const id = ids.uuid();
  turn.change.insert("Appointment", { id, personId: turn.person.id, bodyId, role, startsAt: now, createdAt: now });
  turn.person.seats.push({ appointmentId: id, bodyId, role });
  replyWith(turn, "join-done", { body: body.name, role: turn.say(`role-${role}`) }, menuButtons(turn));
}

/** /link: a code for another channel; /link CODE: makes this address the same person's. */
export async function link(turn: Turn, code?: string): Promise<void> {
  if (code) return linkTo(turn, code);
  const fresh = makeCode(turn.means.ids.secret(codeLength));
  const { now } = turn.world;
  turn.change.insert("Code", {
    hash: turn.means.keyed.hash("code", fresh),
    purpose: "link",
    personId: turn.person.id,
    expiresAt: new Date(now.getTime() + linkMinutes * 60_000),
    createdAt: now,
  });
  replyWith(turn, "link-code", { code: fresh, minutes: linkMinutes }, [homeRow(turn)]);
}

/** What a person has that goes over to another when the two are found to be one. */
interface Belongings {
  addresses: string[];
  cases: string[];
  appointments: string[];
  state: State | null;
  version: number | null;
}

const belongingsSql = `SELECT
  (SELECT coalesce(jsonb_agg(id), '[]') FROM "Address" WHERE "personId" = $1) AS addresses,
  (SELECT coalesce(jsonb_agg(id), '[]') FROM "Case" WHERE "applicantId" = $1) AS cases,
  (SELECT coalesce(jsonb_agg(id), '[]') FROM "Appointment" WHERE "personId" = $1) AS appointments,
  (SELECT state FROM "Conversation" WHERE "personId" = $2) AS state, (SELECT version FROM "Conversation" WHERE "personId" = $2) AS version`;

/**
 * This person becomes the one whose code it is: addresses, cases, seats and drafts go over in one transaction, and
 * what was moved is kept so that an administrator can undo it.
 */
async function linkTo(turn: Turn, code: string): Promise<void> {
  const { personId: intoId } = await usableCode(turn, code, "link");
  if (!intoId || intoId === turn.person.id) throw new Refusal("link-same");
  const fromId = turn.person.id;
  const { db, ids } = turn.means;
  const [has] = await db.query<Belongings>(belongingsSql, [fromId, intoId]);
  if (!has || has.version === null) throw new Refusal("link-code-wrong");
  const { addresses, cases, appointments } = has;
  turn.change
    .insert("Merge", { id: ids.uuid(), fromId, intoId, moved: { addresses, cases, appointments }, at: turn.world.now })
    .update({ table: "Address", where: { personId: fromId }, set: { personId: intoId }, expect: addresses.length })
    // What they sent that still waits goes to the person they now are.
    .update({
      table: "Inbox",
      where: { personId: fromId, doneAt: null },
      set: { personId: intoId },
      whereSql: (param) => `t.id <> ${param(turn.inboxId)}::uuid`,
    })
    .update({ table: "Case", where: { applicantId: fromId }, set: { applicantId: intoId }, expect: cases.length })
    .update({
      table: "Appointment",
      where: { personId: fromId },
      set: { personId: intoId },
      expect: appointments.length,
    })
    .update({
      table: "Conversation",
      where: { personId: intoId, version: has.version },
      set: {
        state: { ...has.state, drafts: [...turn.state.drafts, ...(has.state?.drafts ?? [])] },
        version: has.version + 1,
      },
      expect: 1,
    });
  turn.state.drafts = [];
  replyWith(turn, "link-done", {}, [[button(turn, "menu-cases", { do: "cases", page: 0 })], homeRow(turn)]);
}
