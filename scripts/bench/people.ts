import { reachOf } from "../../src/instruments/index.ts";
import type { Figure, Run } from "./figure.ts";
import { timeOf, type Work, worstOf } from "./growth.ts";
import { type BenchServer, onDatabase, startBenchServer } from "./postgres.ts";
import { bindChat, multiply, openTown, type Town } from "./town.ts";
import { standAtQuestion } from "./turn.ts";

const [few, many] = [1_000, 1_000_000];
const people = 40;
const passes = 5;
/** Of everybody, those who live in the community whose people are counted: the same number in every town. */
const neighbours = 500;
const walkers = 1_000_000;
const lookers = 2_000_000;
const strangers = 3_000_000;
/** Beyond all other chats. */
const crowd = 5_000_000_000;

export const peopleGoals = {
  "people-growth": { name: "people-growth", unit: "× the time with 1,000 people", floor: 1.2, aim: 1.05 },
} as const;

interface Place {
  town: Town;
  /** The community of the neighbours. */
  areaId: string;
  /** The next chat that nobody has written from. */
  nextStranger: number;
}

/** How much longer the same takes among a million people than among a thousand. */
export async function measurePeopleGrowth(_names: string[], run: Run): Promise<Figure[]> {
  const server = await startBenchServer();
  const places: Place[] = [];
  try {
    for (const [name, count] of Object.entries({ linli_few: few, linli_many: run.isShort ? 20_000 : many }))
      places.push(await openFilled(server, name, count, run.say));
    const works = worksOf(run.isShort ? 1 : passes);
    return [await worstOf(peopleGoals["people-growth"], works, places, run)];
  } finally {
    for (const { town } of places) await town.close();
    await server.stop();
  }
}

const worksOf = (passes: number): Work<Place>[] => [
  {
    name: "step of a form",
    timeIn: ({ town }) =>
      timeOf(
        town,
        {
          ...{ firstChat: walkers, people },
          says: [
            { text: "3", expect: "收入" },
            { text: "上一步", expect: "人口" },
          ],
        },
        passes,
      ),
  },
  {
    name: "what is one's own",
    timeIn: ({ town }) =>
      timeOf(town, { firstChat: lookers, people, says: [{ text: "我的信息", expect: "我的信息" }] }, passes),
  },
  {
    name: "somebody new",
    timeIn(place) {
      const firstChat = place.nextStranger;
      place.nextStranger += people;
      return timeOf(place.town, { firstChat, people, says: [{ text: "你好", expect: "邻里" }] }, 1);
    },
  },
  { name: "whom a notice reaches", timeIn: timeOfReach },
];

const counts = 20;

/** Milliseconds of counting whom a notice to a community of 500 would reach. */
async function timeOfReach({ town, areaId }: Place): Promise<number> {
  const begun = performance.now();
  for (let n = 0; n < counts; n += 1) {
    const reach = await reachOf(town.db, { kind: "area", areaId }, new Date());
    if (reach.people < neighbours) throw new Error(`people-growth: ${reach.people} are counted`);
  }
  return (performance.now() - begun) / counts;
}

async function openFilled(server: BenchServer, name: string, count: number, say: Run["say"]): Promise<Place> {
  const town = await openTown(server, name);
  const { db } = town;
  await standAtQuestion(town, people);
  await bindChat(db, "resident-2", lookers - 1);
  await town.telegram.say({ chat: lookers - 1, text: "主菜单" });
  await multiply(db, lookers - 1, lookers, people);
  const begun = performance.now();
  const [area] = await db.query<{ id: string }>(`SELECT id FROM "Area" WHERE kind = 'community' ORDER BY code LIMIT 1`);
  if (!area) throw new Error("a town without communities");
  await addPeople(town.url, count, area.id);
  say(`${name}: ${count.toLocaleString("en")} people stored in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return { town, areaId: area.id, nextStranger: strangers };
}

/** People with a home, a chat, a phone and a conversation, straight into the tables. */
async function addPeople(url: string, count: number, areaId: string): Promise<void> {
  const ofAll = `generate_series(1, ${count}) g`;
  const [person, chat, phone] = ["p", "c", "t"].map((kind) => `md5('${kind}' || g)::uuid`);
  await onDatabase(url, async (client) => {
    await client.query(
      `INSERT INTO "Person" (id, "districtId", name, locale, "homeAreaId", "verifiedAt", "verifiedHow", "consentAt", "consentTo", "createdAt")
        SELECT ${person}, d.id, '居民' || g, 'zh-CN', CASE WHEN g <= ${neighbours} THEN $1::uuid ELSE o.ids[1 + g % array_length(o.ids, 1)] END,
          now(), 'roster', now(), '1', now()
        FROM ${ofAll}, (SELECT id FROM "Area" WHERE kind = 'district') d,
          (SELECT array_agg(id) AS ids FROM "Area" WHERE kind = 'community' AND id <> $1) o`,
      [areaId],
    );
    await client.query(
      `INSERT INTO "Address" (id, "personId", channel, address, proved, "lastSeenAt", "createdAt")
        SELECT ${chat}, ${person}, 'telegram', (${crowd} + g)::text, false, now(), now() FROM ${ofAll}
        UNION ALL SELECT ${phone}, ${person}, 'sms', (13000000000 + g)::text, true, now() - interval '1 day', now() FROM ${ofAll}`,
    );
    await client.query(
      `INSERT INTO "Conversation" ("personId", state) SELECT ${person}, '{"drafts":[]}' FROM ${ofAll}`,
    );
    await client.query("VACUUM ANALYZE");
  });
}
