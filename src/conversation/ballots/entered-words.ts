import { canonicalJson } from "../../foundation/index.ts";
import { type Ballot, type PaperResult, type PaperRow, readPapers } from "../../instruments/index.ts";
import { nameOf } from "../name-of.ts";
import type { Turn } from "../turn.ts";

/** So many who may still enter it are named. */
const mostNamed = 3;

/** What is said of an entry of papers: how it agrees with the others', and who is still needed. */
export async function enteredWords(turn: Turn, ballot: Ballot, entry: PaperResult): Promise<string> {
  const { say, means, person } = turn;
  const before = await readPapers(means.db, ballot.id);
  const others = before.filter(({ enteredById }) => enteredById !== person.id);
  const isSame = (row: PaperRow) => canonicalJson(row.entry) === canonicalJson(entry);
  const isAgain = before.some((row) => row.enteredById === person.id && isSame(row));
  const other = others.find(isSame) ?? others[0];
  const left = whoElse(turn, ballot, before);
  return say("ballot-paper-entered", {
    state: other ? (isSame(other) ? "agree" : "differ") : "one",
    again: isAgain ? "yes" : "no",
    other: other ? ((await nameOf(means.db, other.enteredById)) ?? "") : "",
    ...{ who: left.join(say("compose-comma")), isAnybody: left.length > 0 ? "yes" : "no" },
  });
}

/** Members of the body who have entered nothing yet; none of a large body, where anybody is soon found. */
function whoElse({ world: { city, now }, person }: Turn, { bodyId }: Ballot, before: readonly PaperRow[]): string[] {
  const have = new Set([person.id, ...before.map(({ enteredById }) => enteredById)]);
  const left = city.members.filter(
    (one) =>
      one.bodyId === bodyId &&
      !have.has(one.personId) &&
      new Date(one.startsAt) <= now &&
      (one.endsAt === null || new Date(one.endsAt) > now),
  );
  return left.length <= mostNamed ? [...new Set(left.map(({ name }) => name))] : [];
}
