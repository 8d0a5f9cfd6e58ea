import { type Button, rowsOf } from "../../instruments/index.ts";
import { casesById } from "../../procedures/engine/index.ts";
import { bodiesToBegin } from "../ballots/compose.ts";
import { statusOf } from "../screens/case-words.ts";
import { button, type Turn } from "../turn.ts";
import { communityOfHome, isRepresentative } from "./home.ts";
import { electionTitle } from "./screen.ts";
import { signButton } from "./sign.ts";

const shown = 4;

/** Elections under way where the person lives or sits; and for an election committee, to begin one. */
export async function electionButtons(turn: Turn): Promise<{ lines: Button[][]; begin: Button[][] }> {
  const { city } = turn.world;
  const home = turn.person.isVerified && turn.person.homeAreaId ? city.chain(turn.person.homeAreaId) : [];
  const seated = turn.person.seats.map(({ bodyId }) => city.body(bodyId).areaId);
  const areas = [...new Set([...home.map(({ id }) => id), ...seated])];
  const sql = `SELECT c.id FROM "Case" c WHERE c.procedure = 'committee-election' AND c.outcome IS NULL AND c."areaId" = ANY($1::uuid[])
    ORDER BY c."filedAt" DESC, c.id LIMIT ${shown}`;
  const found = areas.length > 0 ? await turn.means.db.query<{ id: string }>(sql, [areas], "elections-here") : [];
  const rows = await casesById(
    turn.means.db,
    found.map(({ id }) => id),
  );
  const begin =
    bodiesToBegin(turn, "committee-election").length > 0
      ? [button(turn, "elections-new", { do: "ballot-new", procedure: "committee-election" })]
      : [];
  return {
    lines: [
      ...rows.map((row) => {
        const args = { title: electionTitle(turn, row), status: statusOf(turn, row) };
        return [button(turn, "elections-line", { do: "case", caseId: row.id }, args)];
      }),
      ...(await motionButtons(turn)),
    ],
    begin: rowsOf(begin, 2),
  };
}

/** Motions of recall that the person may sign. */
async function motionButtons(turn: Turn): Promise<Button[][]> {
  const sql = `SELECT c.id FROM "Case" c JOIN "Elector" e ON e."ballotId" = c.id AND e."personId" = $1 AND e."struckAt" IS NULL
    WHERE c.procedure = 'recall-motion' AND c.step = 'signing' AND c.outcome IS NULL AND c."applicantId" <> $1 AND c."wakeAt" > $2
      AND NOT EXISTS (SELECT 1 FROM "Signature" s WHERE s."caseId" = c.id AND s."personId" = $1 AND s."endedAt" IS NULL)
    ORDER BY c."filedAt" DESC, c.id LIMIT ${shown}`;
  const found = await turn.means.db.query<{ id: string }>(sql, [turn.person.id, turn.world.now], "motions-to-sign");
  const rows = await casesById(
    turn.means.db,
    found.map(({ id }) => id),
  );
  return rows.map((row) => [signButton(turn, row, {})]);
}

/** 提出罢免, for residents; representatives may also do so as such. */
export function recallButtons(turn: Turn): Button[] {
  const community = communityOfHome(turn);
  if (!community) return [];
  return [
    button(turn, "recalls-begin", { do: "election-recall", by: "voters" }),
    ...(isRepresentative(turn, community.id)
      ? [button(turn, "recalls-begin-representatives", { do: "election-recall", by: "representatives" })]
      : []),
  ];
}
