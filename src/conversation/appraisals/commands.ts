import { z } from "zod";

/** 民主评议: those of one's community, an occasional one by its working committee, or asked for by representatives. */
export const appraisalCommands = [
  z.object({ do: z.literal("appraisals") }),
  z.object({ do: z.literal("appraisal-new"), as: z.enum(["occasional", "asked"]).optional() }),
] as const;
