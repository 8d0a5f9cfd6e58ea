import { readAddressed } from "../../city/index.ts";
import { type Database, formatInstant } from "../../foundation/index.ts";
import { type Ballot, type Button, type Outgoing, quietUntil, readBallot, rowsOf } from "../../instruments/index.ts";
import { isBallotRehearsal } from "../../procedures/ballots/index.ts";
import { actionsFor, type CaseRow, type Procedure } from "../../procedures/engine/index.ts";
import { motionWords } from "../charter/motion-words.ts";
import type { Command } from "../commands.ts";
import { audienceName } from "../notices/audience-name.ts";
import type { Reader } from "../notices/reader.ts";
import { ballotTitle } from "./question.ts";
import { standLines } from "./stand-lines.ts";

/** How a ballot stands, as its card shows it. */
export interface BallotStanding {
  ballot: Ballot;
  lines: string[];
}

/** Undefined while there is no ballot yet, such as one that waits for a colleague. */
export async function ballotStanding(
  means: { db: Database; say: Reader["say"] },
  caseId: string,
  now: Date,
): Promise<BallotStanding | undefined> {
  const ballot = await readBallot(means.db, caseId);
  return ballot && { ballot, lines: await standLines(means, ballot, now) };
}

/** The card of who holds a ballot: what was asked of whom, how many have answered and what, and what can be done. */
export function ballotCard(
  reader: Reader,
  procedure: Procedure,
  row: CaseRow,
  standing: BallotStanding | undefined,
  note?: string,
): Outgoing {
  const { say } = reader;
  const status = say(row.outcome ? `${row.procedure}-outcome-${row.outcome}` : `${row.procedure}-step-${row.step}`);
  return {
    title: `${say("rehearsal-mark", { rehearsal: isBallotRehearsal(row, reader.world) })}${say("case-title", { number: row.number, status })}`,
    text: [
      note,
      motionWords(reader, row.facts),
      factLines(reader, row, standing).join("\n"),
      standing?.lines.join("\n"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    quote: standing ? ballotTitle(reader, standing.ballot) : String(row.form.question ?? row.form.subject ?? ""),
    buttons: [...buttonsOf(reader, procedure, row, standing), foot(reader)],
  };
}

function factLines(
  { say, person, world }: Reader,
  { procedure, form, facts, handlerId, personIds, step, outcome }: CaseRow,
  standing: BallotStanding | undefined,
): string[] {
  const line = (key: string, value: string) => (value ? [say("summary-line", { label: say(key), value })] : []);
  const { city, now } = world;
  const addressed = readAddressed(String(form.to));
  const at = (value: unknown) => (value ? formatInstant(new Date(String(value)), person.locale, now) : "");
  // Asked by night it goes out in the morning.
  const goes = standing && step.startsWith("open") ? quietUntil(standing.ballot.opensAt) : undefined;
  const needsTellers = form.secrecy === "secret" || form.about === "persons";
  return [
    ...line("ballot-by", handlerId ? city.body(handlerId).name : ""),
    ...line("ballot-matter", matterOf({ say }, { procedure, form })),
    ...line("ballot-to", addressed ? audienceName({ say, world }, addressed, String(handlerId)) : ""),
    ...line("ballot-goes", !outcome && goes && goes > now ? at(goes) : ""),
    ...line("ballot-opens", step === "roll" ? at(facts.opensAt) : ""),
    ...line("ballot-closes", at(facts.closesAt)),
    ...(needsTellers && !outcome ? line("ballot-tellers", say("ballot-tellers-of", { count: personIds.length })) : []),
  ];
}

/** What kind of matter owners decide on: how much has to agree follows from it. */
export const matterOf = (
  { say }: Pick<Reader, "say">,
  { procedure, form }: Pick<CaseRow, "procedure" | "form">,
): string => (form.matter ? say(`${procedure}-option-matter-${form.matter}`) : "");

function buttonsOf(reader: Reader, procedure: Procedure, row: CaseRow, standing?: BallotStanding): Button[][] {
  const { say, actor, world } = reader;
  const { id: caseId, version } = row;
  const make = (key: string, command: Command): Button => ({ label: say(key), command });
  const pressed = actionsFor(procedure, row, actor, world).filter(([, { isSaid }]) => !isSaid);
  const acts = pressed.map(([action]) =>
    make(`${row.procedure}-action-${action}`, { do: "act", caseId, action, version }),
  );
  if (!standing) return rowsOf(acts, 2);
  const { ballot } = standing;
  const hasFigures = !ballot.isHeld && (ballot.result !== null || !ballot.rules.hidesResult);
  const look = [
    make("ledger-refresh", { do: "ballot-refresh", caseId }),
    ...(hasFigures ? [make("ballot-chart", { do: "ballot-chart", caseId })] : []),
    make("ballot-look", { do: "ballot", ballot: caseId }),
  ];
  return [...tellerButtons(reader, row), ...rowsOf(look, 3), ...rowsOf(acts, 2)];
}

/** A teller takes their share of the key while the roll is public, and hands it in after the close. */
export function tellerButtons({ say, actor }: Pick<Reader, "say" | "actor">, row: CaseRow): Button[][] {
  if (row.outcome || !row.personIds.includes(actor.personId)) return [];
  const share = { do: "ballot-share" as const, ballot: row.id };
  if (row.step === "roll") return [[{ label: say("ballot-share"), command: share satisfies Command }]];
  if (row.step !== "counting") return [];
  return [[{ label: say("ballot-share-hand"), command: { ...share, hands: true } satisfies Command }]];
}

const foot = ({ say }: Reader): Button[] => [
  { label: say("menu-meetings"), command: { do: "meetings" } satisfies Command },
  { label: say("menu-home"), command: { do: "menu" } satisfies Command },
];
