import { afterEach, beforeEach } from "vitest";
import { demoId } from "../../../src/demo/index.ts";
import { Change, createLogger } from "../../../src/foundation/index.ts";
import {
  addBallot,
  addElectors,
  type Ballot,
  type Choice,
  type ClosingMeans,
  castEnvelope,
  castVote,
  checkChoice,
  fixRolls,
  type NewBallot,
  readBallot,
  receiptCode,
  sealChoice,
  standingsOf,
} from "../../../src/instruments/index.ts";
import { startTestApp, type TestApp } from "../../app.ts";

/** Polling in a test: ballots, people on the roll, and votes as the conversation casts them. */
export function pollingIn(app: TestApp) {
  const { ids, clock } = app;
  const db = () => app.app.db;
  const keys = () => app.app.ballotKeys;
  const sql = <Row>(text: string, ...values: unknown[]) => db().query<Row>(text, values);
  const commit = (build: (change: Change) => unknown) => {
    const change = new Change();
    build(change);
    return change.commit(db());
  };
  const inMinutes = (n: number) => new Date(clock.now().getTime() + n * 60_000);

  /** Verified residents named 甲1, 甲2 … of a community. */
  async function people(count: number): Promise<string[]> {
    const [area] = await sql<{ id: string; districtId: string }>(
      `SELECT id, "districtId" FROM "Area" WHERE name = '水井坊社区'`,
    );
    const all = Array.from({ length: count }, () => ids.uuid());
    await commit((change) =>
      change.insert(
        "Person",
        ...all.map((id, i) => ({
          ...{ id, districtId: area?.districtId ?? "", name: `甲${i + 1}`, locale: "zh-CN", homeAreaId: area?.id },
          ...{ verifiedAt: clock.now(), verifiedHow: "roster", createdAt: clock.now() },
        })),
      ),
    );
    return all;
  }

  /** A ballot that is open for an hour, with these people on its roll. */
  async function ballot(electors: readonly string[], more: Partial<NewBallot> = {}): Promise<Ballot> {
    const city = app.app.city();
    const areaId = [...city.areas.values()].find(({ name }) => name === "水井坊社区")?.id ?? "";
    const id = ids.uuid();
    const change = new Change();
    addBallot(
      change,
      { ids, keys: keys() },
      {
        ...{ id, now: clock.now(), charter: city.charterFor(areaId, clock.now()), areaId },
        ...{ districtId: demoId("area:锦江区"), bodyId: areaId, kind: "resolution", method: "yes-no", isSecret: true },
        ...{ question: "楼道装灯？", opensAt: clock.now(), closesAt: inMinutes(60), ...more },
      },
    );
    await change.commit(db());
    if (!more.electorate) {
      await commit((c) =>
        addElectors(
          c,
          ids,
          id,
          electors.map((personId, i) => ({ personId, name: `甲${i + 1}` })),
        ),
      );
    } else await fixRolls({ db: db(), clock, ids });
    return reread(id);
  }

  async function reread(id: string): Promise<Ballot> {
    const found = await readBallot(db(), id);
    if (!found) throw new Error(`no ballot ${id}`);
    return found;
  }

  /** Somebody votes, for themselves or for whom they are the proxy of. Gives the receipt's code, of a secret ballot. */
  async function vote(
    personId: string,
    ballotId: string,
    choice: Choice,
    { receivedAt = clock.now(), isProxy = false } = {},
  ) {
    const standing = (await standingsOf(db(), personId, { ballotId, at: receivedAt })).find(
      (s) => s.isProxy === isProxy,
    );
    if (!standing) throw new Error("not on the roll");
    const { ballot: on, electorId } = standing;
    if (!on.publicKey) {
      await commit((change) => castVote(change, { standing, personId, receivedAt, now: clock.now(), choice }));
      return undefined;
    }
    checkChoice(on, choice);
    const sealed = sealChoice(on.publicKey, choice, ids.secret);
    await commit((change) => castEnvelope(change, { standing, personId, receivedAt, now: clock.now(), vote: sealed }));
    const secret = keys().receiptSecret(ballotId);
    return secret && receiptCode(secret, { ballotId, electorId, nonce: sealed.nonce.toString("hex") });
  }

  return { sql, commit, people, ballot, reread, vote, inMinutes, keys };
}

/** The app of the test that runs, and polling in it: `everyTestAnew` makes them. */
export let app: TestApp;
export let polling: ReturnType<typeof pollingIn>;

/** Each test of a file begins with an app of its own. */
export function everyTestAnew(): void {
  beforeEach(async () => {
    app = await startTestApp();
    polling = pollingIn(app);
  });
  afterEach(() => app.close());
}

/** What closes and counts ballots. */
export const means = (more: Partial<ClosingMeans> = {}): ClosingMeans => ({
  ...{ db: app.app.db, clock: app.clock, ids: app.ids, keys: polling.keys(), log: createLogger({ level: "silent" }) },
  ...more,
});

/** Ten seconds after a ballot has closed. */
export const end = async (id: string): Promise<void> =>
  app.clock.set(new Date((await polling.reread(id)).closesAt.getTime() + 10_000));

/** The line of the roll on which somebody votes. */
export const lineOf = async (personId: string, ballotId: string): Promise<string> =>
  (await standingsOf(app.app.db, personId, { ballotId, at: app.clock.now() }))[0]?.electorId ?? "";
