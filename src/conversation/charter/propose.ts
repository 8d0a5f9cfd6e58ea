import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { charterChange, whoProposes } from "../../procedures/charter/index.ts";
import { beginningMark } from "../draft-mark.ts";
import { askAgain, beginDraft } from "../drafts.ts";
import { chosenSeats } from "../joining/hats.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";

/** The bodies for which the person may propose a change of a community's charter. */
function bodiesToPropose(turn: Turn): string[] {
  const ids = new Set(chosenSeats(turn).map((seat) => seat.bodyId));
  return [...ids].filter((id) => whoProposes.some((kind) => kind === turn.world.city.bodies.get(id)?.kind));
}

export const mayPropose = (turn: Turn): boolean => bodiesToPropose(turn).length > 0;

/** Begins a change of the charter; a member of several bodies is asked for which. A second tap goes on with the first. */
export async function beginChange(turn: Turn, given: { rule?: string; body?: string }): Promise<void> {
  const { city, now } = turn.world;
  const bodies = bodiesToPropose(turn);
  const [only, ...others] = given.body ? bodies.filter((id) => id === given.body) : bodies;
  if (!only) {
    if (given.body) throw new Refusal("start-not-yours");
    replyWith(turn, "charter-not-yours", {}, [[button(turn, "charter-topics", { do: "charter" })], homeRow(turn)]);
    return;
  }
  if (others.length > 0) {
    const rows = bodies.map((body): Button[] => [
      { label: city.body(body).name, command: { do: "charter", propose: true, rule: given.rule, body } },
    ]);
    reply(turn, { text: beginningMark(turn, charterChange, only) + turn.say("ballots-which-body"), buttons: rows });
    return;
  }
  const open = turn.state.drafts.find((d) => "file" in d.purpose && d.purpose.file === charterChange.name);
  if (open && open.answers.body === only && !given.rule) {
    turn.state.drafts = [...turn.state.drafts.filter((d) => d !== open), open];
    return askAgain(turn, open);
  }
  const { areaId } = city.body(only);
  const named = given.rule ? city.charterFor(areaId, now).rules[given.rule]?.name : undefined;
  await beginDraft(turn, { file: charterChange.name }, { body: only, area: areaId, ...(named ? { rule: named } : {}) });
}
