import type { Button } from "../../instruments/index.ts";
import { askAgain } from "../drafts.ts";
import type { Draft } from "../state.ts";
import { button, type Turn } from "../turn.ts";
import { doorName } from "./who.ts";

/** More than these were put off for good. */
const mostKept = 5;

/** Keeps what was heard until it is filed or given up, whatever is said between. */
export function keepHeard({ state }: Turn, visit: string, text: string): void {
  const others = (state.heardAtHomes ?? []).filter((heard) => heard.visit !== visit);
  state.heardAtHomes = [...others, { visit, text }].slice(-mostKept);
}

export const heardOn = ({ state }: Turn, visit: string): string | undefined =>
  state.heardAtHomes?.find((heard) => heard.visit === visit)?.text;

/** It is filed, or nobody wants it filed: nothing of it stays. */
export function forgetHeard({ state }: Turn, visit: string): void {
  const others = (state.heardAtHomes ?? []).filter((heard) => heard.visit !== visit);
  state.heardAtHomes = others.length > 0 ? others : undefined;
}

const visitOf = ({ purpose }: Draft): string | undefined => ("file" in purpose ? purpose.for?.visit : undefined);

/** The doors at which something was heard that is not filed yet, each with its way on. */
export async function unfinishedButtons(turn: Turn): Promise<Button[][]> {
  const { heardAtHomes = [], drafts } = turn.state;
  const visits = [...heardAtHomes.map(({ visit }) => visit), ...drafts.flatMap((draft) => visitOf(draft) ?? [])];
  if (visits.length === 0) return [];
  const sql = `SELECT v.id, h."areaId", h.door FROM "Visit" v JOIN "Household" h ON h.id = v."householdId"
    WHERE v.id = ANY($1::uuid[]) AND v."undoneAt" IS NULL AND v."caseId" IS NULL ORDER BY v.at`;
  const found = await turn.means.db.query<{ id: string; areaId: string; door: string }>(
    sql,
    [visits],
    "visits-unfinished",
  );
  return found.map((home) => [
    button(
      turn,
      "visits-unfinished",
      { do: "visits", go: { to: "unfinished", visit: home.id } },
      { door: doorName(turn, home) },
    ),
  ]);
}

/** What was being filled in for the household is taken up again. False when nothing was yet. */
export function resumeDraft(turn: Turn, visit: string): boolean {
  const draft = turn.state.drafts.find((d) => visitOf(d) === visit);
  if (!draft) return false;
  turn.state.drafts = [...turn.state.drafts.filter((d) => d !== draft), draft];
  askAgain(turn, draft);
  return true;
}
