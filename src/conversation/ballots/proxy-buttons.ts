import type { Button, Standing } from "../../instruments/index.ts";
import { button, type Turn } from "../turn.ts";

/** What the person may do about proxies on a ballot's screen, where the charter has them. */
export function proxyButtons(turn: Turn, standings: readonly Standing[]): Button[][] {
  const own = standings.find((one) => !one.isProxy);
  if (!own || own.castAt || own.paperAt || own.ballot.rules.proxiesEach < 1) return [];
  const { id, closedAt, closesAt, rollFixedAt } = own.ballot;
  if (!rollFixedAt || closedAt || turn.world.now >= closesAt) return [];
  const end = { do: "ballot-proxy-end" as const, ballot: id, elector: own.electorId };
  if (own.proxyId) return [[button(turn, "ballot-proxy-take-back", end)]];
  // Who votes for others hands on nothing.
  return standings.length > 1 ? [] : [[button(turn, "ballot-proxy", { do: "ballot-proxy", ballot: id })]];
}

/** A button for each vote that the person casts for somebody else. */
export const votesForOthers = (turn: Turn, standings: readonly Standing[]): Button[][] =>
  standings
    .filter((one) => one.isProxy)
    .map(({ ballot, electorId, name }) => [
      button(turn, "vote-for", { do: "ballot-begin", ballot: ballot.id, elector: electorId }, { name }),
    ]);
