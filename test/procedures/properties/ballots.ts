import { buttonToken } from "../../../src/instruments/index.ts";
import { addressOf, command, say } from "./deeds.ts";
import { type Draw, pick } from "./draw.ts";
import type { Snapshot } from "./snapshot.ts";
import { judged, type Walk } from "./walk.ts";

// What a ballot wants besides its case: votes, and tellers who take their keys and give them back.

type Ballot = Snapshot["ballots"][number];

export function openBallots({ seen, town }: Walk): Ballot[] {
  const now = town.clock.now();
  return seen.ballots.filter(
    (b) => b.startedAt && !b.countedAt && new Date(b.opensAt) <= now && new Date(b.closesAt) > now,
  );
}

/** Most of those on the roll of a ballot vote, most of them alike. */
export async function vote(walk: Walk, draw: Draw): Promise<void> {
  const ballot = pick(draw, openBallots(walk));
  if (!ballot) return;
  const usual = draw.below(4) === 0 ? "no" : "yes";
  const named = walk.seen.electors.filter((e) => e.ballotId === ballot.id && e.personId !== null);
  const what =
    ballot.method === "yes-no" ? { pick: usual } : ballot.method === "score" ? { pick: "1", score: 4 } : { pick: "1" };
  for (const { personId } of named) {
    if (!personId || draw.below(10) === 0) continue;
    const cast = { do: "vote", ballot: ballot.id, ...what };
    await (ballot.isSecret ? castSealed(walk, personId, cast) : command(walk.town, personId, cast));
  }
  await judged(walk, `votes on ${walk.seen.cases.get(ballot.id)?.number}`);
}

let votes = 0;

/** A button of a secret ballot is read before it is stored, from the message that it stands on. */
async function castSealed({ town }: Walk, personId: string, cast: object): Promise<void> {
  const { app, ids, clock } = town;
  const at = addressOf(town, personId);
  const id = ids.uuid();
  const now = clock.now();
  const row = { id, kind: "reply", personId, addressId: at.id, channel: "web", priority: 0, dueAt: now, state: "sent" };
  const buttons = [[{ label: "同意", command: cast, isSealed: true }]];
  await app.db.prisma.delivery.create({ data: { ...row, payload: { text: "", buttons }, createdAt: now } });
  const token = buttonToken(app.keyed, id, 0, { isSealed: true });
  await app.conversation.receive({
    channel: "web",
    address: at.address,
    externalId: `s${++votes}`,
    kind: "button",
    token,
  });
  await app.idle();
}

/** The shares that tellers have written down, by ballot. */
const written = new WeakMap<Walk, Map<string, string[]>>();

function sharesOf(walk: Walk): Map<string, string[]> {
  const known = written.get(walk) ?? new Map<string, string[]>();
  written.set(walk, known);
  return known;
}

const withKeys = (walk: Walk): { ballot: Ballot; n: number; personId: string }[] =>
  walk.seen.ballots.flatMap((ballot) => {
    const row = walk.seen.cases.get(ballot.id);
    if (!ballot.isSecret || row?.outcome !== null || row.step !== "roll") return [];
    return row.personIds.flatMap((personId, i) =>
      walk.town.app.ballotKeys.share(ballot.id, i + 1) === undefined ? [] : [{ ballot, n: i + 1, personId }],
    );
  });

const toOpen = (walk: Walk): Ballot[] =>
  walk.seen.ballots.filter(
    ({ id, countedAt }) =>
      walk.seen.cases.get(id)?.step === "counting" && !countedAt && (sharesOf(walk).get(id)?.length ?? 0) >= 2,
  );

/** Whether a teller has a key to take, or to give back. */
export const hasKeys = (walk: Walk): boolean => withKeys(walk).length > 0 || toOpen(walk).length > 0;

/** Every teller who can takes their key; where a ballot is closed two give theirs back. */
export async function handleKeys(walk: Walk): Promise<void> {
  for (const { ballot, n, personId } of withKeys(walk)) {
    const share = walk.town.app.ballotKeys.share(ballot.id, n);
    if (share) sharesOf(walk).set(ballot.id, [...(sharesOf(walk).get(ballot.id) ?? []), share]);
    await command(walk.town, personId, { do: "ballot-share", ballot: ballot.id, kept: true });
  }
  for (const ballot of toOpen(walk)) {
    const [teller = ""] = walk.seen.cases.get(ballot.id)?.personIds ?? [];
    for (const share of (sharesOf(walk).get(ballot.id) ?? []).slice(0, 2)) await say(walk.town, teller, share);
    await walk.town.app.jobs.find(({ name }) => name === "tend-ballots")?.run();
    await walk.town.app.idle();
  }
  await judged(walk, "tellers and their keys");
}
