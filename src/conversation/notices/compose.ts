import { Refusal } from "../../foundation/index.ts";
import { type Button, isToFollowers } from "../../instruments/index.ts";
import { type Answers, casesById, casesOfBodies } from "../../procedures/engine/index.ts";
import { askAgain, beginDraft } from "../drafts.ts";
import { chosenSeats } from "../joining/hats.ts";
import { statusOf } from "../screens/case-words.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { bodiesThatSend } from "./senders.ts";
import { asCorrected } from "./standing.ts";

/** Notices that are listed: the newest. */
const listed = 6;

/** The bodies for which the person may write a notice, by the seat that they have chosen. */
export function bodiesToSendFor(turn: Turn): string[] {
  const chosen = chosenSeats(turn).map((seat) => seat.bodyId);
  return bodiesThatSend(turn).filter((id) => chosen.includes(id));
}

/** 发通知: for which body, and what was sent lately. */
export async function showNotices(turn: Turn): Promise<void> {
  const bodies = bodiesToSendFor(turn);
  if (bodies.length === 0) return replyWith(turn, "compose-not-yours", {}, [homeRow(turn)]);
  const write = bodies.map((body): Button[] => [
    button(turn, "compose-new", { do: "notice-new", body }, { body: turn.world.city.body(body).name }),
  ]);
  const { db } = turn.means;
  const found = await casesOfBodies(db, { procedure: "notice", bodyIds: bodies, limit: listed });
  const rows = await asCorrected(db, found);
  const hasLists = [...turn.world.city.lists.values()].some((list) => !list.isRemoved && bodies.includes(list.bodyId));
  const lists = hasLists ? [button(turn, "lists-button", { do: "lists" })] : [];
  const sent = rows.map((row): Button[] => [
    {
      label: turn.say("cases-line", {
        number: row.number,
        status: statusOf(turn, row),
        about: String(row.form.subject ?? ""),
      }),
      command: { do: "notice-refresh", caseId: row.id },
    },
  ]);
  replyWith(turn, rows.length > 0 ? "compose-list" : "compose-list-none", {}, [
    ...write,
    ...sent,
    [...lists, ...homeRow(turn)],
  ]);
}

/** A second tap goes on with what the first began. `like`: an earlier one whose words it begins with. */
export async function beginNotice(turn: Turn, body: string, like?: string): Promise<void> {
  if (!bodiesToSendFor(turn).includes(body)) throw new Refusal("start-not-yours");
  const open = turn.state.drafts.find((d) => "file" in d.purpose && d.purpose.file === "notice");
  if (open && open.answers.body === body && !like && !isToFollowers(open.answers)) {
    turn.state.drafts = [...turn.state.drafts.filter((d) => d !== open), open];
    return askAgain(turn, open);
  }
  const words = like ? await wordsLike(turn, body, like) : {};
  await beginNoticeWith(turn, body, words);
}

export const beginNoticeWith = (turn: Turn, body: string, answers: Answers): Promise<void> =>
  beginDraft(turn, { file: "notice" }, { ...answers, body, area: turn.world.city.body(body).areaId });

/** What the same body wrote before; when it was to be sent is asked anew. */
async function wordsLike(turn: Turn, body: string, caseId: string): Promise<Answers> {
  const { db } = turn.means;
  const [row] = await asCorrected(db, await casesById(db, [caseId]));
  if (row?.procedure !== "notice" || row.handlerId !== body) return {};
  const { kind, to, subject, text, heldAt, venue, how, asks } = row.form;
  const isAhead = heldAt !== undefined && new Date(String(heldAt)) > turn.world.now;
  // Whether the case is still theirs is asked where it is shown.
  const again = isToFollowers(row.form) ? undefined : to;
  const all = { kind, to: again, subject, text, heldAt: isAhead ? heldAt : undefined, venue, how, asks };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
