import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestApp, type TestApp } from "../app.ts";
import { buttonsOf, holdVotes, newMember, type VoteButton } from "../kill/polling-place.ts";
import { makePeople, type TestPerson } from "../people.ts";
import { assemblyOf, pass } from "./assembly.ts";

let test_: TestApp;
let meet: ReturnType<typeof makePeople>["meet"];
const logged: string[] = [];
const shares: string[] = [];
beforeEach(async () => {
  for (const list of [logged, shares]) list.length = 0;
  test_ = await startTestApp({ onLogLine: (line) => void logged.push(line) });
  meet = makePeople(test_, (_person, { message }) => {
    const share = /LS(?:-[0-9A-Z]{8}){8}/.exec(message.text)?.[0];
    if (share) shares.push(share);
  }).meet;
});
afterEach(() => test_.close());

type Row = Record<string, unknown> & { ctid: string; xmin: string; cmin: string };
const sql = <T>(text: string, values: unknown[] = []) => test_.app.db.query<T>(text, values);

/** Everything that a database holds: all columns of all rows of all tables in the order in which they lie, with what it keeps beside them. */
async function wholeDatabase(): Promise<Map<string, Row[]>> {
  const tables = await sql<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
  const all = new Map<string, Row[]>();
  for (const { name } of tables) {
    const rows = `SELECT to_jsonb(t) || jsonb_build_object('ctid', t.ctid, 'xmin', t.xmin::text, 'cmin', t.cmin::text) AS "row" FROM "${name}" t ORDER BY t.ctid`;
    all.set(
      name,
      (await sql<{ row: Row }>(rows)).map(({ row }) => row),
    );
  }
  const sequences = await sql<Row>(
    `SELECT sequencename AS name, last_value::text FROM pg_sequences WHERE schemaname = 'public'`,
  );
  return all.set("sequences", sequences);
}

const tableOf = (all: ReadonlyMap<string, Row[]>, name: string): Row[] => all.get(name) ?? [];
const text = (row: unknown) => JSON.stringify(row);

/** Members who have voted in both ballots at once, some through others, in an order and with choices that have no pattern. */
async function heldBallots() {
  await sql(`UPDATE "Charter" SET rules = jsonb_set(rules, '{ballot.proxyKinds,value}', '["resolution"]')`);
  await test_.app.refreshCity();
  const tellers = await assemblyOf(test_, meet);
  const members: { personId: string; people: TestPerson[] }[] = [];
  for (let i = 1; i <= 30; i += 1) members.push(await newMember(test_, meet, i));
  await holdVotes(test_, tellers);
  const ballots = await sql<{ id: string; question: string; isSecret: boolean }>(
    `SELECT id, question, "isSecret" FROM "Ballot"`,
  );
  const idOf = new Map(ballots.map(({ id, question }) => [question, id]));
  const secret = ballots.find((one) => one.isSecret)?.id ?? "";
  // Two let another vote for them in the secret one, who does.
  const carried = [
    { from: 1, to: 2, choice: "no" },
    { from: 4, to: 5, choice: "yes" },
  ];
  const look = async (i: number) => {
    await members[i]?.people[0]?.say("JJ-2026-000002");
    await members[i]?.people[0]?.press("查看");
  };
  for (const { from, to } of carried) {
    await look(from);
    const person = members[from]?.people[0];
    await person?.press("委托别人投");
    await person?.say(`代表${to + 1}`);
    await person?.press("确认委托");
  }
  const chosen = new Map<string, string>();
  for (const [i, { personId, people }] of members.entries()) {
    const buttons: VoteButton[] = people.flatMap((person) => buttonsOf(person, idOf));
    const choice = "yynnynnnyyynnynyynynnynyyynnyn"[(i * 11) % 30] === "y" ? "yes" : "no";
    const isCarried = carried.find(({ from }) => from === i);
    for (const { id, isSecret } of ballots) {
      if (isSecret && isCarried) continue;
      const button = buttons.find((one) => one.ballotId === id && one.choice === choice);
      test_.clock.advance(700 + i * 13);
      await people[0]?.send({ kind: "button", token: button?.token });
    }
    chosen.set(personId, isCarried?.choice ?? choice);
  }
  for (const { from, to, choice } of carried) {
    await look(to);
    await members[to]?.people[0]?.press(`替代表${from + 1}投`);
    await members[to]?.people[0]?.press(choice === "yes" ? "同意" : "反对");
  }
  const alone = new Set(
    members.filter((_, i) => !carried.some(({ from, to }) => from === i || to === i)).map((m) => m.personId),
  );
  return { secret, chosen, alone, tellers, open: ballots.find((one) => !one.isSecret)?.id ?? "" };
}

/** How well one order of voters fits one order of votes: the greater part of 1 that agrees, read forwards or backwards. */
function agreement(voters: string[], votes: string[]): number {
  const share = (order: string[]) => order.filter((choice, i) => choice === votes[i]).length / votes.length;
  return Math.max(share(voters), share(voters.toReversed()));
}

test("who has everything that the database ever held and the log cannot tell who cast which secret vote", async () => {
  const { secret, open, chosen, tellers } = await heldBallots();
  const before = await wholeDatabase();
  await pass(test_, 4);
  const [a, b] = tellers;
  await a.say(shares[0] ?? "");
  await b.say(shares[1] ?? "");
  await pass(test_, 0.01);
  const after = await wholeDatabase();
  const votes = tableOf(after, "CountedVote") as (Row & { code: string; choice: string[] })[];
  const envelopes = tableOf(before, "Envelope").filter(({ ballotId }) => ballotId === secret);
  expect(votes).toHaveLength(envelopes.length);
  expect(envelopes).toHaveLength(30);
  expect(tableOf(after, "Envelope")).toEqual([]);

  // By the words: a code or a nonce stands in no other row, then or now, and in no line of the log.
  const elsewhere = [...before, ...after].flatMap(([name, rows]) => (name === "CountedVote" ? [] : rows.map(text)));
  const all = [...elsewhere, ...logged].join("\n");
  for (const { code } of votes) expect(all).not.toContain(code);
  const nonces = envelopes.map(({ nonce }) => String(nonce).replace(/^\\x/, ""));
  for (const nonce of nonces) expect([...votes.map(text), ...logged].join("\n")).not.toContain(nonce);

  // By the transaction: one statement of one transaction wrote all votes, and nothing of a voter.
  expect(new Set(votes.map(({ xmin, cmin }) => `${xmin} ${cmin}`)).size).toBe(1);
  const together = [...after].filter(
    ([name, rows]) => name !== "sequences" && rows.some(({ xmin }) => xmin === votes[0]?.xmin),
  );
  expect(together.map(([name]) => name).sort()).toEqual(["Ballot", "CountedVote"]);
  expect(Object.keys(votes[0] ?? {}).sort()).toEqual(["ballotId", "choice", "cmin", "code", "ctid", "xmin"]);

  // By the order: voters in any order that was ever kept, against votes as they lie and by their codes.
  const electors = new Map(tableOf(after, "Elector").map(({ id, personId }) => [String(id), String(personId)]));
  const choiceOf = (electorId: unknown) => chosen.get(electors.get(String(electorId)) ?? "") ?? "?";
  const orders = ["ctid", "electorId", "castAt", "nonce", "sealed", "xmin"].map((name) =>
    // Rows lie in the order of the dump; all else is compared as text.
    (name === "ctid" ? envelopes : envelopes.toSorted((x, y) => (String(x[name]) < String(y[name]) ? -1 : 1))).map(
      (row) => choiceOf(row.electorId),
    ),
  );
  const stored = tableOf(after, "Inbox").filter(({ kind }) => kind === "sealed-vote");
  const byInbox = ["id", "receivedAt", "doneAt", "ctid"].map((name) =>
    stored
      .toSorted((x, y) => (String(x[name]) < String(y[name]) ? -1 : 1))
      .map(({ personId }) => chosen.get(String(personId)) ?? "?"),
  );
  const lying = votes.map(({ choice }) => choice[0] ?? "");
  for (const order of [...orders, ...byInbox]) expect(agreement(order, lying)).toBeLessThan(0.8);
  expect(votes.map(({ code }) => code)).toEqual(votes.map(({ code }) => code).toSorted());
  // The search is able to find: what was cast in the open lies in the order in which it came in.
  const shown = tableOf(before, "OpenVote").filter(({ ballotId }) => ballotId === open) as (Row & {
    choice: string[];
  })[];
  const byTime = shown.toSorted((x, y) => (String(x.castAt) < String(y.castAt) ? -1 : 1));
  expect(
    agreement(
      byTime.map(({ electorId }) => choiceOf(electorId)),
      shown.map(({ choice }) => choice[0] ?? ""),
    ),
  ).toBeGreaterThan(0.9);
});

test("what came in and what went out is alike whatever was chosen, and a receipt cannot be made again", async () => {
  const { secret, chosen, alone, tellers } = await heldBallots();
  const before = await wholeDatabase();
  const sealed = tableOf(before, "Inbox").filter(({ kind }) => kind === "sealed-vote") as (Row & { payload: object })[];
  const ofThose = (rows: Row[], choice: string) =>
    rows.filter(({ personId }) => alone.has(String(personId)) && chosen.get(String(personId)) === choice);
  // An address has the length that it has; all else of a message is as long as of any other.
  const bare = ({ payload }: { payload: object }) =>
    text({ ...payload, address: "", externalId: "", channel: "" }).length;
  const lengthsOf = (choice: string) =>
    new Set(ofThose(sealed, choice).map((row) => bare(row as (typeof sealed)[number])));
  expect(lengthsOf("yes").size).toBe(1);
  expect(lengthsOf("yes")).toEqual(lengthsOf("no"));
  const replies = tableOf(before, "Delivery").filter(({ inboxId }) => sealed.some(({ id }) => id === inboxId));
  const plain = (row: Row) =>
    text(row.payload)
      .replaceAll(/⟦[^⟧]*⟧/g, "⟦⟧")
      .replaceAll(/代表\d+/g, "代表");
  const saidTo = (choice: string) => new Set(ofThose(replies, choice).map(plain));
  expect(saidTo("yes").size).toBeGreaterThan(0);
  expect(saidTo("yes")).toEqual(saidTo("no"));

  await pass(test_, 4);
  await tellers[0].say(shares[0] ?? "");
  await tellers[1].say(shares[1] ?? "");
  const sequences = tableOf(await wholeDatabase(), "sequences");
  await pass(test_, 0.01);
  expect(tableOf(await wholeDatabase(), "sequences")).toEqual(sequences);
  for (const { electorId, nonce } of tableOf(before, "Envelope")) {
    const of = {
      kind: "receipt" as const,
      ballotId: secret,
      electorId: String(electorId),
      nonce: String(nonce).slice(2),
    };
    expect(test_.app.makeLater(of)).toBeUndefined();
  }
  // What was published of it, in history and notices, is the whole and nothing of anybody.
  const lines = tableOf(await wholeDatabase(), "CaseEvent").filter(({ caseId }) => caseId === secret);
  expect(lines.map(({ action }) => action)).toContain("ballot-passed");
  for (const electorId of tableOf(before, "Envelope").map((row) => String(row.electorId)))
    expect(lines.map(text).join("\n")).not.toContain(electorId);
});
