import { z } from "zod";

/** What the buttons about the charter ask for: all its topics, one, a rule; `propose`: to propose another value for it. */
export const charterCommand = z.object({
  do: z.literal("charter"),
  topic: z.string().optional(),
  rule: z.string().optional(),
  propose: z.literal(true).optional(),
  body: z.uuid().optional(),
  page: z.number().int().min(0).optional(),
});
