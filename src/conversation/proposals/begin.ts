import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { bodyKindOf } from "../../procedures/proposals/index.ts";
import { askAgain, beginDraft } from "../drafts.ts";
import { chosenSeats } from "../joining/hats.ts";
import { homeRow } from "../screens/menu.ts";
import { replyWith, type Turn } from "../turn.ts";
import { linesOfOwn } from "./propose-again.ts";

interface Name {
  as: string;
  body?: string;
}

/** In whose names the person may propose: their own, where they live, and those of their bodies. */
export function namesOf(turn: Turn): Name[] {
  const { city } = turn.world;
  const bodies = [...new Set(chosenSeats(turn).map(({ bodyId }) => bodyId))];
  const asMember = bodies.flatMap((body): Name[] => {
    const kind = city.body(body).kind;
    const as = Object.entries(bodyKindOf).find(([, of]) => of === kind)?.[0];
    return as && communityAbove(turn, city.body(body).areaId) ? [{ as, body }] : [];
  });
  return [...asMember, ...(turn.person.isVerified && homeOf(turn) ? [{ as: "resident" }] : [])];
}

export const communityAbove = ({ world: { city } }: Turn, areaId: string): string | undefined =>
  city.chain(areaId).find((area) => area.kind === "community")?.id;

/** The community in which the person lives. */
export const homeOf = (turn: Turn): string | undefined =>
  turn.person.homeAreaId ? communityAbove(turn, turn.person.homeAreaId) : undefined;

/**
 * 写一件提案: in whose name, where there is a choice, then its questions. A second tap goes on with the first. `again`: one of
 * theirs that came to nothing is there to be written better.
 */
export async function beginProposal(
  turn: Turn,
  { as, body, words, again }: { as?: string; body?: string; words?: "parked"; again?: string },
): Promise<void> {
  const names = namesOf(turn).filter((name) => !as || (name.as === as && name.body === body));
  const [only, ...others] = names;
  if (!only) throw new Refusal(turn.person.isVerified ? "start-not-yours" : "start-verified-only");
  if (others.length > 0) {
    const rows = names.map((name): Button[] => [
      {
        label: turn.say("proposals-as", { as: name.as, body: name.body ? turn.world.city.body(name.body).name : "" }),
        command: { do: "proposal-new", ...name, words },
      },
    ]);
    return replyWith(turn, "proposals-as-whom", {}, [...rows, homeRow(turn)]);
  }
  const said = words && turn.state.parked?.text;
  turn.state.parked = undefined;
  const before = again ? await linesOfOwn(turn, again) : {};
  const same = said
    ? undefined
    : turn.state.drafts.find(
        (d) =>
          "file" in d.purpose &&
          d.purpose.file === "proposal" &&
          d.answers.body === only.body &&
          (!again || d.answers.subject === before.subject),
      );
  if (same) {
    turn.state.drafts = [...turn.state.drafts.filter((d) => d !== same), same];
    return askAgain(turn, same);
  }
  const area = only.body ? communityAbove(turn, turn.world.city.body(only.body).areaId) : homeOf(turn);
  const known = { ...before, ...only, area, ...(said ? { words: said } : {}) };
  // It is read and changed as a whole; whether it is the same matter the working committee says.
  await beginDraft(turn, { file: "proposal" }, known, again ? { skipped: ["cost"], twins: "done" } : {});
}
