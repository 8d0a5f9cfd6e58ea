import { hashPhone, maskSealedPhone, openPhone } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { hideWords } from "../../instruments/index.ts";
import { takeOverFiled } from "../helping/take-over.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { codeHash, codeLength, makeCode } from "./code-words.ts";
import { findCode, issueCode, spendCode } from "./codes.ts";
import { deskAt, requireWithin, stationsOf } from "./desk-station.ts";
import { memberNamed } from "./household.ts";
import type { Desk } from "./open-question.ts";
import { hasConsent, type Member, recordOf, tiedMember, verifiedPerson } from "./record.ts";

const letterDays = 30;

export async function askConfirm(turn: Turn, desk: Desk): Promise<void> {
  const { areaId = "", door = "", name = "", phone, isLetter } = desk;
  turn.state.joining = { ...desk, asks: "confirm" };
  const shown = phone ? maskSealedPhone(turn.means.keyed, phone) : turn.say("me-none");
  const lines = [
    turn.say("counter-summary", { name, place: turn.world.city.placeName(areaId), door }),
    ...(isLetter ? [] : [turn.say("summary-line", { label: turn.say("me-phones"), value: shown })]),
    ...((await memberNamed(turn, desk)) ? [] : [turn.say("counter-summary-new")]),
    ...(isLetter ? [] : [turn.say("counter-summary-ask")]),
  ];
  const key = isLetter ? "counter-confirm-letter" : "counter-confirm";
  reply(turn, {
    text: lines.join("\n"),
    buttons: [[button(turn, key, { do: "joining", go: { to: "desk-confirm" } })], homeRow(turn)],
  });
}

/** Everything is looked at once more: the seat, the code, the resident, the household. */
export async function confirmDesk(turn: Turn): Promise<void> {
  const desk = deskAt(turn);
  const { stationId = "", areaId, door, name } = desk;
  if (desk.asks !== "confirm" || !areaId || !door || !name) throw new Refusal("counter-gone");
  if (!stationsOf(turn).includes(stationId)) throw new Refusal("counter-only-clerks");
  requireWithin(turn, stationId, areaId);
  const entered = await enteredMember(turn, desk);
  turn.state.joining = undefined;
  if (desk.isLetter) await issueLetter(turn, entered, stationId);
  else await verifyAtCounter(turn, desk, entered, stationId);
}

/** Who is to be verified, as the clerk has entered them. `isNew`: the roster does not have them. */
interface Entered extends Pick<Member, "id" | "name" | "areaId"> {
  door: string;
  isNew: boolean;
}

/** @throws Refusal when the name is somebody's who was verified before */
async function enteredMember(turn: Turn, desk: Desk): Promise<Entered> {
  const { areaId = "", door = "", name = "" } = desk;
  const known = await memberNamed(turn, desk);
  if (known?.personId) throw new Refusal("counter-name-taken", { name });
  return { id: known?.id ?? turn.means.ids.uuid(), name, areaId, door, isNew: !known };
}

/** A new member, in a household that is there or new too. */
async function addMember(turn: Turn, { id, name, areaId, door }: Entered, personId: string | null): Promise<void> {
  const { city, now } = turn.world;
  const sql = `SELECT id FROM "Household" WHERE "areaId" = $1 AND door = $2`;
  const [household] = await turn.means.db.query<{ id: string }>(sql, [areaId, door], "household-at");
  const householdId = household?.id ?? turn.means.ids.uuid();
  const { districtId } = city;
  if (!household) turn.change.insert("Household", { id: householdId, districtId, areaId, door, createdAt: now });
  turn.change.insert("HouseholdMember", { id, householdId, name, personId, createdAt: now });
}

async function verifyAtCounter(turn: Turn, desk: Desk, entered: Entered, stationId: string): Promise<void> {
  const { now } = turn.world;
  const code = await findCode(turn, desk.codeHash ?? "", "counter");
  const subject = code?.personId ? await recordOf(turn, code.personId) : undefined;
  if (!code || !subject || !hasConsent(subject)) throw new Refusal("counter-code-wrong");
  if (subject.id === turn.person.id) throw new Refusal("counter-not-self");
  if (subject.verifiedAt) throw new Refusal("counter-already");
  spendCode(turn, code);
  if (entered.isNew) await addMember(turn, entered, subject.id);
  else turn.change.add(tiedMember(entered, subject.id));
  turn.change.add(verifiedPerson(subject.id, entered, "clerk", now));
  if (desk.phone) await addPhone(turn, subject.id, desk.phone);
  const { keyed } = turn.means;
  const phoneHash = desk.phone ? hashPhone(keyed, openPhone(keyed, desk.phone)) : null;
  await takeOverFiled(turn, subject.id, { name: entered.name, phoneHash });
  record(turn, stationId, subject.id, "verify");
  tellSubject(turn, subject.id, stationId, entered.areaId);
  const { name, areaId, door } = entered;
  const place = turn.world.city.placeName(areaId);
  replyWith(turn, "counter-verified", { name, place, door }, [
    [button(turn, "counter-verify", { do: "joining", go: { to: "desk" } })],
    homeRow(turn),
  ]);
}

/** A phone that the resident has told at the counter. */
async function addPhone(turn: Turn, personId: string, sealed: string): Promise<void> {
  const { db, keyed, ids } = turn.means;
  const hash = hashPhone(keyed, openPhone(keyed, sealed));
  const [known] = await db.query(`SELECT 1 FROM "Phone" WHERE "personId" = $1 AND hash = $2`, [personId, hash]);
  if (!known)
    turn.change.insert("Phone", { id: ids.uuid(), personId, hash, sealed, provedAt: turn.world.now, how: "counter" });
}

/** Who verified whom, or had a letter made for whom, stays on record. */
function record(turn: Turn, bodyId: string, subjectId: string, what: "verify" | "letter"): void {
  const { ids, now } = turn.world;
  turn.change.insert("PersonalLook", { id: ids.uuid(), at: now, byPersonId: turn.person.id, bodyId, subjectId, what });
}

function tellSubject(turn: Turn, personId: string, stationId: string, areaId: string): void {
  const { city, ids, now } = turn.world;
  const args = { body: city.body(stationId).name, place: city.placeName(areaId) };
  turn.change.insert("Notice", {
    id: ids.uuid(),
    audience: { kind: "person", personId },
    message: { key: "verify-told", args, buttons: [{ key: "menu-me", command: { do: "me" } }] },
    createdAt: now,
  });
}

const dayMinutes = 24 * 60;

/** A letter's code is for one member of one household; it is in the answer alone, for the clerk to print. */
async function issueLetter(turn: Turn, entered: Entered, stationId: string): Promise<void> {
  const { keyed, ids } = turn.means;
  if (entered.isNew) await addMember(turn, entered, null);
  else turn.change.update({ table: "HouseholdMember", where: { id: entered.id }, set: { removedAt: null }, expect: 1 });
  const code = makeCode(ids.secret(codeLength));
  issueCode(turn, letterDays * dayMinutes, {
    hash: codeHash(keyed, "code", code),
    purpose: "verify",
    memberId: entered.id,
  });
  record(turn, stationId, entered.id, "letter");
  const args = { name: entered.name, code: hideWords(keyed, turn.addressId, code), days: letterDays };
  const station = turn.world.city.body(stationId).name;
  replyWith(turn, "counter-letter-issued", { ...args, station }, [
    [button(turn, "counter-letter", { do: "joining", go: { to: "desk", letter: true } })],
    homeRow(turn),
  ]);
}
