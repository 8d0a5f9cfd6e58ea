import { Refusal } from "../foundation/index.ts";
import {
  changesSince,
  type Form,
  type LoadedCase,
  loadCase,
  mayAct,
  requireGuards,
  stepOf,
} from "../procedures/engine/index.ts";
import { actNow } from "./acting.ts";
import type { Command } from "./commands.ts";
import { suggestAnswers } from "./desk/suggestions.ts";
import { knownOf } from "./disclosures/known.ts";
import { ofRehearsal } from "./draft-mark.ts";
import { askAgain, beginDraft } from "./drafts.ts";
import { bodyToActAs } from "./joining/hats.ts";
import { convenes } from "./meetings/call.ts";
import { movesLarge } from "./meetings/move.ts";
import { convenesOnProposal } from "./proposals/meet.ts";
import { showCase } from "./screens/case-card.ts";
import { showsTextFirst } from "./signing/read-first.ts";
import { whoSigns } from "./signing/speaker.ts";
import { procedureOf, type Turn } from "./turn.ts";
import { askWhetherSure } from "./whether-sure.ts";

/** An action on a case: at once when it asks nothing, else its questions first. */
export async function act(turn: Turn, command: Extract<Command, { do: "act" }>): Promise<void> {
  const loaded = await loadCase(turn.means.db, { id: command.caseId });
  if (!loaded) throw new Refusal("case-unknown", { number: "" });
  try {
    await actOn(turn, command, loaded);
  } catch (error) {
    if (error instanceof Refusal && ofRehearsal(turn, loaded.row).isRehearsal) error.isRehearsal = true;
    throw error;
  }
}

async function actOn(turn: Turn, command: Extract<Command, { do: "act" }>, loaded: LoadedCase): Promise<void> {
  const { caseId, version } = command;
  const { row } = loaded;
  const procedure = procedureOf(turn, row.procedure);
  const name = procedure.formerActions?.[command.action] ?? command.action;
  const action = row.outcome ? undefined : stepOf(procedure, row.step).actions[name];
  const holdsOn = Object.values(procedure.steps).some(({ actions }) => actions[name]?.holdsOn);
  // A button of an older state: what it would do may no longer be what it says.
  if (command.words === undefined && !holdsOn && (await changesSince(turn.means.db, row, version)) === "moved") {
    return showCase(turn, caseId, { note: turn.say("case-moved", { number: row.number }) });
  }
  for (const leads of [convenesOnProposal, convenes, movesLarge]) if (await leads(turn, row, name)) return;
  const standing = action ? bodyToActAs(turn, row, name, action, command.as) : {};
  if (standing === "asked") return;
  const { as } = standing;
  if (await showsTextFirst(turn, row, { ...command, action: name })) return;
  const speaker = await whoSigns(turn, row, { ...command, action: name });
  if (speaker === "asked") return;
  if (action && !command.isSure && (await askWhetherSure(turn, row, command))) return;
  // What is not theirs to do is refused before anything is asked.
  if (!action?.asks || !mayAct(action, row, turn.actor, turn.world))
    return actNow(turn, loaded, name, {}, { as, speaker, who: speaker?.personId ?? namedBySms(turn, command) });
  // Nor what is not possible now, whatever would be answered.
  const children = loaded.children.map((child) => child.row);
  requireGuards(action.guards, row, { ...turn.world, children, above: loaded.parent?.row }, {});
  const same = turn.state.drafts.find(
    (d) => "act" in d.purpose && d.purpose.caseId === caseId && d.purpose.act.endsWith(`/${name}`),
  );
  if (same) {
    turn.state.drafts = [...turn.state.drafts.filter((d) => d !== same), same];
    return askAgain(turn, same);
  }
  const parked = command.words ? turn.state.parked : undefined;
  turn.state.parked = undefined;
  const purpose = {
    act: `${row.procedure}/${name}`,
    caseId,
    number: row.number,
    version: row.version,
    areaId: row.areaId,
    handlerId: row.handlerId,
    aboutBodyId: row.aboutBodyId,
    isAnonymous: row.isAnonymous,
    ...ofRehearsal(turn, row),
    as,
    suggestions: await suggestAnswers(turn, row, action),
    earliest: action.earliest?.(row, turn.world),
  };
  const fixed = Object.entries(action.asks).flatMap(([name, { fixed }]) => (fixed ? [[name, row.form[name]]] : []));
  await beginDraft(turn, purpose, {
    ...Object.fromEntries(fixed),
    ...(await knownOf(turn, row, name)),
    ...(parked?.text ? { words: parked.text } : {}),
    ...(parked && parked.files.length > 0
      ? { ...wordsByPhotos(turn, action.asks, parked.text), photos: parked.files }
      : {}),
  });
}

/** Photos that came without a word answer the question for words where the form lets them. */
function wordsByPhotos(turn: Turn, { words }: Form, said: string): { words?: string } {
  return !said && words?.kind === "text" && words.orPhotos ? { words: turn.say("files-speak") } : {};
}

/** Who is said to sign from a phone that several have, whoever of them holds it. */
const namedBySms = ({ inbound }: Turn, { who }: Extract<Command, { do: "act" }>): string | undefined =>
  inbound.channel === "sms" ? who : undefined;
