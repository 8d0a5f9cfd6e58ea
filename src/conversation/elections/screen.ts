import type { Change } from "../../foundation/index.ts";
import { type Button, rowsOf, turnoutOf } from "../../instruments/index.ts";
import { candidatesOf, electedTo, plannedDays, posts, seatsOf } from "../../procedures/elections/index.ts";
import { actionsFor, type CaseRow, isRehearsalCase, loadCase } from "../../procedures/engine/index.ts";
import { statusOf } from "../screens/case-words.ts";
import { homeRow } from "../screens/menu.ts";
import { button, procedureOf, reply, shownInstant, type Turn } from "../turn.ts";
import { partySeat } from "./home.ts";
import { postWord } from "./part.ts";
import { nominationButtons } from "./sign.ts";

interface Shown {
  row: CaseRow;
  children: readonly CaseRow[];
}

/** An election as anybody may see it: who is elected how, where it stands and what comes when; and what one can do now. */
export async function showElection(turn: Turn, row: CaseRow, fresh?: { note: string; change?: Change }): Promise<void> {
  const loaded = await loadCase(turn.means.db, { id: row.id });
  // What this very answer opens is not in the database yet.
  const opened = fresh?.change?.inserted("Case").filter(({ parentId }) => parentId === row.id) ?? [];
  const children = [...(loaded?.children ?? []).map((child) => child.row), ...(opened as unknown as CaseRow[])];
  const shown = { row, children };
  reply(turn, {
    title: electionTitle(turn, row),
    text: [fresh?.note, (await aboutLines(turn, shown)).join("\n")].filter(Boolean).join("\n\n"),
    after: [...namesOf(turn, shown, "candidates"), ...namesOf(turn, shown, "elected")].join("\n") || undefined,
    buttons: [
      ...ballotButtons(turn, shown),
      ...(await partButtons(turn, shown)),
      ...memberButtons(turn, row),
      [button(turn, "menu-meetings", { do: "meetings" }), ...homeRow(turn)],
    ],
  });
}

export const electionTitle = (turn: Turn, row: CaseRow): string => {
  const rehearsal = isRehearsalCase(procedureOf(turn, row.procedure), row, turn.world.city);
  return turn.say(row.procedure === "recall-motion" ? "recalls-notice-title" : "elections-notice-title", {
    subject: String(row.form.subject ?? ""),
    name: String(row.form.name ?? ""),
    number: row.number,
    rehearsal,
  });
};

async function aboutLines(turn: Turn, { row }: Shown): Promise<string[]> {
  const { facts } = row;
  const line = (label: string, value: string) => turn.say("summary-line", { label: turn.say(label), value });
  const seats = posts.filter((post) => seatsOf(row, post) > 0);
  // Candidates are often published before the last day for it.
  const isPast = (name: string) => name === "candidatesAt" && row.step === "voting";
  const ahead = plannedDays.filter(
    (name) => !row.outcome && !isPast(name) && new Date(String(facts[name])) > turn.world.now,
  );
  const isListed = row.step !== "announced";
  const { electors } = isListed ? await turnoutOf(turn.means.db, { id: row.id, isSecret: false }) : { electors: 0 };
  return [
    line("ballot-by", row.handlerId ? turn.world.city.body(row.handlerId).name : ""),
    line("ballot-number", row.number),
    line("ballot-state", statusOf(turn, row)),
    line("committee-election-field-mode", turn.say(`committee-election-option-mode-${String(facts.mode)}`)),
    line(
      "elections-seats",
      seats
        .map((post) => turn.say("elections-seats-of", { post: postWord(turn, row, post), seats: seatsOf(row, post) }))
        .join(turn.say("compose-comma")),
    ),
    ...(electors > 0 ? [line("elections-list", turn.say("ballot-people", { count: electors }))] : []),
    ...ahead.map((name) =>
      turn.say(`elections-plan-${name}`, { at: shownInstant(turn, new Date(String(facts[name]))) }),
    ),
  ];
}

/** Names by post: of those who stand once they are published, and of those who are elected. */
function namesOf(turn: Turn, { row, children }: Shown, which: "candidates" | "elected"): string[] {
  const isShown = which === "elected" || ["voting", "undecided"].includes(row.step);
  if (!isShown) return [];
  return posts.flatMap((post) => {
    const there = which === "elected" ? electedTo(children, post) : candidatesOf(children, post);
    const names = there.map(({ form }) => String(form.name)).join(turn.say("list-between"));
    const key = which === "elected" ? "elections-elected-line-of" : "elections-candidates-line";
    return names ? [turn.say(key, { post: postWord(turn, row, post), name: names })] : [];
  });
}

/** The votes of this election, those that are over too. */
function ballotButtons(turn: Turn, { row, children }: Shown): Button[][] {
  const ballots = children.filter(({ procedure }) => procedure === "election").sort((a, b) => (a.id < b.id ? -1 : 1));
  const make = (one: CaseRow) => {
    const args = { post: postWord(turn, row, one.form.post), status: statusOf(turn, one) };
    return [button(turn, "elections-ballot", { do: "ballot", ballot: one.id }, args)];
  };
  return ballots.map(make);
}

/** What somebody may do about it who has no part in running it. */
async function partButtons(turn: Turn, { row, children }: Shown): Promise<Button[][]> {
  const { id: caseId, step, outcome } = row;
  const isListed = step !== "announced" && !outcome;
  const isNominating = step === "nominating";
  const line = [
    ...(isListed ? [button(turn, "elections-roll", { do: "ballot-roll", ballot: caseId, page: 0 })] : []),
    ...(step === "listed" ? [button(turn, "ballot-object", { do: "ballot-object", ballot: caseId })] : []),
    ...(isNominating && turn.person.isVerified
      ? [button(turn, "elections-nominate", { do: "election-nominate", caseId })]
      : []),
    ...(isNominating && partySeat(turn, row)
      ? [button(turn, "elections-recommend", { do: "election-recommend", caseId })]
      : []),
    ...(["voting", "undecided"].includes(step)
      ? [button(turn, "elections-candidates", { do: "election-candidates", caseId })]
      : []),
    ...(step === "result" && turn.person.isVerified
      ? [button(turn, "elections-object", { do: "election-object", caseId })]
      : []),
  ];
  return [...rowsOf(line, 2), ...(await nominationButtons(turn, row, children))];
}

function memberButtons(turn: Turn, row: CaseRow): Button[][] {
  const actions = actionsFor(procedureOf(turn, row.procedure), row, turn.actor, turn.world);
  const make = (action: string) =>
    button(turn, `${row.procedure}-action-${action}`, { do: "act", caseId: row.id, action, version: row.version });
  return rowsOf(
    actions.map(([action]) => make(action)),
    2,
  );
}
