import { z } from "zod";

/** What communities do for the government, and placing work with one. */
export const workCommands = [
  z.object({ do: z.literal("work"), page: z.number().int().min(0).optional() }),
  z.object({ do: z.literal("work-new") }),
] as const;
