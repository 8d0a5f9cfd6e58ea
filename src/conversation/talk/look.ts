import type { Button } from "../../instruments/index.ts";
import { maskedPhones } from "../redact.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, shownInstant, type Turn } from "../turn.ts";
import { talkForClerk } from "./clerk.ts";
import { linesOf, type TalkLineRow } from "./store.ts";

const mostShown = 40;

/** Each line with who said it; undefined when nothing was said. */
export function shownLines(turn: Turn, lines: readonly TalkLineRow[]): string | undefined {
  const shown = lines.map(({ side, text, files, name }) =>
    turn.say("talk-line", {
      side,
      text: text || turn.say("talk-files", { count: files.length }),
      name: name ?? turn.say("talk-colleague-short"),
    }),
  );
  return shown.length > 0 ? shown.join("\n") : undefined;
}

/** 查看: what was said; that somebody looked is written in the same commit. */
export async function lookAtTalk(turn: Turn, id: string): Promise<void> {
  const { talk, seat } = await talkForClerk(turn, id);
  const { ids, now } = turn.world;
  const look = { at: now, byPersonId: turn.person.id, bodyId: seat.bodyId, subjectId: talk.personId, what: "talk" };
  turn.change.insert("PersonalLook", { id: ids.uuid(), ...look });
  const lines = await linesOf(turn.means.db, id, mostShown);
  const take = button(turn, "talk-take", { do: "talk-take", talk: id });
  reply(turn, {
    text: turn.say("talk-shown", { state: talk.state, at: shownInstant(turn, talk.createdAt) }),
    quote: shownLines(turn, lines),
    files: lines.flatMap((line) => line.files),
    buttons: [
      ...(talk.state === "waiting" ? [[take]] : []),
      [button(turn, "talk-list", { do: "talks" }), ...homeRow(turn)],
    ],
  });
}

const mostListed = 10;
const listedDays = 7;
/** Letters of what was said first, to tell one from another. */
const firstLetters = 15;

/** 等人接待: the talks of the person's bodies, those that wait first, then those of the last days. */
export async function showTalks(turn: Turn): Promise<void> {
  const sql = `SELECT id, state, coalesce("waitsSince", "createdAt") AS since, (SELECT l.text FROM "TalkLine" l
      WHERE l."talkId" = t.id AND l.side = 'resident' AND l.text <> '' ORDER BY l.id LIMIT 1) AS first FROM "Talk" t
    WHERE "bodyId" = ANY($1) AND "personId" <> $2 AND (state <> 'ended' OR "createdAt" > $3::timestamptz - make_interval(days => ${listedDays}))
    ORDER BY array_position('{waiting,open,ended}'::text[], state), CASE WHEN state = 'waiting' THEN "createdAt" END, "createdAt" DESC
    LIMIT ${mostListed}`;
  const bodies = turn.person.seats.map((seat) => seat.bodyId);
  const values = [bodies, turn.person.id, turn.world.now];
  const found = await turn.means.db.query<ListedTalk>(sql, values, "talks");
  const buttons = found.map(({ id, state, since, first }): Button[] => [
    button(
      turn,
      "talk-item",
      { do: "talk-look", talk: id },
      { state, at: shownInstant(turn, since), first: firstOf(first) || turn.say("talk-nothing-said") },
    ),
  ]);
  replyWith(turn, buttons.length > 0 ? "talk-list-title" : "talk-list-none", {}, [...buttons, homeRow(turn)]);
}

interface ListedTalk {
  id: string;
  state: string;
  since: Date;
  first: string | null;
}

function firstOf(text: string | null): string {
  const letters = Array.from(maskedPhones(text ?? "").replace(/\s+/g, " "));
  return letters.length > firstLetters ? `${letters.slice(0, firstLetters).join("")}…` : letters.join("");
}

/** The way to the talks that wait, for members of bodies that have some. */
export async function waitingButton(turn: Turn): Promise<Button[]> {
  const sql = `SELECT count(*)::int AS count FROM "Talk" WHERE "bodyId" = ANY($1) AND state = 'waiting' AND "personId" <> $2`;
  const bodies = turn.person.seats.map((seat) => seat.bodyId);
  const [found] = await turn.means.db.query<{ count: number }>(sql, [bodies, turn.person.id], "talks-waiting");
  return found?.count ? [button(turn, "talk-list-count", { do: "talks" }, { count: found.count })] : [];
}
