import { Refusal } from "../../foundation/index.ts";
import { choicesOf, type RollLine, readBallot, readRoll, standingsOf, turnoutOf } from "../../instruments/index.ts";
import { squareMetres } from "../../procedures/ballots/index.ts";
import { loadCase } from "../../procedures/engine/index.ts";
import { beginOnce } from "../begin-once.ts";
import { ofRehearsal } from "../draft-mark.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { isInside } from "./inside.ts";
import { marked, shownChoice } from "./question.ts";
import { rollSize } from "./screen.ts";

const perPage = 30;

/** 投票人名册: for whom it concerns; for those on it also who chose what, where that is not secret and is counted. */
export async function showRoll(turn: Turn, ballotId: string, page: number): Promise<void> {
  const { db } = turn.means;
  const ballot = await readBallot(db, ballotId);
  if (!ballot) throw new Refusal("vote-gone");
  const standings = await standingsOf(db, turn.person.id, { ballotId, at: turn.world.now });
  // A list on which nobody votes is an election's or a motion's, and is shown there.
  const to =
    ballot.options.length > 0
      ? ({ do: "ballot", ballot: ballotId } as const)
      : ({ do: "case", caseId: ballotId } as const);
  const look = [button(turn, "ballot-look", to), ...homeRow(turn)];
  if (!isInside(turn, ballot, standings)) return replyWith(turn, "ballot-roll-not-yours", {}, [look]);
  if (!ballot.rollFixedAt) return replyWith(turn, "ballot-roll-waits", {}, [look]);
  const { electors, area } = await turnoutOf(db, ballot);
  const lines = (await readRoll(db, ballotId, { limit: (page + 1) * perPage + 1 })).slice(page * perPage);
  const at = (p: number) => ({ do: "ballot-roll" as const, ballot: ballotId, page: p });
  const pages = [
    ...(page > 0 ? [button(turn, "page-before", at(page - 1))] : []),
    ...(lines.length > perPage ? [button(turn, "page-after", at(page + 1))] : []),
  ];
  const listed = lines.slice(0, perPage);
  // 记名 is a promise to those on the roll: once it is counted they, and nobody else here, read who chose what.
  const isTold = !ballot.isSecret && ballot.countedAt !== null && standings.length > 0;
  const choices = isTold
    ? await choicesOf(
        db,
        ballotId,
        listed.map(({ id }) => id),
      )
    : undefined;
  // Whoever gathers the papers has to know whose, and how much each of them weighs.
  const isHolder = turn.person.seats.some(({ bodyId }) => bodyId === ballot.bodyId);
  const shown = listed.map((line) => {
    const name = isHolder && line.onPaper && line.doors ? paperOwner(turn, line) : rollLine(turn, line);
    const choice = choices?.get(line.id);
    return choice ? turn.say("ballot-roll-vote", { name, choice: shownChoice(turn, ballot, choice) }) : name;
  });
  const between = choices?.size ? "\n" : turn.say("compose-comma");
  const args = { size: rollSize(turn, ballot, electors, area), page: page + 1, lines: shown.join(between) };
  const text = marked(turn, ballot, turn.say("ballot-roll-list", args));
  reply(turn, { text, buttons: [...(pages.length > 0 ? [pages] : []), look] });
}

const paperOwner = ({ say }: Turn, { name, doors, areaDm2 }: RollLine): string =>
  say("ballot-roll-on-paper", { name, doors: doors ?? "", area: squareMetres(areaDm2 ?? 0) });

/** A name as the roll shows it, with who votes for them. */
export function rollLine({ say }: Pick<Turn, "say">, { name: known, proxyName, struck }: RollLine): string {
  const name = known || say("ballot-roll-unnamed");
  if (struck) return say("ballot-roll-struck", { name });
  return proxyName ? say("ballot-roll-proxy", { name, proxy: proxyName }) : name;
}

/** 对名册有异议: a case of its own under the ballot's, until the ballot opens. */
export async function objectToRoll(turn: Turn, ballotId: string): Promise<void> {
  const row = (await loadCase(turn.means.db, { id: ballotId }))?.row;
  if (!row || row.outcome || !(row.step === "roll" || row.step === "listed")) throw new Refusal("ballot-roll-closed");
  await beginOnce(
    turn,
    { file: "roll-objection", under: { caseId: ballotId, name: "objections" }, ...ofRehearsal(turn, row) },
    { area: row.areaId },
  );
}
