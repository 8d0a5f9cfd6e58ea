import { z } from "zod";

const id = z.uuid();
/** A line of the roll: its id comes of what it stands for, and is of no version of UUIDs. */
const lineId = z.guid();

/** What the buttons about ballots ask for. */
export const ballotCommands = [
  /** A ballot as the person may see it, to vote or to read. */
  z.object({ do: z.literal("ballot"), ballot: id }),
  /** How one answers where a tap does not say everything; `elector`: for whom, when not for oneself. */
  z.object({ do: z.literal("ballot-begin"), ballot: id, elector: lineId.optional(), of: z.string().optional() }),
  /** `on` false: takes the option back, where several may be chosen. */
  z.object({
    do: z.literal("vote"),
    ballot: id,
    pick: z.string().max(8),
    score: z.number().int().optional(),
    on: z.literal(false).optional(),
    elector: lineId.optional(),
  }),
  /** A choice that was typed. */
  z.object({
    do: z.literal("vote-choice"),
    ballot: id,
    elector: lineId.optional(),
    choice: z.union([z.array(z.string().max(8)), z.record(z.string().max(8), z.number())]),
  }),
  /** A vote that was sealed before it was stored. */
  z.object({
    do: z.literal("vote-sealed"),
    ballot: id,
    elector: lineId.optional(),
    sealed: z.string(),
    nonce: z.string(),
  }),
  z.object({ do: z.literal("ballot-new"), procedure: z.string(), body: id.optional() }),
  /** The card of who holds it, as it stands now. */
  z.object({ do: z.literal("ballot-refresh"), caseId: id }),
  z.object({ do: z.literal("ballot-chart"), caseId: id }),
  z.object({ do: z.literal("ballot-roll"), ballot: id, page: z.number().int().min(0) }),
  z.object({ do: z.literal("ballot-object"), ballot: id }),
  /** Another one is to vote for the person: the line of the roll that they have named; `isSure`: confirmed. */
  z.object({ do: z.literal("ballot-proxy"), ballot: id, to: lineId.optional(), isSure: z.literal(true).optional() }),
  /** Nobody votes for this elector any more: they take it back, or who was named declines. */
  z.object({ do: z.literal("ballot-proxy-end"), ballot: id, elector: lineId }),
  /** A teller's share of the key; `kept`: they have written it down; `hands`: they want to give it back. */
  z.object({
    do: z.literal("ballot-share"),
    ballot: id,
    kept: z.literal(true).optional(),
    hands: z.literal(true).optional(),
  }),
] as const;
