import { systemClock } from "../../src/foundation/index.ts";
import { type BallotKeys, openBallotKeys } from "../../src/instruments/index.ts";
import { ballotKeysOf, masterKey, startTestApp, type TestApp } from "../app.ts";
import { assembly, assemblyOf, becomeTellers, pass } from "../conversation/assembly.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { makeNursery, type Nursery } from "./processes.ts";
import { type Ledger, openLedger } from "./record.ts";

/** Somebody on the roll: under what addresses they write, and the buttons on which they vote. */
export interface Voter {
  personId: string;
  places: { channel: string; address: string }[];
  buttons: VoteButton[];
}
export interface VoteButton {
  ballotId: string;
  choice: "yes" | "no" | "abstain";
  token: string;
  /** The number that presses it by SMS. */
  code?: number;
}

export interface PollingPlace {
  test: TestApp;
  ledger: Ledger;
  nursery: Nursery;
  keys: BallotKeys;
  voters: Voter[];
  /** One in the open, one secret, both open until `closesAt`. */
  ballots: { id: string; isSecret: boolean }[];
  closesAt: Date;
  /** Two of the three shares of the secret one's key. */
  shares: string[];
  /** What added to the machine's clock makes it `at` now. */
  offsetTo(at: Date): number;
  close(): Promise<void>;
}

const labels = { 同意: "yes", 反对: "no", 弃权: "abstain" } as const;
const open = "同意更换健身器材";
const secret = "同意活动室周末开放";

/** An assembly with two ballots that have just opened, of which everybody has read; processes are still to be started. */
export async function openPollingPlace(voterCount: number): Promise<PollingPlace> {
  const test = await startTestApp();
  const ledger = await openLedger();
  const shares: string[] = [];
  const { meet } = makePeople(test, (_person, { message }) => {
    const share = /LS(?:-[0-9A-Z]{8}){8}/.exec(message.text)?.[0];
    if (share) shares.push(share);
  });
  const tellers = await assemblyOf(test, meet);
  const members: { personId: string; people: TestPerson[] }[] = [];
  for (let i = 1; i <= voterCount; i += 1)
    members.push(await newMember(test, meet, i, i % 4 === 0 ? ["sms"] : undefined));
  await holdVotes(test, tellers);
  const ballots = await test.app.db.query<{ id: string; isSecret: boolean; closesAt: Date; question: string }>(
    `SELECT id, "isSecret", "closesAt", question FROM "Ballot" ORDER BY "isSecret"`,
  );
  const idOf = new Map(ballots.map(({ id, question }) => [question, id]));
  const nursery = makeNursery({
    databaseUrl: test.url,
    receiverUrl: ledger.receiverUrl,
    masterKey: masterKey.toString("hex"),
    ballotKeysDir: ballotKeysOf(test.url),
    clockOffsetMs: 0,
    tendsClock: true,
  });
  return {
    ...{ test, ledger, nursery, ballots, shares: shares.slice(0, 2), keys: openBallotKeys(ballotKeysOf(test.url)) },
    voters: members.map(({ personId, people }) => ({
      personId,
      places: people.map(({ channel, address }) => ({ channel, address })),
      buttons: people.flatMap((person) => buttonsOf(person, idOf)),
    })),
    closesAt: ballots[0]?.closesAt ?? new Date(Number.NaN),
    offsetTo: (at) => at.getTime() - systemClock().now().getTime(),
    async close() {
      await nursery.close();
      await ledger.close();
      await test.close();
    },
  };
}

/** A member on the web or on Telegram, every third of them on both; or on the channels given. */
export async function newMember(
  test: TestApp,
  meet: ReturnType<typeof makePeople>["meet"],
  i: number,
  channels = i % 3 === 0 ? ["web", "telegram"] : i % 3 === 1 ? ["web"] : ["telegram"],
) {
  const [personId, now] = [test.ids.uuid(), test.clock.now()];
  const { db } = test.app;
  const body = [...test.app.city().bodies.values()].find(({ name }) => name === assembly);
  const district = await db.query<{ id: string }>(`SELECT "districtId" AS id FROM "Area" WHERE id = $1`, [
    body?.areaId,
  ]);
  const person = { id: personId, districtId: district[0]?.id ?? "", name: `代表${i}`, locale: "zh-CN", createdAt: now };
  await db.prisma.person.create({
    data: { ...person, homeAreaId: body?.areaId, verifiedAt: now, verifiedHow: "roster" },
  });
  await db.query(`INSERT INTO "Conversation" ("personId", state) VALUES ($1, '{"drafts": []}')`, [personId]);
  const appointment = { id: test.ids.uuid(), personId, bodyId: body?.id ?? "", role: "representative" };
  await db.prisma.appointment.create({ data: { ...appointment, startsAt: now, createdAt: now } });
  const people: TestPerson[] = [];
  for (const channel of channels) {
    const address = `${channel}-member-${i}`;
    const row = { id: test.ids.uuid(), personId, channel, address, proved: true, lastSeenAt: now, createdAt: now };
    await db.prisma.address.create({ data: row });
    people.push(await meet(`代表${i}`, { channel, address }));
  }
  return { personId, people };
}

export async function holdVotes(
  test: TestApp,
  [first, ...others]: Awaited<ReturnType<typeof assemblyOf>>,
): Promise<void> {
  for (const [question, secrecy] of [
    [open, "记名"],
    [secret, "不记名"],
  ] as const) {
    await first.say("/votes");
    await first.press("发起表决");
    await first.say(assembly);
    await first.say(question);
    await first.press(secrecy);
    await first.press("确认发送");
  }
  await becomeTellers(first, ...others.slice(0, 2));
  await pass(test, 6);
}

/** The answers below the messages that ask for a vote. */
export function buttonsOf(person: TestPerson, idOf: ReadonlyMap<string, string>): VoteButton[] {
  return person.shown.flatMap(({ message, tokens }) => {
    const ballotId = [...idOf].find(([question]) => message.title?.includes(question))?.[1];
    const flat = tokens.flat();
    return (message.buttons ?? []).flat().flatMap(({ label, code }, i) => {
      const choice = labels[label as keyof typeof labels];
      return ballotId && choice ? [{ ballotId, choice, token: flat[i] ?? "", code }] : [];
    });
  });
}

/** When the processes of a test begin to live: two hours after the ballots have opened. */
export const votingFrom = (place: PollingPlace): Date => new Date(place.test.clock.now().getTime() + 2 * 3_600_000);
