import { z } from "zod";

/** Where the buttons of 我的数据 lead; without `to`, to its first screen. */
export const ownDataCommand = z.object({
  do: z.literal("own-data"),
  to: z.enum(["correct", "keeps", "looks", "erase"]).optional(),
  page: z.number().int().min(0).optional(),
  /** Asked once more, and meant. */
  isSure: z.literal(true).optional(),
});
export type OwnDataCommand = z.infer<typeof ownDataCommand>;
