import { z } from "zod";

/** 质询与监督: what is asked of the committee and watched over in one's community, asking, and watching. */
export const oversightCommands = [
  z.object({ do: z.literal("oversight"), page: z.number().int().min(0).optional() }),
  z.object({ do: z.literal("oversight-ask") }),
  /** Opens a matter of supervision on the case. */
  z.object({ do: z.literal("oversight-supervise"), caseId: z.uuid() }),
] as const;
