import type { Area, City } from "../../city/index.ts";
import { type Database, dayShifted, monthsAfter } from "../../foundation/index.ts";
import type { NoticeArg, NoticeButton } from "../../instruments/index.ts";
import { openCasesIn } from "../../procedures/engine/index.ts";
import type { Command } from "../commands.ts";
import type { MorningPart } from "./commands.ts";

/** One thing that is due, as a button that leads to it. */
export type Thing = NoticeButton & { command: Command; isLate?: boolean };

export interface Looking {
  db: Database;
  city: City;
  now: Date;
  community: Area;
  /** Who looks: what is about them is not shown to them. */
  personId: string;
}

const dayMs = 86_400_000;
/** More of a kind are only counted. */
const most = 20;
const noticeDays = 7;

/** The bodies of a community and of the courtyards in it. */
const bodiesOf = ({ city, community }: Looking): string[] =>
  [...city.bodies.values()]
    .filter(({ areaId }) => city.chain(areaId).some(({ id }) => id === community.id))
    .map(({ id }) => id);

/** All that is due in a community, by kind. */
export const dueIn: Record<MorningPart, (look: Looking) => Promise<Thing[]>> = {
  meetings: meetingsToday,
  overdue,
  disclosures,
  decisions,
  money,
  notices,
  terms: async (look) => terms(look),
  appraisal,
};

async function meetingsToday(look: Looking): Promise<Thing[]> {
  const { db, now } = look;
  const sql = `SELECT c.id, c.form->>'subject' AS subject, m."heldAt" FROM "Meeting" m JOIN "Case" c ON c.id = m.id
    WHERE m."bodyId" = ANY($1) AND m."heldAt" >= $2 AND m."heldAt" < $3 AND m."closedAt" IS NULL AND c.outcome IS NULL
    ORDER BY m."heldAt" LIMIT ${most}`;
  const given = [bodiesOf(look), dayShifted(now, 0), dayShifted(now, 1)];
  const found = await db.query<{ id: string; subject: string; heldAt: Date }>(sql, given, "morning-meetings");
  return found.map(({ id, subject, heldAt }) => ({
    key: "morning-meeting",
    args: { subject, at: { at: heldAt.toISOString() } },
    command: { do: "meeting", caseId: id },
  }));
}

/** What has a list of its own is not counted twice. */
const listedApart = ["disclosure", "decision", "work-payment", "work-appraisal"];

/** Of a case no word is shown: who looks may not be among those who handle it. */
async function overdue(look: Looking): Promise<Thing[]> {
  const { db, now, personId } = look;
  const bodies = bodiesOf(look);
  const sql = `SELECT c.id, c.number, c.procedure, c."dueAt" FROM "Case" c WHERE c."handlerId" = ANY($1) AND c.outcome IS NULL
      AND c."dueAt" <= $2 AND c.procedure <> ALL($3) AND (c."aboutBodyId" IS NULL OR c."aboutBodyId" <> ALL($1))
      AND NOT $4::uuid = ANY(c."aboutPersonIds") ORDER BY c."dueAt" LIMIT ${most}`;
  const found = await db.query<{ id: string; number: string; procedure: string; dueAt: Date }>(
    sql,
    [bodies, now, listedApart, personId],
    "morning-overdue",
  );
  return found.map(({ id, number, procedure, dueAt }) => ({
    key: "morning-overdue",
    args: { number, name: { word: `${procedure}-name` }, due: { at: dueAt.toISOString() } },
    command: { do: "case", caseId: id },
    isLate: true,
  }));
}

async function disclosures({ db, city, now, community }: Looking): Promise<Thing[]> {
  const days = city.charterFor(community.id, now).number("disclosure.remindDays");
  const query = { procedure: "disclosure", steps: ["at-once", "due"], areaId: community.id, limit: most };
  const soon = new Date(now.getTime() + days * dayMs);
  return (await openCasesIn(db, query))
    .filter(({ dueAt }) => dueAt !== null && dueAt <= soon)
    .map(({ id, facts, dueAt }) => ({
      key: "morning-disclosure",
      args: { subject: facts.subject as NoticeArg, due: { at: dueAt?.toISOString() ?? "" } },
      command: { do: "case", caseId: id },
      isLate: dueAt !== null && dueAt <= now,
    }));
}

async function decisions(look: Looking): Promise<Thing[]> {
  const { db, now } = look;
  const sql = `SELECT c.id, c.number, c."dueAt" FROM "Case" c WHERE c."handlerId" = ANY($1) AND c.outcome IS NULL
    AND c.procedure = 'decision' ORDER BY c."dueAt" NULLS LAST LIMIT ${most}`;
  const found = await db.query<{ id: string; number: string; dueAt: Date | null }>(
    sql,
    [bodiesOf(look)],
    "morning-decisions",
  );
  return found.map(({ id, number, dueAt }) => ({
    key: "morning-decision",
    args: { number, due: dueAt ? { at: dueAt.toISOString() } : "" },
    command: { do: "case", caseId: id },
    isLate: dueAt !== null && dueAt <= now,
  }));
}

/** Money for admitted work that should be there. */
async function money({ db, now, community }: Looking): Promise<Thing[]> {
  const query = { procedure: "work-payment", steps: ["owed"], areaId: community.id, limit: most };
  return (await openCasesIn(db, query))
    .filter(({ dueAt }) => dueAt !== null && dueAt <= now)
    .map(({ id, facts }) => ({
      key: "morning-money",
      args: { subject: String(facts.subject), rest: Number(facts.rest) },
      command: { do: "case", caseId: id },
      isLate: true,
    }));
}

/** Notices of the last week that some people have not got by any way. */
async function notices(look: Looking): Promise<Thing[]> {
  const { db, now } = look;
  const sql = `SELECT n."caseId" AS id, c.number, count(DISTINCT d."personId")::int AS people FROM "Notice" n
      JOIN "Delivery" d ON d."noticeId" = n.id AND d.state = 'failed' JOIN "Case" c ON c.id = n."caseId"
    WHERE n."bodyId" = ANY($1) AND n."createdAt" > $2 AND NOT EXISTS (SELECT 1 FROM "Delivery" o WHERE o."noticeId" = n.id
      AND o."personId" = d."personId" AND o.state IN ('sent', 'delivered', 'acknowledged', 'queued', 'sending'))
    GROUP BY 1, 2 ORDER BY people DESC, 2 LIMIT ${most}`;
  const since = new Date(now.getTime() - noticeDays * dayMs);
  const found = await db.query<{ id: string; number: string; people: number }>(
    sql,
    [bodiesOf(look), since],
    "morning-notices",
  );
  return found.map(({ id, number, people }) => ({
    key: "morning-notice",
    args: { number, people },
    command: { do: "case", caseId: id },
  }));
}

const aheadOf = ({ city, community, now }: Looking): Date =>
  dayShifted(now, city.charterFor(community.id, now).number("morning.aheadDays"));

/** Terms that end soon: nobody can act past them. */
function terms(look: Looking): Thing[] {
  const { city, now } = look;
  const bodies = new Set(bodiesOf(look));
  const isSoon = (endsAt: string | null) =>
    endsAt !== null && new Date(endsAt) > now && new Date(endsAt) <= aheadOf(look);
  return city.members
    .filter(({ bodyId, endsAt }) => bodies.has(bodyId) && isSoon(endsAt))
    .sort((a, b) => String(a.endsAt).localeCompare(String(b.endsAt)))
    .slice(0, most)
    .map(({ name, bodyId, endsAt }) => ({
      key: "morning-term",
      args: { name, body: city.body(bodyId).name, on: { at: new Date(String(endsAt)).toISOString() } },
      command: { do: "morning-part", part: "terms" },
    }));
}

/** 民主评议 of the committee: so many months after the last that was counted, or after it began. */
async function appraisal(look: Looking): Promise<Thing[]> {
  const { db, city, now, community } = look;
  // The duty of the working committee stands there until it has begun.
  const query = { procedure: "work-appraisal", steps: ["due"], areaId: community.id, limit: most };
  const open = await openCasesIn(db, query);
  if (open.length > 0)
    return open.map(({ id, form, dueAt }) => ({
      key: "morning-appraisal",
      args: { body: String(form.subject), due: { at: dueAt?.toISOString() ?? "" } },
      command: { do: "case", caseId: id },
      isLate: dueAt !== null && dueAt <= now,
    }));
  const committee = city.bodyFor(community.id, "residents-committee");
  const began = city.heldRoles.filter(({ bodyId }) => bodyId === committee?.id).map(({ startsAt }) => startsAt);
  if (!committee || began.length === 0) return [];
  // What was appraised before the program began here nobody knows.
  const sql = `SELECT greatest((SELECT max(c."endedAt") FROM "Case" c WHERE c."areaId" = $1 AND c.procedure = 'appraisal'
    AND c.outcome = 'counted'), i."createdAt") AS last FROM "Instance" i`;
  const [found] = await db.query<{ last: Date }>(sql, [community.id], "morning-appraisal");
  const first = new Date(began.sort()[0] ?? "");
  const from = found && found.last > first ? found.last : first;
  const due = monthsAfter(from, city.charterFor(community.id, now).number("appraisal.everyMonths"));
  if (due > aheadOf(look)) return [];
  const args = { body: committee.name, due: { at: due.toISOString() } };
  return [{ key: "morning-appraisal", args, command: { do: "meetings" }, isLate: due <= now }];
}
