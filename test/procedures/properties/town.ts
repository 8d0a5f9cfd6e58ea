import { rm } from "node:fs/promises";
import { type City, readCity } from "../../../src/city/index.ts";
import { type Clock, type Database, fixedIds, type Ids } from "../../../src/foundation/index.ts";
import { ballotKeysOf, monday, startTestApp, type TestApp } from "../../app.ts";
import { keep, renew, timesWritten } from "./renew.ts";

/** A small town: the app on a database of its own, with people in every body of one community and above it. */
export interface Town extends TestApp {
  community: string;
  /** What the program has called a fault since it was last asked. */
  faults: string[];
  /** Where each person is reached. */
  addresses: ReadonlyMap<string, { id: string; address: string }>;
  /** The app sees seats, charters and lists as they are by now. */
  refresh(): Promise<void>;
}

export interface Charters {
  /** Whether the operator has cited a clause for every rule: what is decided then binds, else it is a rehearsal. */
  binds: boolean;
  /** So many people may be written to by one member alone. */
  alone: number;
}

/** Fewer signatures than usual, so that a walk comes past them; days as the charter has them. */
const fewSigners: Readonly<Record<string, number>> = {
  "proposal.coSigners": 3,
  "election.nominationSigners": 2,
  "meeting.hearing.askedForShare": 0.05,
  "assembly.callResidentsShare": 0.05,
  "recall.votersShare": 0.05,
};

/** Two in each body, a third in those that vote and those whose votes are counted. */
const kinds: readonly (readonly [kind: string, ...roles: string[]])[] = [
  ["party-organisation", "member", "member"],
  ["representatives-assembly", "representative", "representative", "representative"],
  ["working-committee", "member", "member", "deputy"],
  ["affairs-supervision-committee", "head", "member"],
  ["election-committee", "head", "member", "member"],
  ["residents-committee", "deputy", "member", "member"],
  ["service-station", "clerk"],
  ["street-office", "head"],
  ["self-government-authority", "head", "officer"],
  ["civil-affairs", "head", "officer"],
  ["district-office", "head"],
];
/** Seats that one person may lawfully hold together, and in which they must not act on two sides of one matter. */
const together: readonly (readonly string[])[] = [
  ["residents-committee", "representatives-assembly"],
  ["working-committee", "residents-committee"],
  ["service-station", "representatives-assembly", "affairs-supervision-committee"],
  ["residents-committee", "street-office"],
];
const residents = 12;
/** Somebody under age. */
export const minor = "少年";
const dayMs = 86_400_000;
/** Of a line that calls for an operator. */
const errorLevel = 50;

/** Everybody who is there besides the demo's own people. */
async function people(db: Database, { clock, ids }: { clock: Clock; ids: Ids }): Promise<void> {
  const city = await readCity(db);
  const place = placeOf(city);
  const yard = city.children(place.id)[0];
  const committee = city.bodyFor(place.id, "residents-committee");
  if (!yard || !committee) throw new Error("no courtyard, or no committee");
  const { districtId } = city;
  const now = clock.now();
  const all: { id: string; name: string; home: string; isVerified: boolean }[] = [];
  const seats: { personId: string; bodyId: string; role: string; startsAt: Date; endsAt: Date | null }[] = [];
  const add = (name: string, isVerified = true, home = place.id): string => {
    const id = ids.uuid();
    all.push({ id, name, home, isVerified });
    return id;
  };
  const long = new Date("2025-01-01T00:00:00+08:00");
  const sit = (personId: string, bodyId: string, role: string, startsAt = long, endsAt: Date | null = null) =>
    seats.push({ personId, bodyId, role, startsAt, endsAt });
  const bodyId = (kind: string): string => city.bodyFor(place.id, kind)?.id ?? "";
  const owners = ids.uuid();
  await db.query(
    `INSERT INTO "Body" (id, "districtId", "areaId", kind, name, "supervisorId") VALUES ($1, $2, $3, 'courtyard-body', '业主委员会', $4)`,
    [owners, districtId, yard.id, committee.id],
  );
  for (const [kind, ...roles] of kinds)
    for (const [i, role] of roles.entries()) sit(add(`${kind} ${i + 1}`), bodyId(kind), role);
  for (const role of ["head", "member"]) sit(add(`业委会 ${role}`, true, yard.id), owners, role);
  for (const [i, some] of together.entries()) {
    const both = add(`兼职 ${i + 1}`);
    for (const kind of some) sit(both, bodyId(kind), "member");
  }
  // 一肩挑: the secretary, who chairs the working committee, heads the residents' committee too.
  const secretary = add("一肩挑");
  sit(secretary, bodyId("party-organisation"), "secretary");
  sit(secretary, committee.id, "head");
  for (const kind of ["residents-committee", "working-committee", "service-station", "representatives-assembly"]) {
    sit(add(`到期 ${kind}`), bodyId(kind), "member", long, new Date(now.getTime() + 6 * dayMs));
    sit(add(`未到 ${kind}`), bodyId(kind), "member", new Date(now.getTime() + 6 * dayMs));
  }
  for (let i = 1; i <= residents; i++) add(`居民 ${i}`, true, i % 2 ? place.id : yard.id);
  for (const i of [1, 2]) add(`未认证 ${i}`, false);
  const child = add(minor);
  await db.prisma.person.createMany({
    data: all.map(({ id, name, home, isVerified }) => ({
      ...{ id, districtId, name, locale: "zh-CN", homeAreaId: home, consentAt: now, consentTo: "test", createdAt: now },
      ...(isVerified ? { verifiedAt: now, verifiedHow: "clerk" } : {}),
      demo: true,
    })),
  });
  await db.prisma.conversation.createMany({ data: all.map(({ id }) => ({ personId: id, state: { drafts: [] } })) });
  await db.prisma.appointment.createMany({ data: seats.map((seat) => ({ id: ids.uuid(), ...seat, createdAt: now })) });
  const known = await db.query<{ id: string }>(`SELECT id FROM "Person" ORDER BY id`);
  await db.prisma.address.createMany({
    data: known.map(({ id }) => ({
      ...{
        id: ids.uuid(),
        personId: id,
        channel: "web",
        address: `at-${id}`,
        proved: true,
        lastSeenAt: now,
        createdAt: now,
      },
    })),
  });
  const [household, unit] = [ids.uuid(), ids.uuid()];
  const at = { districtId, areaId: yard.id, door: "9栋9单元901", createdAt: now };
  await db.prisma.household.create({ data: { id: household, ...at } });
  const born = { householdId: household, name: minor, bornOn: new Date("2012-01-01"), personId: child, createdAt: now };
  await db.prisma.householdMember.create({ data: { id: ids.uuid(), ...born } });
  await db.prisma.propertyUnit.create({ data: { id: unit, areaDm2: 9_000, ...at } });
  await db.prisma.propertyOwner.create({
    data: { id: ids.uuid(), unitId: unit, name: "居民 2", isVoter: true, createdAt: now },
  });
  // What each transaction has written, so that what belongs to one change can be told from what came after it.
  for (const table of ["CaseEvent", "Notice"])
    await db.query(`ALTER TABLE "${table}" ADD COLUMN tx text NOT NULL DEFAULT pg_current_xact_id()::text`);
  await keep(db);
}

function placeOf(city: City) {
  const [found] = city.findAreas("水井坊社区");
  if (!found) throw new Error("no community");
  return found;
}

/** A town for one walk after the other. */
export async function startTown(): Promise<Town> {
  const faults: string[] = [];
  const onLogLine = (line: string) => {
    if ((JSON.parse(line) as { level: number }).level >= errorLevel) faults.push(line);
  };
  const test = await startTestApp({ peopled: { name: "town", people }, onLogLine });
  const { app, ids } = test;
  // Rows of the ledger are what is looked at: that they leave is for the tests of sending.
  Object.assign(app.sender, { send: async () => {}, sweep: async () => 0 });
  app.channels.set("web", {
    name: "web",
    send: async () => ({ state: "sent", externalId: ids.uuid() }),
    isLive: false,
  });
  let written = "";
  const refresh = async () => {
    const now = await timesWritten(app.db);
    if (now !== written) await app.refreshCity();
    written = now;
  };
  return { ...test, community: placeOf(app.city()).id, faults, addresses: await addressesIn(app.db), refresh };
}

/** The same town at each start of a walk, with a charter of its own. */
export async function beginAnew(town: Town, charters: Charters): Promise<void> {
  const { app, clock, ids, url, faults } = town;
  await app.idle();
  await renew(app.db);
  await rm(ballotKeysOf(url), { recursive: true, force: true });
  clock.set(monday);
  Object.assign(ids, fixedIds("test"));
  faults.splice(0);
  await setCharter(town, charters);
  await app.refreshCity();
}

async function addressesIn(db: Database): Promise<Town["addresses"]> {
  const sql = `SELECT "personId", id, address FROM "Address" WHERE channel = 'web' AND address = 'at-' || "personId"`;
  const rows = await db.query<{ personId: string; id: string; address: string }>(sql);
  return new Map(rows.map(({ personId, ...at }) => [personId, at]));
}

async function setCharter({ app: { db } }: TestApp, { binds, alone }: Charters): Promise<void> {
  const chat = binds ? { "election.chatVoteAllowed": true } : {};
  const rules = { ...fewSigners, "notice.secondConfirmationAbove": alone, ...chat };
  await db.query(
    `UPDATE "Charter" SET rules = (SELECT jsonb_object_agg(r.key, r.value || jsonb_strip_nulls(jsonb_build_object(
        'value', $1::jsonb -> r.key, 'source', CASE WHEN $2 THEN 'source' END))) FROM jsonb_each(rules) r)`,
    [JSON.stringify(rules), binds],
  );
}
