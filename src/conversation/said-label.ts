import { aboutOf, actionsFor, type CaseRow, casesById, casesOf, loadCase } from "../procedures/engine/index.ts";
import { actionsLabelled, actionsNearly, isOnCards, type NamedAction } from "./action-labels.ts";
import { act } from "./begin-act.ts";
import type { Command } from "./commands.ts";
import { correctionsDue } from "./disclosures/corrections.ts";

import { statusOf } from "./screens/case-words.ts";
import { homeRow } from "./screens/menu.ts";
import { waitingFor } from "./screens/waiting-for.ts";
import { button, procedureOf, replyWith, type Turn } from "./turn.ts";

const looked = 20;
const mostOffered = 6;

/** "我要更正一下" */
const around = /^(?:我要|我想|我来|请|帮我)|(?:一下|(?<![吧了。!！]))[吧了。!！]*$/g;

interface Offer {
  row: CaseRow;
  action: string;
}

/** "同意并案", typed with no card before one: of the one case that offers it to them; of several, which. False where none does. */
export async function hearActionLabel(turn: Turn, text: string): Promise<boolean> {
  const exact = actionsLabelled(turn, text.replace(around, ""));
  const named = exact.length > 0 ? exact : actionsNearly(turn, text);
  if (named.length === 0) return false;
  const offers = await offersOf(turn, named);
  const [only] = offers;
  if (!only) return false;
  if (offers.length === 1) await act(turn, commandFor(only));
  else
    replyWith(turn, "label-which", { label: text.trim() }, [
      ...offers.slice(0, mostOffered).map((offer) => {
        const args = { number: offer.row.number, status: statusOf(turn, offer.row), about: aboutOf(offer.row) };
        return [{ label: turn.say("cases-line", args), command: commandFor(offer) }];
      }),
      homeRow(turn),
    ]);
  return true;
}

/** The label of a button that is nobody's here and now: where it is found. False for all else. */
export function explainLabel(turn: Turn, text: string): boolean {
  const isAction = actionsLabelled(turn, text).length + actionsNearly(turn, text).length > 0;
  if (!isAction && !isOnCards(turn, text)) return false;
  const list: Command = turn.person.seats.length > 0 ? { do: "todo", page: 0 } : { do: "cases", page: 0 };
  replyWith(turn, "label-where", { label: text.trim() }, [
    [
      button(turn, list.do === "todo" ? "menu-todo" : "menu-cases", list),
      button(turn, "menu-meetings", { do: "meetings" }),
    ],
    [button(turn, "proposals-button", { do: "proposals" }), ...homeRow(turn)],
  ]);
  return true;
}

const commandFor = ({ row, action }: Offer): Extract<Command, { do: "act" }> => ({
  ...{ do: "act", caseId: row.id },
  ...{ action, version: row.version },
});

/** The cases in which this person may do one of these now; the one that was shown last alone, where it is one. */
async function offersOf(turn: Turn, named: readonly NamedAction[]): Promise<Offer[]> {
  const shown = turn.state.caseShown && (await loadCase(turn.means.db, { id: turn.state.caseShown.id }))?.row;
  const here = shown ? offersIn(turn, [shown], named) : [];
  return here.length > 0 ? here : offersIn(turn, await casesAround(turn), named);
}

function offersIn(turn: Turn, rows: readonly CaseRow[], named: readonly NamedAction[]): Offer[] {
  return rows.flatMap((row): Offer[] => {
    const names = named.filter(({ procedure }) => procedure === row.procedure).map(({ action }) => action);
    if (names.length === 0) return [];
    const offered = actionsFor(procedureOf(turn, row.procedure), row, turn.actor, turn.world);
    const found = offered.find(([name, { isSaid }]) => names.includes(name) && !isSaid);
    return found ? [{ row, action: found[0] }] : [];
  });
}

/** What is theirs, what waits for their bodies, and what names them. */
async function casesAround(turn: Turn): Promise<CaseRow[]> {
  const { db } = turn.means;
  const sql = `SELECT id FROM "Case" WHERE "personIds" @> ARRAY[$1::uuid] AND outcome IS NULL ORDER BY "filedAt" DESC LIMIT ${looked}`;
  const [own, waiting, corrections, naming] = await Promise.all([
    casesOf(db, turn.person.id, looked, 0),
    turn.person.seats.length > 0 ? waitingFor(turn, looked, 0) : { rows: [] },
    correctionsDue(turn),
    db.query<{ id: string }>(sql, [turn.person.id], "cases-that-name"),
  ]);
  const named = await casesById(
    db,
    naming.map(({ id }) => id),
  );
  return [...new Map([...own, ...waiting.rows, ...corrections, ...named].map((row) => [row.id, row])).values()];
}
