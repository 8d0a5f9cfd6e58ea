import { Change, Refusal } from "../../foundation/index.ts";
import { noticeRow } from "../../instruments/index.ts";
import { addLeaving } from "../../procedures/ballots/index.ts";
import { type Post, postName } from "../../procedures/elections/index.ts";
import {
  type CaseRow,
  isRehearsalCase,
  type LoadedCase,
  requireGuards,
  stepOf,
} from "../../procedures/engine/index.ts";
import type { LedgerPart } from "../notices/ledger-part.ts";
import { signingOf } from "../signing/read.ts";
import { procedureOf, type Turn } from "../turn.ts";
import { readCandidates, statementLines } from "./read.ts";

/** What an act on an election or a motion of recall changes besides its case, where more has to be read for it. @throws Refusal */
export async function electionPart(turn: Turn, found: LoadedCase, action: string): Promise<LedgerPart | undefined> {
  const { row } = found;
  if (action === "step-back") return leavePart(turn, found);
  if (row.procedure === "recall-motion" && action === "confirm") return checkSigners(turn, row);
  if (row.procedure !== "committee-election" || row.outcome) return undefined;
  // What is not possible yet is said beside what is.
  const why = whyNot(turn, found, action);
  if (why) return { idle: why };
  return action === "publish" ? publishPart(turn, found) : undefined;
}

/** Why an action cannot be taken now, with the clause; undefined where it can, or is not theirs at all. */
function whyNot(turn: Turn, { row, children }: LoadedCase, action: string): string | undefined {
  const { guards, by } = stepOf(procedureOf(turn, row.procedure), row.step).actions[action] ?? {};
  if (!by) return undefined;
  try {
    requireGuards(guards, row, { ...turn.world, children: children.map((child) => child.row) }, {});
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return turn.say(error.code, { ...error.args, ...error.byLocale[turn.person.locale] });
  }
}

/** 退出参选: where there is a ballot already, it has them no more. */
function leavePart(turn: Turn, { row, parent }: LoadedCase): LedgerPart | undefined {
  const change = new Change();
  for (const ballot of parent?.children ?? [])
    if (ballot.row.procedure === "election" && !ballot.row.outcome) addLeaving(change, ballot, row.id, turn.world);
  return { change };
}

/** Signatures held against the list once more: who was struck since, or has taken theirs back, counts no more. */
async function checkSigners(turn: Turn, row: CaseRow): Promise<LedgerPart | undefined> {
  const { count: valid } = await signingOf(turn, row);
  const needed = Number(row.facts.needed);
  return valid < needed ? { idle: turn.say("recalls-refusal-signers", { valid, needed }) } : undefined;
}

/** 候选人自我介绍: everybody on the list gets them together, each as long as any, in drawn order. */
async function publishPart(turn: Turn, { row, children }: LoadedCase): Promise<LedgerPart> {
  const { city, ids, now } = turn.world;
  const charter = city.charter(row.charterId);
  const of = { row, children: children.map((child) => child.row), charter };
  const candidates = await readCandidates(turn.means.db, of);
  const args = {
    ...{ subject: String(row.form.subject), opensAt: { at: String(row.facts.opensAt) } },
    rehearsal: isRehearsalCase(procedureOf(turn, row.procedure), row, city),
  };
  const message = {
    ...{ titleKey: "elections-notice-title", key: "elections-notice-candidates", args },
    quote: statementLines(candidates),
    buttons: [{ key: "elections-look", command: { do: "case", caseId: row.id } }],
  };
  const notice = noticeRow({
    ...{
      ids,
      now,
      kind: "statutory",
      bodyId: String(row.handlerId),
      createdBy: turn.person.id,
      caseId: row.id,
      message,
    },
    audience: { kind: "electors", ballotId: row.id },
  });
  return {
    change: new Change().insert("Notice", notice),
    note: turn.say("elections-published", { count: candidates.length }),
  };
}

/** A post as the charter of the election names it. */
export const postWord = ({ world: { city } }: Turn, { charterId }: CaseRow, post: unknown): string =>
  postName(city.charter(charterId), post as Post);
