import type { Button } from "../../instruments/index.ts";
import {
  type Actor,
  type Answers,
  actionsFor,
  actOnCase,
  type CaseRow,
  loadCase,
} from "../../procedures/engine/index.ts";
import { actorAs, chosenBody } from "../joining/hats.ts";
import { countActs } from "../pace.ts";
import { homeRow } from "../screens/menu.ts";
import { button, procedureOf, reply, type Turn } from "../turn.ts";

/** For the seat that they have chosen, if they have. */
const actorOf = (turn: Turn): Actor => actorAs(turn.actor, chosenBody(turn));

export const mayDo = (turn: Turn, row: CaseRow, action: string): boolean =>
  actionsFor(procedureOf(turn, row.procedure), row, actorOf(turn), turn.world).some(([name]) => name === action);

export const todoButton = (turn: Turn): Button => button(turn, "menu-todo", { do: "todo", page: 0 });

/** Every case by itself: its own permission, history and notices. What moved meanwhile is left out and named. */
export async function actOnAll(
  turn: Turn,
  action: string,
  cases: readonly { id: string; version: number }[],
  answers: Answers,
): Promise<void> {
  const done: string[] = [];
  const left: string[] = [];
  for (const { id, version } of cases) {
    const loaded = await loadCase(turn.means.db, { id });
    if (!loaded) continue;
    const { row } = loaded;
    if (row.version !== version || !mayDo(turn, row, action)) {
      left.push(row.number);
      continue;
    }
    const procedure = procedureOf(turn, row.procedure);
    const { change } = actOnCase(procedure, loaded, { action, actor: actorOf(turn), answers }, turn.world);
    countActs(turn, change);
    turn.change.add(change);
    done.push(row.number);
  }
  const lines = [
    ...(done.length > 0
      ? [turn.say("desk-batch-done", { action: turn.say(`desk-batch-name-${action}`), count: done.length })]
      : []),
    ...(left.length > 0 ? [turn.say("desk-batch-left", { count: left.length, numbers: left.join("、") })] : []),
  ];
  reply(turn, { text: lines.join("\n"), buttons: [[todoButton(turn), ...homeRow(turn)]] });
}
