import type { Button } from "../instruments/index.ts";
import {
  type Answers,
  actionsFor,
  actOnCase,
  type CaseRow,
  type LoadedCase,
  type Procedure,
  stepOf,
} from "../procedures/engine/index.ts";
import { drawAppraisers } from "./appraisals/draw.ts";
import { ballotPart } from "./ballots/acts.ts";
import { electionPart } from "./elections/part.ts";
import { actorAs } from "./joining/hats.ts";
import { completeCall } from "./meetings/complete-call.ts";
import { meetingPart } from "./meetings/part.ts";
import { ledgerPart } from "./notices/acts.ts";
import { readForAct } from "./notices/read-before.ts";
import { countActs } from "./pace.ts";
import { proposalPart } from "./proposals/acts.ts";
import { isProposal } from "./proposals/read.ts";
import { mainActionButtons, showCase } from "./screens/case-card.ts";
import { rehearsalMark } from "./screens/case-words.ts";
import { continueButtons } from "./screens/menu.ts";
import type { Speaker } from "./signing/speaker.ts";
import { tellSigner } from "./signing/tell-signer.ts";
import { button, procedureOf, reply, shownInstant, type Turn } from "./turn.ts";

/** As whom somebody acts: of which of their bodies, and which of those who have the phone, by what was said there. */
interface As {
  as?: string;
  speaker?: Speaker;
  who?: string;
}

/** Does an action and shows the case as it is then. */
export async function actNow(
  turn: Turn,
  found: LoadedCase,
  action: string,
  answers: Answers,
  { as, speaker, who }: As = {},
): Promise<void> {
  const caseId = found.row.id;
  const procedure = procedureOf(turn, found.row.procedure);
  const actor = speaker ?? turn.actor;
  const read = await readForAct(turn, found.row, action, actor);
  const given = { ...read.amended, ...answers };
  const ledger =
    (await ledgerPart(turn, found.row, action, given)) ??
    (await electionPart(turn, found, action)) ??
    (await meetingPart(turn, found.row, action, answers));
  if (ledger && "idle" in ledger) return showCase(turn, caseId, { note: ledger.idle });
  const ballot = await ballotPart(turn, found.row, action, answers);
  const proposal = await proposalPart(turn, found.row, action);
  const isNamed = !found.row.outcome && stepOf(procedure, found.row.step).actions[action]?.names === "actor";
  const { change, row } = actOnCase(
    procedure,
    found,
    { action, actor: actorAs(actor, as), answers },
    { ...turn.world, ...read },
  );
  countActs(turn, change);
  if (action === "approve") await completeCall(turn, row, change);
  await drawAppraisers(turn, row, action, change);
  turn.change.add(change);
  if (ledger) turn.change.add(ledger.change);
  if (ballot) turn.change.add(ballot.change);
  if (proposal) turn.change.add(proposal);
  if (who) await tellSigner(turn, row, who, action);
  const done = ledger?.note ?? ballot?.note ?? doneWords(turn, procedure, action, row);
  const note = speaker ? turn.say("signing-spoken", { name: speaker.name, done }) : done;
  // What somebody else did from this phone is not shown as this person's own.
  if (isProposal(row) && !speaker) return showCase(turn, caseId, { row, change, note, did: action });
  // A member who has more to do with the case goes on with it; everybody else is done and wants no wall of text.
  const isMember = change.inserted("CaseEvent").some((e) => e.caseId === caseId && e.actor === "member");
  // Whoever has just been named on it has something to do there too, such as to take a key.
  if (isNamed || (isMember && actionsFor(procedure, row, turn.actor, turn.world).length > 0))
    return showCase(turn, caseId, { row, change, note, did: action });
  const next = isMember ? [] : mainActionButtons(turn, procedure, row);
  const keep =
    isMember && answers.answer !== undefined
      ? [[button(turn, "desk-template-save", { do: "template-save", caseId })]]
      : [];
  const on = [caseRow(turn, caseId), ...continueButtons(turn)];
  // Who has just called it solved is not asked first whether it is not.
  const rows = action === "rate" && row.facts.solved === "yes" ? [...on, ...next] : [...next, ...keep, ...on];
  reply(turn, { text: rehearsalMark(turn, row, procedure) + note, buttons: rows });
}

/** What was done, in the procedure's own words where it has some: `<procedure>-done-<action>`. */
function doneWords(turn: Turn, procedure: Procedure, action: string, row: CaseRow): string {
  const { number, round, facts } = row;
  const own = `${procedure.name}-done-${action}`;
  const key = procedure.signing && !turn.means.words.has(own) ? `signing-done-${action}` : own;
  if (!turn.means.words.has(key))
    return turn.say("act-done", { action: turn.say(`${procedure.name}-action-${action}`), number });
  const body = row.handlerId ? turn.world.city.body(row.handlerId).name : "";
  return turn.say(key, {
    ...{ procedure: procedure.name, signed: Number(facts.signed), needed: Number(facts.needed) },
    isEnough: Number(facts.signed) >= Number(facts.needed) ? "yes" : "no",
    number,
    round,
    body,
    solved: String(facts.solved ?? ""),
    due: row.dueAt ? shownInstant(turn, row.dueAt) : "",
    isLate: row.dueAt && row.dueAt <= turn.world.now ? "yes" : "no",
  });
}

/** The case, and where one goes next: a member's next case, a resident's menu. */
export function caseRow(turn: Turn, caseId: string): Button[] {
  const next = turn.person.seats.length > 0 ? [button(turn, "menu-todo", { do: "todo", page: 0 })] : [];
  return [button(turn, "case-open", { do: "case", caseId }), ...next, button(turn, "menu-home", { do: "menu" })];
}
