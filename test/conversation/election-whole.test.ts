import { afterEach, beforeEach, expect, test } from "vitest";
import { readBallot, readPublication, verifyHistory } from "../../src/instruments/index.ts";
import { verifyText } from "../../src/verify-ballot/verify.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { pass } from "./assembly.ts";
import {
  announce,
  citing,
  committeeOf,
  counted,
  electionNumber,
  keepShares,
  nominated,
  published,
  residentsOf,
  tellersOf,
} from "./election.ts";

const minutes = 60_000;
/** With the nine of the demo who live there and are of age. */
const voters = 300 - 9;
const onPaper = 30;

let test_: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
let kept: ReturnType<typeof keepShares>;
/** All that anybody was shown about the election. */
let read: string[];
beforeEach(async () => {
  test_ = await startTestApp();
  kept = keepShares();
  read = [];
  meet = makePeople(test_, (person, parcel) => {
    kept.onShown(person, parcel);
    const { title = "", text, quote = "" } = parcel.message;
    if (/选举|候选|投票|提名/.test(`${title}${text}`)) read.push([title, text, quote].join("\n"));
  }).meet;
});
afterEach(() => test_.close());

const sql = <T>(text: string, values: unknown[] = []) => test_.app.db.query<T>(text, values);

/** Each does something, so many of them at the same moment. */
async function together(people: readonly TestPerson[], does: (person: TestPerson) => Promise<void>): Promise<void> {
  for (let i = 0; i < people.length; i += 20) await Promise.all(people.slice(i, i + 20).map(does));
}

/** An election of a director by 300 voters, from the announcement to the handover; whom chat and papers voted for. */
async function wholeElection() {
  const members = await committeeOf(test_, meet);
  const [first, second, third] = members;
  const names = Array.from({ length: voters }, (_, i) => `居民${String(i + 1).padStart(3, "0")}`);
  const people = await residentsOf(test_, meet, names, ["telegram", "web", "sms"]);
  const [winner, loser, ...others] = people as [TestPerson, TestPerson, ...TestPerson[]];
  await announce(first);
  await pass(test_, 20);
  await pass(test_, 8);
  const signers = others.filter(({ channel }) => channel !== "sms");
  await nominated(winner, signers[0] as TestPerson, signers.slice(1, 10));
  await nominated(loser, signers[10] as TestPerson, signers.slice(11, 20));
  await pass(test_, 7);
  await published(first, 2);
  await tellersOf(members);
  const [ballot] = await sql<{ id: string; number: string }>(
    `SELECT b.id, c.number FROM "Ballot" b JOIN "Case" c ON c.id = b.id WHERE c.procedure = 'election'`,
  );
  const { id = "", number = "" } = ballot ?? {};
  const papers = others.slice(-onPaper);
  for (const { name } of papers) {
    await first.say(number);
    await first.press("登记用纸质选票");
    await first.say(name);
    await first.press("确认提交");
  }
  await pass(test_, 7);
  const inChat = others.slice(0, -onPaper);
  const choiceOf = ({ name }: TestPerson) => (Number(name.slice(2)) % 3 === 0 ? loser.name : winner.name);
  await together(
    inChat.filter(({ channel }) => channel !== "sms"),
    (person) => person.press(choiceOf(person)),
  );
  // A number may be forged: by text message a vote is confirmed by a code that came to the phone.
  const texting = inChat.filter(({ channel }) => channel === "sms");
  await together(texting, (person) => person.say(choiceOf(person)));
  await together(texting, (person) => person.say(/\d{3} ?\d{3}/.exec(person.last().message.text)?.[0] ?? ""));
  await pass(test_, 0.5);
  for (const member of [first, second]) {
    await member.say(number);
    await member.press("录入纸质票");
    await member.say(papersFor(winner, loser));
    await member.press("确认提交");
  }
  await third.say(number);
  await third.press("监票确认");
  await counted(test_, members, kept.shares);
  const forLoser = inChat.filter((person) => choiceOf(person) === loser.name).length;
  return { id, first, winner, loser, chat: { winner: inChat.length - forLoser, loser: forLoser } };
}

/** Options stand in drawn order: 20 papers for the one, 9 for the other, one that cannot be read. */
let papersFor: (winner: TestPerson, loser: TestPerson) => string;
beforeEach(() => {
  papersFor = (winner) => {
    const shown = read.findLast((text) => text.includes("他们这样介绍自己")) ?? "";
    return shown.includes(`1 ${winner.name}`) ? "20 9 1" : "9 20 1";
  };
});

async function checked(id: string) {
  const ballot = await readBallot(test_.app.db, id);
  const published = ballot && (await readPublication(test_.app.db, ballot));
  const { faults } = verifyText(published?.text ?? "");
  const { winners = [], totals = {}, electors, cast } = ballot?.result ?? {};
  const nameOf = (key: string) => ballot?.options.find((option) => option.key === key)?.name ?? "";
  const votes = Object.fromEntries(Object.entries(totals).map(([key, n]) => [nameOf(key), n]));
  return {
    faults,
    isSame: published?.isSame,
    text: published?.text ?? "",
    winners: winners.map(nameOf),
    votes,
    electors,
    cast,
  };
}

const seatsOf = () =>
  sql<{ name: string; role: string; startsAt: Date; endsAt: Date | null }>(
    `SELECT p.name, s.role, s."startsAt", s."endsAt" FROM "Appointment" s JOIN "Person" p ON p.id = s."personId" JOIN "Body" b ON b.id = s."bodyId"
      WHERE b.name = '水井坊社区居民委员会' ORDER BY s."startsAt"`,
  );

test("300 voters elect over Telegram, web, SMS and paper: 模拟 wherever it is read, and nobody takes a seat", {
  timeout: 20 * minutes,
}, async () => {
  const before = await seatsOf();
  const { id, winner, loser, chat } = await wholeElection();
  const { text, ...found } = await checked(id);
  expect(found).toEqual({
    ...{ faults: [], isSame: true, winners: [winner.name], electors: 300 },
    votes: { [winner.name]: chat.winner + 20, [loser.name]: chat.loser + 9 },
    cast: chat.winner + chat.loser + onPaper,
  });
  expect(JSON.parse(text).rehearsal).toContain("模拟");
  expect(read.filter((shown) => !shown.includes("模拟") && /换届选举：|委员会换届选举】/.test(shown))).toEqual([]);
  await pass(test_, 6);
  expect(await seatsOf()).toEqual(before);
  expect((await verifyHistory(test_.app.db)).faults).toEqual([]);
});

test("once the operator has set the clause that permits it, the votes bind: terms begin, and those before them end", {
  timeout: 20 * minutes,
}, async () => {
  await citing(test_, "election");
  const { id, first, winner, chat } = await wholeElection();
  const { text, ...found } = await checked(id);
  expect(found).toMatchObject({ faults: [], isSame: true, winners: [winner.name], electors: 300 });
  expect(found.cast).toBe(chat.winner + chat.loser + onPaper);
  expect(text).not.toContain("模拟");
  expect(read.filter((shown) => shown.includes("模拟"))).toEqual([]);
  await pass(test_, 6);
  const [old, own] = await seatsOf();
  expect(own).toMatchObject({ name: winner.name, role: "director" });
  expect(old).toMatchObject({ name: "唐丽", endsAt: own?.startsAt });
  const years = Number(own?.endsAt?.getUTCFullYear()) - Number(own?.startsAt.getUTCFullYear());
  expect(years).toBe(5);
  await first.say(electionNumber);
  await first.press("交接完成");
  await first.say("印章、账目、档案");
  await first.press("确认提交");
  await first.say(electionNumber);
  expect(first.last().message.text).toContain("选举完成");
  expect((await verifyHistory(test_.app.db)).faults).toEqual([]);
});
