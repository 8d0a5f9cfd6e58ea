import { type City, readCity, type Seat, seatsSql } from "../../../src/city/index.ts";
import { demoId } from "../../../src/demo/index.ts";
import type { Change } from "../../../src/foundation/index.ts";
import {
  type Actor,
  type Answers,
  actOnCase,
  type CaseRow,
  caseNumber,
  type Facts,
  type Help,
  type LoadedCase,
  loadCase,
  loadDueCases,
  type Procedure,
  resolveOutcome,
  startCase,
  type World,
  wakeCase,
  withNumbers,
} from "../../../src/procedures/engine/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";

/** Procedures driven on a database of their own, in the demo district, by its people. */
export interface Stage {
  test: TestApp;
  city: City;
  community: string;
  procedures: Map<string, Procedure>;
  /** The id of a body of the community or above it. */
  body(kind: string): string;
  actor(key: string): Promise<Actor>;
  load(id: string): Promise<LoadedCase>;
  row(id: string): Promise<CaseRow>;
  children(id: string): Promise<CaseRow[]>;
  file(
    procedure: string,
    by: string,
    answers: Answers,
    under?: { id: string; name: string },
    help?: Help,
  ): Promise<CaseRow>;
  act(id: string, by: string, action: string, answers?: Answers): Promise<CaseRow>;
  resolve(id: string, of: string, outcome: string, facts?: Partial<Facts>): Promise<CaseRow>;
  /** Lets the clock serve what is due, in order; gives what each case was woken for. */
  wake(): Promise<string[]>;
  /** Decides without writing: for races. */
  decide(id: string, by: string, action: string, answers?: Answers): Promise<Change>;
  world(numbers?: () => string): World;
  /** Reads the district again. */
  refresh(): Promise<void>;
  /** `action:toStep` of every line of a case's history. */
  history(id: string): Promise<string[]>;
  /** The keys of the notices of a case, in order, with whom they are for. */
  told(id: string): Promise<string[]>;
}

/** @param rules of the charter, besides those of the demo. */
export async function startStage(procedures: Procedure[], rules: Record<string, number> = {}): Promise<Stage> {
  const test = await startTestApp();
  const { db } = test.app;
  await addCharter(test, rules);
  const [place] = test.app.city().findAreas("水井坊社区");
  if (!place) throw new Error("no community");
  const byName = new Map(procedures.map((p) => [p.name, p]));
  const of = (name: string): Procedure => {
    const found = byName.get(name);
    if (!found) throw new Error(`no procedure ${name}`);
    return found;
  };
  const decide = <T>(work: (world: World) => T) =>
    withNumbers(
      db,
      (n) => caseNumber(stage.city.prefix, test.clock.now(), n),
      (numbers) => work(stage.world(numbers)),
    );
  const act = async (id: string, by: string, action: string, answers: Answers = {}) => {
    const [loaded, actor] = [await stage.load(id), await stage.actor(by)];
    return decide((world) =>
      actOnCase(of(loaded.row.procedure), structuredClone(loaded), { action, actor, answers }, world),
    );
  };
  const stage: Stage = {
    test,
    city: await readCity(db),
    community: place.id,
    procedures: byName,
    body(kind) {
      const found = stage.city.bodyFor(stage.community, kind);
      if (!found) throw new Error(`no ${kind}`);
      return found.id;
    },
    async actor(key) {
      const personId = demoId(`person:${key}`);
      const [found] = await db.query<{ seats: Seat[]; verified: boolean }>(
        `SELECT p."verifiedAt" IS NOT NULL AS verified, ${seatsSql("p.id", "$2")} AS seats FROM "Person" p WHERE p.id = $1`,
        [personId, test.clock.now()],
      );
      return { personId, isVerified: found?.verified ?? false, seats: found?.seats ?? [] };
    },
    async load(id) {
      const found = await loadCase(db, { id });
      if (!found) throw new Error(`no case ${id}`);
      return found;
    },
    row: async (id) => (await stage.load(id)).row,
    children: async (id) => (await stage.load(id)).children.map((c) => c.row),
    async file(procedure, by, answers, under, help) {
      const actor = await stage.actor(by);
      const draftId = test.ids.uuid();
      const parent = under && { parent: await stage.load(under.id), name: under.name };
      const filing = { draftId, areaId: stage.community, answers, actor, under: parent, help };
      const { change, row } = await decide((world) => startCase(of(procedure), filing, world));
      await change.commit(db);
      return row;
    },
    async act(id, by, action, answers) {
      const { change, row } = await act(id, by, action, answers);
      await change.commit(db);
      return row;
    },
    decide: async (id, by, action, answers) => (await act(id, by, action, answers)).change,
    async resolve(id, of_, outcome, facts) {
      const loaded = await stage.load(id);
      const found = { of: of_, outcome, facts };
      const { change, row } = await decide((world) =>
        resolveOutcome(of(loaded.row.procedure), structuredClone(loaded), found, world),
      );
      await change.commit(db);
      return row;
    },
    async wake() {
      const served: string[] = [];
      for (;;) {
        const [due] = await loadDueCases(db, test.clock.now(), 1);
        if (!due) return served;
        const { change } = await decide((world) => wakeCase(of(due.row.procedure), structuredClone(due), world));
        await change.commit(db);
        served.push(String(due.row.wakeFor));
      }
    },
    world: (numbers = () => "") => ({
      city: stage.city,
      now: test.clock.now(),
      ids: test.ids,
      procedures: byName,
      numbers,
    }),
    async refresh() {
      stage.city = await readCity(db);
    },
    async history(id) {
      const sql = `SELECT action || ':' || "toStep" AS line FROM "CaseEvent" WHERE "caseId" = $1 ORDER BY seq`;
      return (await db.query<{ line: string }>(sql, [id])).map((r) => r.line);
    },
    async told(id) {
      const sql = `SELECT message->>'key' AS key, audience->>'kind' AS kind FROM "Notice" WHERE "caseId" = $1 ORDER BY "createdAt", id`;
      return (await db.query<{ key: string; kind: string }>(sql, [id])).map((r) => `${r.key} → ${r.kind}`);
    },
  };
  return stage;
}

/** The next version of the district's charter, in force from the day after the newest one. */
export async function addCharter(test: TestApp, rules: Record<string, number>): Promise<void> {
  const added = Object.fromEntries(
    Object.entries(rules).map(([key, value]) => [key, { value, source: "usual", clause: key, clauseEn: key }]),
  );
  await test.app.db.query(
    `INSERT INTO "Charter" (id, "areaId", version, "effectiveAt", rules)
     SELECT $1, "areaId", version + 1, "effectiveAt" + interval '1 day', rules || $2::jsonb FROM "Charter" ORDER BY version DESC LIMIT 1`,
    [test.ids.uuid(), JSON.stringify(added)],
  );
}
