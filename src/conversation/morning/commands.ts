import { z } from "zod";

/** What a morning card counts, in its order. */
export const morningParts = [
  "meetings",
  "overdue",
  "disclosures",
  "decisions",
  "money",
  "notices",
  "terms",
  "appraisal",
] as const;
export type MorningPart = (typeof morningParts)[number];

/** The hours at which it may come: quiet hours are over, and it is still morning. */
export const morningHours = [8, 9, 10, 11] as const;

/** 早报: what is due today, all of one kind, and when it comes. */
export const morningCommands = [
  z.object({ do: z.literal("morning") }),
  z.object({ do: z.literal("morning-part"), part: z.enum(morningParts) }),
  z.object({
    do: z.literal("morning-set"),
    hour: z.union([...morningHours.map((n) => z.literal(n)), z.literal("off")]).optional(),
  }),
] as const;
