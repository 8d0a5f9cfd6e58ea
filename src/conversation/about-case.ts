import {
  actionsFor,
  type CaseRow,
  isApplicant,
  loadCase,
  mayAct,
  mayRead,
  stepOf,
} from "../procedures/engine/index.ts";
import { findFollowUp, findIntent, supervises } from "../understanding/index.ts";
import { isOwnLabel } from "./action-labels.ts";
import { act } from "./begin-act.ts";
import { numberPattern } from "./case-number.ts";
import { askAgain, beginDraft } from "./drafts.ts";
import { putAsideFor } from "./elsewhere.ts";
import { fieldAt } from "./fields.ts";
import { showCase } from "./screens/case-card.ts";
import { homeRow } from "./screens/menu.ts";
import { draftInHand } from "./state.ts";
import { superviseCase, watchingOver } from "./supervision/supervise.ts";
import { button, procedureOf, replyWith, type Turn } from "./turn.ts";
import { asksForReport } from "./whose-words.ts";

/** The case number in a text, as we write it; people type it with spaces or none. */
function numberIn(text: string): string | undefined {
  const match = numberPattern.exec(text.normalize("NFKC"));
  return match ? `${match[1]?.toUpperCase()}-${match[2]}-${match[3]}` : undefined;
}

/** A number alone shows the case; words with a number, or in reply to a notice, are about that case. False for all else. */
export async function hearAboutCase(turn: Turn, text: string, files: string[] = []): Promise<boolean> {
  const number = numberIn(text);
  const named = number ? (await loadCase(turn.means.db, { number }))?.row : await repliedCase(turn);
  // Another system's number may look like ours.
  const row = named ?? (await caseByOtherNumber(turn, text));
  if (!row) {
    // A number that is not ours, alone: say so rather than take it for a report.
    return number !== undefined && text.trim().length < 24 && sayUnknown(turn, number, withoutNumber(text) === "");
  }
  const words = named ? withoutNumber(text) : "";
  if (number) putAsideFor(turn, row.id);
  if (words === "" && files.length === 0) {
    await showCase(turn, row.id);
    return true;
  }
  // A command with a number is one whatever question is open.
  if (number && files.length === 0 && (await hearCommand(turn, row, words))) return true;
  const isAnswering = draftInHand(turn.state) !== undefined;
  // A clerk's text that names a case may be the answer to the open question.
  if (isAnswering && (!isApplicant(row, turn.person.id) || !turn.inbound.replyTo)) return false;
  if (files.length === 0 && (await namesAction(turn, row, words))) return true;
  if (isApplicant(row, turn.person.id)) await attach(turn, row, words, files);
  else await hearAboutOthers(turn, row, words, files);
  return true;
}

/** With a form before them only a number alone is none of ours, and may yet be the answer to a question for words. */
function sayUnknown(turn: Turn, number: string, isAlone: boolean): boolean {
  const draft = draftInHand(turn.state);
  const asked = draft && fieldAt(turn, draft);
  if (draft && (!isAlone || (asked?.field.kind === "text" && !asksForReport(draft, asked)))) return false;
  if (draft) askAgain(turn, draft, turn.say("case-unknown", { number }));
  else replyWith(turn, "case-unknown", { number }, [homeRow(turn)]);
  return true;
}

const withoutNumber = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(numberPattern, "")
    .replace(/^[\s:,，。]+|(?<![\s:,，。])[\s:,，。]+$/g, "");

/** "撤回 JJ-2026-000012", "进度 JJ-…": what may be done with the case, or a wish to see where it stands. */
async function hearCommand(turn: Turn, row: CaseRow, words: string): Promise<boolean> {
  if (await namesAction(turn, row, words)) return true;
  // Who supervises says the number that they know: that of the case.
  const watching = await watchingOver(turn, row);
  if (watching && (await namesAction(turn, watching, words))) return true;
  if (supervises(words)) {
    await superviseCase(turn, row.id);
    return true;
  }
  const followUp = findFollowUp(words);
  // With anything more it may be an answer, or something to add.
  const wants = findIntent(words) === "status" ? "progress" : followUp?.saysMore ? undefined : followUp?.wants;
  if (wants === "withdraw") return namesAction(turn, row, turn.say(`${row.procedure}-action-withdraw`));
  if (wants !== "progress" && wants !== "hurry") return false;
  await showCase(turn, row.id);
  return true;
}

const otherPattern = /^(?:12345(?:热线)?[\s:：]*)?([A-Za-z]{0,6}[\d\s-]{6,40})$/;

/** A whole message that is the number of another system, such as the hotline's, with no question open. */
async function caseByOtherNumber(turn: Turn, text: string): Promise<CaseRow | undefined> {
  const match = draftInHand(turn.state) ? null : otherPattern.exec(text.normalize("NFKC").trim());
  const bare = (match?.[1] ?? "").replace(/[\s-]/g, "").toUpperCase();
  if (bare.length < 4) return undefined;
  const sql = `SELECT "caseId" FROM "OtherNumber" WHERE number = $1 ORDER BY at DESC LIMIT 1`;
  const [found] = await turn.means.db.query<{ caseId: string }>(sql, [bare], "case-by-other-number");
  return found && (await loadCase(turn.means.db, { id: found.caseId }))?.row;
}

/** "JJ-2026-000012 撤回": the number with the label of what is theirs to do with the case; why not now, where it is not possible. */
async function namesAction(turn: Turn, row: CaseRow, words: string): Promise<boolean> {
  const procedure = procedureOf(turn, row.procedure);
  const actions = row.outcome ? {} : stepOf(procedure, row.step).actions;
  const offered = actionsFor(procedure, row, turn.actor, turn.world).map(([name]) => name);
  // What is only said has an answer of its own while it is not possible.
  const theirs = Object.entries(actions).filter(
    ([name, action]) =>
      offered.includes(name) || (!action.isSaid && mayAct(action, row, turn.actor, turn.world) !== undefined),
  );
  const named = theirs.find(
    ([name]) => words.toLowerCase() === turn.say(`${procedure.name}-action-${name}`).toLowerCase(),
  );
  if (!named) return false;
  await act(turn, { do: "act", caseId: row.id, action: named[0], version: row.version });
  return true;
}

/** Words about a case of somebody else's: a member is shown what they can do with it, anybody else may report their own. */
async function hearAboutOthers(turn: Turn, row: CaseRow, text: string, files: string[]): Promise<void> {
  const { number } = row;
  if (mayRead(row, turn.actor, turn.world.city)) {
    return showCase(turn, row.id, { note: turn.say("case-words-unsent", { number }) });
  }
  // What may be done with it is on its card, and only of what was reported can one have had the same.
  if (files.length === 0 && (isOwnLabel(turn, text) || row.procedure !== "request")) return showCase(turn, row.id);
  turn.state.parked = { text, files };
  const report = button(turn, "report-this", { do: "file", procedure: row.procedure, words: "parked", from: number });
  const open = button(turn, "case-open", { do: "case", caseId: row.id });
  replyWith(turn, "case-others", { number }, [[report], [open, ...homeRow(turn)]]);
}

/** The case of the message that this one replies to. */
async function repliedCase(turn: Turn): Promise<CaseRow | undefined> {
  const { replyTo } = turn.inbound;
  if (!replyTo) return undefined;
  const sql = `SELECT "caseId" FROM "Delivery" WHERE "addressId" = $1 AND "externalId" = $2 AND "caseId" IS NOT NULL LIMIT 1`;
  const [found] = await turn.means.db.query<{ caseId: string }>(sql, [turn.addressId, replyTo]);
  const row = found ? (await loadCase(turn.means.db, { id: found.caseId }))?.row : undefined;
  return row && mayRead(row, turn.actor, turn.world.city) ? row : undefined;
}

/** Words for a case of one's own: they answer what it asks for, are added to it, reopen it, or begin another. Never lost. */
export async function attach(turn: Turn, row: CaseRow, text: string, files: string[]): Promise<void> {
  const procedure = procedureOf(turn, row.procedure);
  const names = actionsFor(procedure, row, turn.actor, turn.world).map(([name]) => name);
  const takers = ["supply", "add", "reopen"].filter((name) => names.includes(name));
  turn.state.parked = { text, files };
  if (takers.length === 0) {
    const again = button(turn, "menu-file-again", {
      do: "file",
      procedure: row.procedure,
      words: "parked",
      from: row.number,
    });
    const open = button(turn, "case-open", { do: "case", caseId: row.id });
    return replyWith(turn, "case-closed-words", { number: row.number }, [[again], [open, ...homeRow(turn)]]);
  }
  const [only] = takers;
  if (takers.length === 1 && only) {
    turn.state.parked = undefined;
    const purpose = {
      act: `${procedure.name}/${only}`,
      caseId: row.id,
      number: row.number,
      version: row.version,
      areaId: row.areaId,
      handlerId: row.handlerId,
    };
    return beginDraft(turn, purpose, { words: text, ...(files.length > 0 ? { photos: files } : {}) });
  }
  const buttons = takers.map((name) =>
    button(turn, `${procedure.name}-action-${name}`, {
      do: "act",
      caseId: row.id,
      action: name,
      version: row.version,
      words: "parked",
    }),
  );
  replyWith(turn, "case-words-which", { number: row.number }, [...buttons.map((b) => [b]), homeRow(turn)]);
}
