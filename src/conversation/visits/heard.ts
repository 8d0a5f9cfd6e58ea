import { Refusal } from "../../foundation/index.ts";
import { type Button, rowsOf, type Visit, visitById } from "../../instruments/index.ts";
import { bare } from "../../understanding/index.ts";
import { button, reply, type Turn } from "../turn.ts";
import { type Topic, topics } from "./commands.ts";
import { fileFor } from "./file-for.ts";
import { adultsOf, type HouseholdAdult } from "./members.ts";
import { showMine } from "./mine.ts";
import { ownVisit } from "./own-visit.ts";
import { forgetHeard, heardOn, keepHeard, resumeDraft } from "./unfinished.ts";

const undoButton = (turn: Turn, visit: string): Button =>
  button(turn, "visits-undo", { do: "visits", go: { to: "undo", visit } });

/** The visit is recorded; what was heard may be told in words, by a button, or not at all. */
export function askHeard(turn: Turn, visit: string, door: string): void {
  turn.state.joining = { at: "visit-heard", visit };
  const topic = (of: Topic): Button =>
    button(turn, `visits-topic-${of}`, { do: "visits", go: { to: "topic", visit, topic: of } });
  reply(turn, {
    text: turn.say("visits-heard-ask", { door }),
    buttons: [
      [button(turn, "visits-nothing", { do: "visits", go: { to: "nothing", visit } })],
      ...rowsOf(topics.map(topic), 2),
      [undoButton(turn, visit)],
    ],
  });
}

/** Nothing is to be done: of what was said nothing is kept. */
export async function nothingHeard(turn: Turn, visitId: string): Promise<void> {
  const { householdId, caseId } = await ownVisit(turn, visitId);
  forgetHeard(turn, visitId);
  const visit = caseId ? undefined : visitId;
  return showMine(turn, { note: turn.say("visits-noted-home"), except: householdId, visit });
}

/** Words so long after the visit are about something else. */
const freshMs = 2 * 3_600_000;

/** What was heard, in words; false when the visit is long over. */
export async function hearOnVisit(turn: Turn, visitId: string, text: string): Promise<boolean> {
  const visit = await ownVisit(turn, visitId);
  if (turn.world.now.getTime() - visit.at.getTime() > freshMs) return false;
  await askToFile(turn, visit, text);
  return true;
}

export const hearTopic = async (turn: Turn, visit: string, topic: Topic): Promise<void> =>
  askToFile(turn, await ownVisit(turn, visit), turn.say(`visits-topic-words-${topic}`));

/** 还没提交: asked once more, or taken up where it was left. */
export async function takeUp(turn: Turn, visitId: string): Promise<void> {
  if (resumeDraft(turn, visitId)) return;
  const text = heardOn(turn, visitId);
  if (!text) throw new Refusal("parked-gone");
  await askToFile(turn, await ownVisit(turn, visitId), text);
}

/** "万小蓉同意，提交", typed when the question is no longer in sight. False for all else. */
export async function hearAgreed(turn: Turn, text: string): Promise<boolean> {
  const newest = turn.state.heardAtHomes?.at(-1);
  if (!newest) return false;
  const visit = await visitById(turn.means.db, newest.visit);
  const adults = visit ? await adultsOf(turn, visit.householdId) : [];
  const member = adults.find(({ name }) => bare(turn.say("visits-file-for", { name })) === bare(text));
  if (!member) return false;
  await fileFor(turn, newest.visit, member.id);
  return true;
}

/** Whether one of the household wants it filed is asked at the door, and in whose name. The words are kept until then. */
async function askToFile(turn: Turn, { id: visit, householdId }: Visit, text: string): Promise<void> {
  const adults = await adultsOf(turn, householdId);
  turn.state.joining = undefined;
  keepHeard(turn, visit, text);
  const fileFor = ({ id: member, name }: HouseholdAdult): Button =>
    button(turn, "visits-file-for", { do: "visits", go: { to: "file", visit, member } }, { name });
  reply(turn, {
    text: turn.say(adults.length > 0 ? "visits-file-ask" : "visits-file-nobody"),
    buttons: [
      ...rowsOf(adults.map(fileFor), 2),
      [button(turn, "visits-file-not", { do: "visits", go: { to: "nothing", visit } }), undoButton(turn, visit)],
    ],
  });
}
