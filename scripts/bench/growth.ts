import { type Figure, figureOf, type Goal, type Run } from "./figure.ts";
import { type BenchServer, startBenchServer } from "./postgres.ts";
import type { Line, Load } from "./telegram-messages.ts";
import { bindChat, multiply, openTown, type Town } from "./town.ts";
import { untilMarked } from "./turn.ts";

const few = 1_000;
const many = 1_000_000;
const people = 40;
const passes = 5;
/** Cases added by one statement, within the time that a statement has. */
const atOnce = 50_000;
const parallel = 4;
const residents = 1_000_000;
const officers = 2_000_000;

export const growthGoals = {
  "turn-growth": { name: "turn-growth", unit: "× the time with 1,000 cases", floor: 1.2, aim: 1.05 },
} as const;

/** What people do whose time is measured; `file` looks for twins on the way to the summary. */
const lines: { name: string; firstChat: number; says: Line[] }[] = [
  {
    name: "file",
    firstChat: residents,
    says: [
      { text: "请问社区活动室什么时候开门？{words}", expect: "确认提交" },
      { text: "确认提交", expect: "已提交" },
    ],
  },
  { name: "my cases", firstChat: residents, says: [{ text: "我的事项", expect: "最近的在前" }] },
  { name: "waiting", firstChat: officers, says: [{ text: "待办", expect: "最急的在前" }] },
];

/** How much longer the same turns take in a district with a million cases than in one with a thousand. */
export async function measureGrowth(_names: string[], run: Run): Promise<Figure[]> {
  const server = await startBenchServer();
  const towns: Town[] = [];
  try {
    for (const [name, cases] of Object.entries({ linli_few: few, linli_many: run.isShort ? 20_000 : many }))
      towns.push(await openFilled(server, name, cases, run.say));
    const works = lines.map(({ name, firstChat, says }) => ({
      name,
      timeIn: (town: Town) => timeOf(town, { firstChat, people, says }, run.isShort ? 1 : passes),
    }));
    return [await worstOf(growthGoals["turn-growth"], works, towns, run)];
  } finally {
    for (const town of towns) await town.close();
    await server.stop();
  }
}

/** Something whose time (ms) is taken in a small place and in a large one. */
export interface Work<Place> {
  name: string;
  timeIn(place: Place): Promise<number>;
}

/**
 * The work that takes the most longer in the second of two places than in the first, in rounds that alternate; one more
 * round comes before, to warm up.
 */
export async function worstOf<Place>(
  goal: Goal,
  works: readonly Work<Place>[],
  [small, large]: readonly Place[],
  { rounds, say }: Pick<Run, "rounds" | "say">,
): Promise<Figure> {
  if (!small || !large) throw new Error(`${goal.name}: two places are compared`);
  const ratios = new Map<string, number[]>(works.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    const parts: string[] = [];
    for (const { name, timeIn } of works) {
      // Which of the two comes first changes from round to round.
      const ms = new Map<Place, number>();
      for (const place of round % 2 === 0 ? [small, large] : [large, small]) ms.set(place, await timeIn(place));
      const [before = 0, after = 0] = [ms.get(small), ms.get(large)];
      if (round > 0) ratios.get(name)?.push(after / before);
      parts.push(`${name} ${before.toFixed(2)} → ${after.toFixed(2)} ms`);
    }
    say(`round ${round}: ${parts.join(", ")}`);
  }
  const figures = [...ratios].map(([name, values]) => ({ name, figure: figureOf(goal, values) }));
  const worst = figures.reduce((a, b) => (b.figure.value > a.figure.value ? b : a));
  if (works.length > 1) say(`${goal.name}: the worst is "${worst.name}"`);
  return worst.figure;
}

/** Milliseconds of the lines together, on average. */
export async function timeOf(
  { telegram, db }: Town,
  { firstChat, people, says }: Pick<Load, "firstChat" | "people" | "says">,
  passes: number,
): Promise<number> {
  const all: number[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    const { turnMs } = await telegram.run({ firstChat, people, parallel, forMs: 60_000, says });
    all.push(...turnMs.flat());
  }
  await untilMarked({ db });
  return all.reduce((sum, ms) => sum + ms, 0) / (people * passes);
}

/**
 * A town with so many cases of ten years, spread over its communities and bodies; those of the last ten days are open.
 * The people who are measured have five cases each, and thirty wait for the officers: the same in every town.
 */
async function openFilled(
  server: BenchServer,
  name: string,
  cases: number,
  say: (line: string) => void,
): Promise<Town> {
  const town = await openTown(server, name);
  const { db } = town;
  await bindChat(db, "resident", residents - 1);
  await town.telegram.say({ chat: residents - 1, text: "主菜单" });
  await multiply(db, residents - 1, residents, people);
  await db.query(
    `UPDATE "Person" p SET "homeAreaId" = a.id FROM bench.stand x, (SELECT id, row_number() OVER (ORDER BY code) AS n,
        count(*) OVER () AS total FROM "Area" WHERE kind = 'community') a WHERE p.id = x."personId" AND x.chat % a.total + 1 = a.n`,
  );
  await addCases(db, 5 * people, `now() - interval '40 days' - g * interval '1 minute'`, {
    applicant: `(SELECT "personId" FROM bench.stand WHERE chat = ${residents} + g % ${people})`,
  });
  await bindChat(db, "officer", officers - 1);
  await town.telegram.say({ chat: officers - 1, text: "主菜单" });
  await multiply(db, officers - 1, officers, people);
  await db.query(
    `INSERT INTO "Appointment" (id, "personId", "bodyId", role, "startsAt", "createdAt")
      SELECT gen_random_uuid(), x."personId", t."bodyId", t.role, t."startsAt", t."createdAt" FROM bench.stand x, "Address" a
      JOIN "Appointment" t ON t."personId" = a."personId" WHERE a.channel = 'telegram' AND a.address = $1`,
    [String(officers - 1)],
  );
  const body = `(SELECT "bodyId" FROM "Appointment" WHERE "personId" = (SELECT "personId" FROM "Address" WHERE channel = 'telegram' AND address = '${officers - 1}'))`;
  await addCases(db, 30, `now() - g * interval '1 hour'`, { handler: body });
  const begun = performance.now();
  await addCases(db, cases - 5 * people - 30, `now() - interval '10 years' * g / ${cases}`, {});
  await db.query("VACUUM ANALYZE");
  say(`${name}: ${cases.toLocaleString("en")} cases stored in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return town;
}

/** Adds cases straight to the tables; `filedAt` and what is given of a case are SQL that may use `g`, counting from 1. */
async function addCases(
  db: Town["db"],
  count: number,
  filedAt: string,
  { applicant = "gen_random_uuid()", handler }: { applicant?: string; handler?: string },
): Promise<void> {
  // Bodies of the stations only: what waits for the measured officers stays as it was made.
  for (let from = 1; from <= count; from += atOnce)
    await db.query(
      `WITH areas AS (SELECT array_agg(id) AS ids FROM "Area" WHERE kind = 'community'),
      bodies AS (SELECT array_agg(id) AS ids FROM "Body" WHERE kind = 'service-station'),
      made AS (SELECT g, gen_random_uuid() AS id, ${filedAt} AS filed, ${applicant} AS applicant,
          ${handler ?? "bodies.ids[1 + g % array_length(bodies.ids, 1)]"} AS handler, areas.ids[1 + g % array_length(areas.ids, 1)] AS area
        FROM generate_series($1::int, $2::int) g, areas, bodies),
      cases AS (INSERT INTO "Case" (id, "districtId", number, procedure, release, "charterId", step, outcome, "applicantId",
          "handlerId", "areaId", gist, form, facts, version, "dueAt", "waitsSince", "filedAt", "endedAt")
        SELECT m.id, d.id, 'BENCH-' || m.id, 'request', 1, c.id, CASE WHEN isopen THEN 'handling' ELSE 'ended' END,
          CASE WHEN NOT isopen THEN 'closed' END, m.applicant, m.handler, m.area,
          (SELECT string_agg(int4send(hashint4(hashint4(m.g) + k)), '') FROM generate_series(1, 40) k),
          jsonb_build_object('words', '测速用的一件事，第' || m.g || '件', 'kind', 'enquiry', 'area', m.area), '{"kind": "enquiry", "urgency": "general"}',
          1, CASE WHEN isopen THEN m.filed + interval '15 days' END, m.filed, m.filed, CASE WHEN NOT isopen THEN m.filed + interval '5 days' END
        FROM (SELECT *, filed > now() - interval '10 days' AS isopen FROM made) m,
          (SELECT id FROM "Area" WHERE kind = 'district') d, (SELECT id FROM "Charter" ORDER BY version LIMIT 1) c RETURNING id, "filedAt", "handlerId")
      INSERT INTO "CaseEvent" (id, "caseId", seq, at, action, actor, "toStep", facts, "prevHash", hash)
        SELECT gen_random_uuid(), id, 1, "filedAt", 'file', 'applicant', 'received', jsonb_build_object('handlerId', "handlerId"), '', md5(id::text) FROM cases`,
      [from, Math.min(count, from + atOnce - 1)],
    );
}
