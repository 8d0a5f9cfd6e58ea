import type { Signing } from "../../instruments/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import { clauseOf, proposalLines, type ReadProposal, wayOf } from "../../procedures/proposals/index.ts";
import { statusOf, timeLeft } from "../screens/case-words.ts";
import { signedLine } from "../signing/card.ts";
import { isGathering } from "../signing/read.ts";
import { isBrief, shownInstant, type Turn } from "../turn.ts";

/** In whose name, how many signed, with whom it lies and until when. */
export function standLines(turn: Turn, row: CaseRow, signing: Signing, scores?: { n: number; mean: number }): string[] {
  const { city } = turn.world;
  const { facts } = row;
  const isSigning = isGathering(turn, row);
  const line = (key: string, value: string) =>
    value ? [turn.say("summary-line", { label: turn.say(key), value })] : [];
  const who = turn.say("proposals-by", {
    as: String(facts.as),
    body: typeof facts.proposerId === "string" ? city.body(facts.proposerId).name : "",
  });
  const ends = isSigning ? facts.signUntil : row.dueAt ? undefined : facts.clock?.lapseAt;
  const lapse = !row.outcome && typeof ends === "string" ? shownInstant(turn, new Date(ends)) : "";
  const due =
    !row.outcome && row.dueAt
      ? turn.say("case-due", { due: shownInstant(turn, row.dueAt), left: timeLeft(turn, row) })
      : "";
  const clause = clauseOf(row, turn.person.locale);
  return [
    ...(isBrief(turn) ? [] : line("proposals-label-by", who)),
    ...signedLine(turn, row, signing),
    ...line("proposals-label-until", lapse),
    ...line("case-label-body", row.handlerId && !row.outcome ? city.body(row.handlerId).name : ""),
    ...line("case-label-due", due),
    ...line("proposals-label-clause", clause),
    ...line("proposals-label-score", scoreWords(turn, facts.score, scores)),
  ];
}

function scoreWords(turn: Turn, own: unknown, scores?: { n: number; mean: number }): string {
  const parts = [
    ...(typeof own === "number" ? [turn.say("proposals-score-own", { score: own })] : []),
    ...(scores && scores.n > 0
      ? [turn.say("proposals-score-signers", { n: scores.n, mean: scores.mean.toFixed(1) })]
      : []),
  ];
  return parts.join(turn.say("list-comma"));
}

/** The text as it reads now. */
export function textLines(turn: Turn, { lines }: ReadProposal, isShort: boolean): string[] {
  const shown = isShort ? proposalLines.slice(0, 2) : proposalLines;
  return [
    String(lines.subject),
    ...shown.flatMap((name) =>
      lines[name] === undefined
        ? []
        : [turn.say("summary-line", { label: turn.say(`proposal-field-${name}`), value: String(lines[name]) })],
    ),
  ];
}

/** Where it comes from, what became of its text, and what is done. */
export function aboutLines(turn: Turn, row: CaseRow, read: ReadProposal): string[] {
  const { facts } = row;
  const openAmendments = row.outcome ? 0 : read.amendments.filter(({ row: one }) => !one.outcome).length;
  return [
    ...(typeof facts.from === "string"
      ? [turn.say("proposals-from", { number: facts.from, was: String(facts.was ?? "no") })]
      : []),
    ...(typeof facts.like === "string" ? [turn.say("proposals-like", { number: facts.like })] : []),
    ...(row.outcome === "merged" ? [turn.say("proposals-merged", { number: String(facts.into) })] : []),
    ...(Number(facts.tookIn ?? 0) > 0 ? [turn.say("proposals-took-in", { count: Number(facts.tookIn) })] : []),
    ...read.splits.map(({ number }) => turn.say("proposals-split", { number })),
    ...(read.changes.length > 0
      ? [
          turn.say("proposals-changes", {
            count: read.changes.length,
            at: shownInstant(turn, read.changes.at(-1)?.at ?? row.filedAt),
          }),
        ]
      : []),
    ...(openAmendments > 0 ? [turn.say("proposals-amendments", { count: openAmendments })] : []),
    ...read.milestones.map(({ row: step }) =>
      turn.say(step.facts.progress && !step.outcome ? "proposals-milestone-progress" : "proposals-milestone", {
        words: String(step.form.words),
        day: String(step.facts.dueOn),
        status: step.outcome ? statusOf(turn, step) : timeLeft(turn, step),
        progress: String(step.facts.progress ?? ""),
      }),
    ),
  ];
}

/** Which step of how many it is at, and what comes next; once it has ended, nothing. */
export function wayLines(turn: Turn, row: CaseRow): string[] {
  const way = wayOf(row);
  const here = way.findIndex(({ state }) => state === "here");
  if (here < 0 || row.outcome) return [];
  const next = way[here + 1];
  const args = { n: here + 1, all: way.length, next: next ? turn.say(`proposal-step-${next.step}`) : "" };
  return [turn.say(next ? "proposals-way" : "proposals-way-last", args)];
}
