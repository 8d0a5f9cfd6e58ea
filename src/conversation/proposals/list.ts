import type { Button } from "../../instruments/index.ts";
import { type CaseRow, casesById } from "../../procedures/engine/index.ts";
import { signaturesNeeded } from "../../procedures/proposals/index.ts";
import { statusOf } from "../screens/case-words.ts";
import { homeRow } from "../screens/menu.ts";
import { button, isBrief, reply, type Turn } from "../turn.ts";
import { communityAbove, homeOf, namesOf } from "./begin.ts";

const perPage = 6;

/**
 * 我要提案, "有哪些提案": the proposals of one's community, to take part in before one writes another, the way to write
 * one, and the public list of all, also of those that have ended.
 */
export async function showProposals(turn: Turn, page = 0): Promise<void> {
  const { city, now } = turn.world;
  const places = placesOf(turn);
  const { rows, count } = await openProposals(turn, places, page);
  const [place] = places;
  const needed = place ? signaturesNeeded("resident", city.charterFor(place, now)) : 0;
  const mayPropose = namesOf(turn).length > 0;
  const { isVerified } = turn.person;
  const key = mayPropose ? "proposals-list" : isVerified ? "proposals-list-no-home" : "proposals-list-unverified";
  const start = mayPropose
    ? [[button(turn, "proposals-new", { do: "proposal-new" })]]
    : isVerified
      ? []
      : [[button(turn, "me-verify", { do: "joining", go: { to: "verify" } })]];
  const link = turn.means.publicPage(`proposals${place ? `?area=${place}` : ""}`);
  reply(turn, {
    text: [
      turn.say(key, { count, needed, place: place ? city.area(place).name : "" }),
      // Where every letter has its price there is no screen to open it on either.
      ...(isBrief(turn) ? [] : [turn.say("proposals-all", { link })]),
    ].join("\n"),
    buttons: [
      ...rows.map((row): Button[] => [lineOf(turn, row)]),
      ...turning(turn, page, count),
      ...start,
      homeRow(turn),
    ],
  });
}

/** The communities in which the person lives or sits. */
export function placesOf(turn: Turn): string[] {
  const seated = turn.person.seats.map(({ bodyId }) => communityAbove(turn, turn.world.city.body(bodyId).areaId));
  return [...new Set([homeOf(turn), ...seated].filter((id) => id !== undefined))];
}

/** The ways to the pages before and after. */
function turning(turn: Turn, page: number, count: number): Button[][] {
  const to = (p: number) => ({ do: "proposals" as const, page: p });
  const ways = [
    ...(page > 0 ? [button(turn, "page-before", to(page - 1))] : []),
    ...(count > (page + 1) * perPage ? [button(turn, "page-after", to(page + 1))] : []),
  ];
  return ways.length > 0 ? [ways] : [];
}

/** A page of those that are under way, and how many there are: what waits for signatures first, the newest first. */
export async function openProposals(
  { means: { db }, world: { now } }: Turn,
  areaIds: readonly string[],
  page = 0,
): Promise<{ rows: CaseRow[]; count: number }> {
  if (areaIds.length === 0) return { rows: [], count: 0 };
  const sql = `SELECT c.id, count(*) OVER ()::int AS count FROM "Case" c
    WHERE c.procedure = 'proposal' AND c.outcome IS NULL AND c."areaId" = ANY($1)
      AND (c.step NOT IN ('signing', 'regaining') OR c.facts->>'signUntil' > $2)
    ORDER BY c.step IN ('signing', 'regaining') DESC, c."filedAt" DESC, c.id DESC LIMIT ${perPage} OFFSET $3`;
  const given = [areaIds, now.toISOString(), page * perPage];
  const found = await db.query<{ id: string; count: number }>(sql, given, "proposals-of-place");
  const rows = await casesById(
    db,
    found.map(({ id }) => id),
  );
  return { rows, count: found[0]?.count ?? 0 };
}

const lineOf = (turn: Turn, row: CaseRow): Button => ({
  label: turn.say("proposals-line", {
    subject: String(row.form.subject),
    status: statusOf(turn, row),
    isSigning: row.step === "signing" && row.applicantId !== turn.person.id ? "yes" : "no",
    ...{ signed: Number(row.facts.signed), needed: Number(row.facts.needed) },
  }),
  command: { do: "case", caseId: row.id },
});
