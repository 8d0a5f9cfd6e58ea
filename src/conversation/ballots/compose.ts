import { ownersOf } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import type { Answers } from "../../procedures/engine/index.ts";
import { beginningMark } from "../draft-mark.ts";
import { askAgain, beginDraft } from "../drafts.ts";
import { chosenSeats } from "../joining/hats.ts";
import { homeRow } from "../screens/menu.ts";
import { button, procedureOf, reply, replyWith, type Turn } from "../turn.ts";
import { readPoll } from "./poll-words.ts";

/** The bodies of the person's seats, by the one that they have chosen, that may begin a procedure. */
export function bodiesToBegin(turn: Turn, procedure: string): string[] {
  const { body, to } = procedureOf(turn, procedure).form;
  const { city } = turn.world;
  const hasOwners = (id: string) => ownersOf(city, id).length > 0;
  const isOfOwners = to?.kind === "audience" && to.among === "owners";
  const kinds: readonly string[] = body?.kind === "body" ? body.kinds : [];
  const ids = new Set(chosenSeats(turn).map((seat) => seat.bodyId));
  return [...ids].filter((id) => kinds.includes(city.body(id).kind) && (!isOfOwners || hasOwners(id)));
}

/** Begins a ballot of a kind; a member of several bodies is asked for which. A second tap goes on with the first. */
export async function beginBallot(
  turn: Turn,
  procedure: string,
  given: Answers & { body?: string } = {},
): Promise<void> {
  const bodies = bodiesToBegin(turn, procedure);
  const [only, ...others] = given.body ? bodies.filter((id) => id === given.body) : bodies;
  if (!only) {
    if (given.body) throw new Refusal("start-not-yours");
    const own = `${procedure}-not-yours`;
    const meetings = button(turn, "menu-meetings", { do: "meetings" });
    return replyWith(turn, turn.means.words.has(own) ? own : "ballots-not-yours", {}, [[meetings], homeRow(turn)]);
  }
  if (others.length > 0) {
    const rows = bodies.map((body): Button[] => [
      { label: turn.world.city.body(body).name, command: { do: "ballot-new", procedure, body } },
    ]);
    turn.state.parked = given.question ? { text: pollText(turn, given), files: [] } : undefined;
    const mark = beginningMark(turn, procedureOf(turn, procedure), only);
    return reply(turn, { text: mark + turn.say("ballots-which-body"), buttons: rows });
  }
  const parked = turn.state.parked ? readPoll(turn.means.words, turn.state.parked.text) : undefined;
  if (parked) turn.state.parked = undefined;
  const open = turn.state.drafts.find((d) => "file" in d.purpose && d.purpose.file === procedure);
  if (open && open.answers.body === only && !given.question && !parked) {
    turn.state.drafts = [...turn.state.drafts.filter((d) => d !== open), open];
    return askAgain(turn, open);
  }
  await beginDraft(
    turn,
    { file: procedure },
    { ...given, ...parked, body: only, area: turn.world.city.body(only).areaId },
  );
}

const pollText = ({ say }: Turn, { question, options }: Answers): string =>
  `${say("ballots-said-poll").split("|")[0]}：${String(question)}\n${Array.isArray(options) ? options.join("\n") : ""}`;

/** "征询：周六还是周日大扫除？周六/周日": a whole poll in one message. False for all else. */
export async function hearPoll(turn: Turn, text: string): Promise<boolean> {
  const said = readPoll(turn.means.words, text);
  if (!said) return false;
  await beginBallot(turn, "poll", said);
  return true;
}
