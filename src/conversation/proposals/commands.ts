import { z } from "zod";

const id = z.uuid();

/** What the buttons about proposals ask for; `caseId` is the proposal's. */
export const proposalCommands = [
  z.object({ do: z.literal("proposals"), page: z.number().int().min(0).optional() }),
  /** `body`: the one in whose name; without, the person's own, or they are asked. `words`: what was said is what it is about. `again`: one that came to nothing. */
  z.object({
    do: z.literal("proposal-new"),
    as: z.string().optional(),
    body: id.optional(),
    words: z.literal("parked").optional(),
    again: id.optional(),
  }),
  /** The link and the QR picture, to pass on; also of anything else that is signed. */
  z.object({ do: z.literal("proposal-share"), caseId: id }),
  z.object({ do: z.literal("proposal-amend"), caseId: id }),
  /** `into`: the number of the other one; without, those that there are. */
  z.object({ do: z.literal("proposal-merge"), caseId: id, into: z.string().optional() }),
  z.object({ do: z.literal("proposal-meet"), caseId: id, kind: z.string() }),
] as const;
