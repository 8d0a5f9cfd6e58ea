import { type Ballot, readBallot, type Standing, standingsOf } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, shownInstant, type Turn } from "../turn.ts";
import { ballotsAskedAt } from "./asked-at.ts";
import { optionLabels } from "./labels.ts";
import { readChoice } from "./read-choice.ts";
import { showBallot } from "./screen.ts";
import { voteTyped } from "./vote.ts";

/**
 * "改成周日", "我选周日", "改投2": in the open ballot that was asked last here, else in the only one of theirs that has such an
 * answer. One that has closed meanwhile is named as closed. False for what is an answer to none.
 */
export async function hearChange(turn: Turn, text: string): Promise<boolean> {
  const { means, world, person, receivedAt } = turn;
  const choiceIn = (ballot: Ballot) =>
    readChoice(ballot, (key) => optionLabels(means.words, ballot, key), text) as string[] | undefined;
  const cast = async (ballot: Ballot, elector?: string) => {
    const choice = choiceIn(ballot);
    if (choice) await voteTyped(turn, { do: "vote-choice", ballot: ballot.id, elector, choice });
    return choice !== undefined;
  };
  const [[asked] = []] = await ballotsAskedAt(means.db, [turn.inbound], { now: world.now, isSecret: false });
  if (asked?.isNewest && (await cast(asked.ballot, asked.elector))) return true;
  // "选1" said of something else that was asked last is an answer to that.
  if (/\d|第/.test(text) && !saysChange.test(text)) return false;
  const standings = await standingsOf(means.db, person.id, { at: receivedAt });
  const fit = standings.filter((one) => isTheirs(one) && !one.ballot.isSecret && choiceIn(one.ballot));
  const [only, ...others] = fit;
  // A number fits almost anything: it means the only one that is open.
  if (only && /\d/.test(text) && standings.length > 1) return askWhich(turn, standings.filter(isTheirs));
  if (only && others.length === 0) return cast(only.ballot);
  if (only) return askWhich(turn, fit);
  if (!saysChange.test(text)) return false;
  return (
    (await sayClosed(turn, choiceIn)) ||
    (asked?.isNewest === true && Array.from(text).length <= fewWords && sayUnknown(turn, asked.ballot))
  );
}

/** More are a sentence about something else. */
const fewWords = 8;

/** What was chosen before is to be something else. */
const saysChange = /^我?(?:要|想)?[改换投]|^(?:i\s+(?:want|would like)\s+to\s+)?(?:change|switch)/i;

/** An answer that the ballot does not have. */
async function sayUnknown(turn: Turn, { id }: Ballot): Promise<true> {
  await showBallot(turn, id, turn.say("ballot-choice-unknown"));
  return true;
}

const isTheirs = ({ isProxy, proxyId }: Standing): boolean => !isProxy && !proxyId;

function askWhich(turn: Turn, standings: readonly Standing[]): true {
  const rows = standings.map(({ ballot: { id, kind, question } }) => [
    button(turn, "ballots-line-answered", { do: "ballot", ballot: id }, { kind, subject: question }),
  ]);
  replyWith(turn, "vote-change-which", {}, [...rows, homeRow(turn)]);
  return true;
}

const recentMs = 14 * 86_400_000;

/** The newest of theirs that has closed lately and has this answer. */
async function sayClosed(turn: Turn, choiceIn: (ballot: Ballot) => unknown): Promise<boolean> {
  const sql = `SELECT b.id FROM "Elector" e JOIN "Ballot" b ON b.id = e."ballotId" WHERE e."personId" = $1 AND e."struckAt" IS NULL
    AND NOT b."isSecret" AND b."closesAt" <= $2 AND b."closesAt" > $3 ORDER BY b."closesAt" DESC, b.id LIMIT 5`;
  const since = new Date(turn.receivedAt.getTime() - recentMs);
  const closed = await turn.means.db.query<{ id: string }>(
    sql,
    [turn.person.id, turn.receivedAt, since],
    "ballots-closed",
  );
  for (const { id } of closed) {
    const ballot = await readBallot(turn.means.db, id);
    if (!ballot || !choiceIn(ballot)) continue;
    const key = ballot.result?.outcome === "void" ? "vote-withdrawn" : "vote-late";
    await showBallot(turn, id, turn.say(key, { closed: shownInstant(turn, ballot.closesAt) }));
    return true;
  }
  return false;
}
