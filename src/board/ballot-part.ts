import { html } from "hono/html";
import { marked, rollLine, rollSize, secrecyOf, standLines } from "../conversation/index.ts";
import { formatInstant } from "../foundation/index.ts";
import {
  type Ballot,
  maskedName,
  type RollLine,
  readBallot,
  readPublication,
  readRoll,
  turnoutOf,
} from "../instruments/index.ts";
import type { Desk } from "./desk.ts";
import type { Html } from "./shell.ts";

/** What everybody may know of a ballot: what is asked, how it stands, its roll until it is counted, then its votes as a file. */
export interface PublicBallot {
  ballot: Ballot;
  lines: string[];
  /** Names as the roll shows them, with their proxies; none once it is counted: what has served its purpose is not kept in public. */
  roll: string[];
  /** How many stand on it and, of owners, how much floor they own together. */
  size: string;
  /** The published votes are no longer what was counted. */
  isChanged: boolean;
}

/** Longer rolls are read in chat, page by page. */
const mostNames = 500;

/** Undefined for a case that is no ballot. */
export async function readPublicBallot({ db, clock, say }: Pick<Desk, "db" | "clock" | "say">, id: string) {
  const ballot = await readBallot(db, id);
  if (!ballot) return undefined;
  const lines = await standLines({ db, say }, ballot, clock.now());
  const isPublic = ballot.rollFixedAt !== null && ballot.countedAt === null;
  const roll = isPublic ? (await readRoll(db, id, { limit: mostNames })).filter((line) => !line.struck) : [];
  const turnout = isPublic ? await turnoutOf(db, ballot) : undefined;
  const published = await readPublication(db, ballot);
  const found: PublicBallot = {
    ...{ ballot, lines, roll: shownRoll(ballot, roll).map((line) => rollLine({ say }, line)) },
    size: turnout ? rollSize({ say }, ballot, turnout.electors, turnout.area) : "",
    isChanged: published !== undefined && ballot.resultHash !== null && !published.isSame,
  };
  return found;
}

/** The roll as strangers read it: of private persons the first character, in the order of what is shown. */
function shownRoll({ rules }: Ballot, roll: RollLine[]): RollLine[] {
  if (!rules.masksNames) return roll;
  const masked = roll.map(({ name, proxyName, ...line }) => ({
    ...{ ...line, name: maskedName(name), proxyName: proxyName && maskedName(proxyName) },
  }));
  return masked.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The part of a case's page that is about its ballot. */
export function ballotPart({ say, reader, clock }: Desk, number: string, found: PublicBallot): Html {
  const { ballot, lines, roll, size, isChanged } = found;
  const at = (instant: Date) => formatInstant(instant, reader.locale, clock.now());
  const how = say("board-ballot-how", {
    ...{ secrecy: secrecyOf(ballot), publishes: ballot.rules.publishes },
  });
  return html`<section class="ballot">
<h2>${marked({ say }, ballot, ballot.question)}</h2>
<p>${say("board-ballot-times", { opens: at(ballot.opensAt), closes: at(ballot.closesAt) })} ${how}</p>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
${roll.length > 0 ? html`<h3>${say("board-ballot-roll", { size })}</h3><p>${roll.join(say("compose-comma"))}</p>` : ""}
${ballot.rules.masksNames ? html`<p class="note">${say("board-ballot-masked")}</p>` : ""}
${isChanged ? html`<p class="note"><strong>${say("board-ballot-changed")}</strong></p>` : ""}
${ballot.resultHash && !ballot.isHeld ? html`<p><a href="/public/ballots/${number}.json" download>${say("board-ballot-file")}</a></p><p class="note">${say("board-ballot-check")}<br><code>${ballot.resultHash}</code></p>` : ""}
</section>`;
}
