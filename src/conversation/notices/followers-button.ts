import { seatIn } from "../../city/index.ts";
import type { Button } from "../../instruments/index.ts";
import { type CaseRow, isApplicant, mayRead } from "../../procedures/engine/index.ts";
import { button, type Turn } from "../turn.ts";
import { bodiesThatSend } from "./senders.ts";

/** 通知跟进的人, on the card of a case that others follow, for members of the body that handles it. */
export const followersButton = (turn: Turn, row: CaseRow, count: number): Button[][] =>
  count > 0 && mayWriteToFollowers(turn, row)
    ? [[button(turn, "compose-followers", { do: "notice-followers", caseId: row.id })]]
    : [];

/** Whoever filed a case does not write to its followers as its handler. */
export function mayWriteToFollowers(turn: Turn, row: CaseRow): boolean {
  const { handlerId } = row;
  const isTheirs = handlerId !== null && seatIn(turn.actor.seats, handlerId) !== undefined;
  return (
    isTheirs &&
    bodiesThatSend(turn).includes(handlerId) &&
    mayRead(row, turn.actor, turn.world.city) &&
    !isApplicant(row, turn.person.id)
  );
}
