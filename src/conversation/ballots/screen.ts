import { Refusal } from "../../foundation/index.ts";
import {
  type Ballot,
  type Button,
  readBallot,
  type Standing,
  standingsOf,
  turnoutOf,
} from "../../instruments/index.ts";
import { squareMetres } from "../../procedures/ballots/index.ts";
import { type CaseRow, loadCase } from "../../procedures/engine/index.ts";
import { motionWords } from "../charter/motion-words.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, shownInstant, type Turn } from "../turn.ts";
import { matterOf, tellerButtons } from "./card.ts";
import { isInside } from "./inside.ts";
import { volunteerButtons } from "./preparing.ts";
import { proxyButtons, votesForOthers } from "./proxy-buttons.ts";
import { ballotQuestion, ballotTitle, shownChoice } from "./question.ts";
import { standLines } from "./stand-lines.ts";

/**
 * A ballot as anybody may see it: what is asked of whom, how it stands, how one votes or objects, and what came out.
 *
 * @param after its case as this turn leaves it, where the turn changes it
 */
export async function showBallot(turn: Turn, ballotId: string, note?: string, after?: CaseRow): Promise<void> {
  const { db } = turn.means;
  const ballot = await readBallot(db, ballotId);
  const row = ballot && (after ?? (await loadCase(db, { id: ballotId }))?.row);
  if (!ballot || !row) throw new Refusal("vote-gone");
  const standings = await standingsOf(db, turn.person.id, { ballotId, at: turn.world.now });
  const [own] = standings;
  const isOpen = isOpenNow(ballot, turn.world.now) && !row.outcome;
  const isShown = ballot.publishedAt !== null || isInside(turn, ballot, standings);
  // Whoever lets somebody else vote is not asked.
  const isAsked = own !== undefined && (own.isProxy || !own.proxyId);
  const question = isOpen && isAsked ? ballotQuestion(turn, own) : undefined;
  reply(turn, {
    title: ballotTitle(turn, ballot),
    text: [note, motionWords(turn, row.facts), (await aboutLines(turn, ballot, row, own)).join("\n"), question?.text]
      .filter(Boolean)
      .join("\n\n"),
    quote: question?.quote,
    after:
      [
        ...(isShown ? await standLines({ db, say: turn.say }, ballot, turn.world.now) : []),
        ...(ballot.resultHash && !ballot.isHeld
          ? [turn.say("ballot-check", { link: turn.means.publicLink(row.number) })]
          : []),
      ].join("\n") || undefined,
    ...(question?.takesNumbers === false ? { takesNumbers: false as const } : {}),
    buttons: [
      ...(question?.buttons?.slice(0, -1) ?? []),
      ...(isOpen ? votesForOthers(turn, standings) : []),
      ...(row.outcome ? [] : proxyButtons(turn, standings)),
      ...tellerButtons(turn, row),
      ...volunteerButtons(turn, row, own !== undefined && !own.isProxy),
      ...furtherButtons(turn, ballot, row, isInside(turn, ballot, standings)),
      [button(turn, "menu-meetings", { do: "meetings" }), ...homeRow(turn)],
    ],
  });
}

const isOpenNow = ({ rollFixedAt, startedAt, opensAt, closesAt, closedAt }: Ballot, now: Date): boolean =>
  rollFixedAt !== null && startedAt !== null && opensAt <= now && now < closesAt && closedAt === null;

async function aboutLines(turn: Turn, ballot: Ballot, row: CaseRow, own: Standing | undefined): Promise<string[]> {
  const line = (label: string, value: string) => turn.say("summary-line", { label: turn.say(label), value });
  const { electors, area } = await turnoutOf(turn.means.db, ballot);
  const isAhead = ballot.opensAt > turn.world.now;
  const matter = matterOf(turn, row);
  const chosen = own?.choice ? shownChoice(turn, ballot, own.choice) : "";
  return [
    line("ballot-by", turn.world.city.body(ballot.bodyId).name),
    line("ballot-number", row.number),
    ...(matter ? [line("ballot-matter", matter)] : []),
    line(
      "ballot-state",
      turn.say(row.outcome ? `${row.procedure}-outcome-${row.outcome}` : `${row.procedure}-step-${row.step}`),
    ),
    ...(isAhead ? [line("ballot-opens", shownInstant(turn, ballot.opensAt))] : []),
    line("ballot-closes", shownInstant(turn, ballot.closesAt)),
    line("ballot-roll", rollSize(turn, ballot, electors, area)),
    ...ruleLines(turn, ballot),
    ...(own && !own.isProxy && own.proxyName
      ? [line("ballot-yours", turn.say("ballot-yours-proxy", { name: own.proxyName }))]
      : []),
    ...(own?.castAt ? [line("ballot-yours", chosen || turn.say("ballot-yours-sealed"))] : []),
  ];
}

/** How many stand on it and, of owners, what they own together. */
export const rollSize = ({ say }: Pick<Turn, "say">, { weights }: Ballot, count: number, area: number): string =>
  weights === "none" ? say("ballot-people", { count }) : say("ballot-owners-roll", { count, area: squareMetres(area) });

/** ">2/3" and ">=2/3" in words. */
const shareWords = ({ say }: Turn, share: string): string =>
  share.startsWith(">=")
    ? say("ballot-share-least", { share: share.slice(2) })
    : say("ballot-share-more", { share: share.slice(1) });

/** What has to be reached, as the charter has it. */
function ruleLines(turn: Turn, { rules, weights }: Ballot): string[] {
  const { quorum, majority } = rules;
  if (!quorum && !majority) return [];
  const ofOwners = (share: string | null) => shareWords(turn, share ?? "");
  if (weights !== "none") {
    const value = turn.say("ballot-rule-owners", { quorum: ofOwners(quorum), majority: ofOwners(majority) });
    return [turn.say("summary-line", { label: turn.say("ballot-rule-label"), value })];
  }
  const parts = [
    ...(quorum ? [turn.say("ballot-rule-quorum", { share: shareWords(turn, quorum) })] : []),
    ...(majority
      ? [turn.say("ballot-rule-majority", { share: shareWords(turn, majority), of: rules.majorityOf })]
      : []),
  ];
  const value = parts.join(turn.say("compose-comma"));
  return [turn.say("summary-line", { label: turn.say("ballot-rule-label"), value })];
}

function furtherButtons(turn: Turn, ballot: Ballot, row: CaseRow, isRollShown: boolean): Button[][] {
  const isAhead = ballot.opensAt > turn.world.now && !row.outcome;
  const isMember = turn.actor.seats.some((seat) => seat.bodyId === ballot.bodyId);
  const line = [
    ...(isRollShown ? [button(turn, "ballot-roll-button", { do: "ballot-roll", ballot: ballot.id, page: 0 })] : []),
    ...(isAhead ? [button(turn, "ballot-object", { do: "ballot-object", ballot: ballot.id })] : []),
    ...(isMember ? [button(turn, "ballot-manage", { do: "ballot-refresh", caseId: ballot.id })] : []),
  ];
  return line.length > 0 ? [line] : [];
}
