import { z } from "zod";

const id = z.uuid();
const question = z.number().int().min(1).max(9);

/** 政策征求意见: what the buttons about consultations ask for; `caseId` is the consultation's. */
export const consultationCommands = [
  z.object({ do: z.literal("consultations") }),
  /** `body`: the one that asks, where the person sits in several. */
  z.object({ do: z.literal("consultation-new"), body: id.optional() }),
  /** `question`: which is answered anew; without, the first that has no answer. */
  z.object({ do: z.literal("consultation-answer"), caseId: id, question: question.optional() }),
  /** What one has said so far. */
  z.object({ do: z.literal("consultation-said"), caseId: id }),
  z.object({ do: z.literal("consultation-skip"), caseId: id, question }),
  z.object({ do: z.literal("consultation-stop"), caseId: id }),
  /** The question without files. */
  z.object({ do: z.literal("consultation-no-files"), caseId: id, question }),
  /** The files of an answer, for those who gather. */
  z.object({ do: z.literal("consultation-files"), caseId: id, answer: id }),
  /** What waits for a theme, or what `theme` holds. */
  z.object({
    do: z.literal("consultation-sort"),
    caseId: id,
    theme: id.optional(),
    page: z.number().int().min(0).optional(),
  }),
  /** One answer more or less among those chosen. `isAlike`: with all that say likely the same. */
  z.object({ do: z.literal("consultation-pick"), caseId: id, answer: id, isAlike: z.literal(true).optional() }),
  z.object({ do: z.literal("consultation-put"), caseId: id, theme: id }),
  /** A new theme for those chosen. */
  z.object({ do: z.literal("consultation-theme"), caseId: id }),
] as const;
