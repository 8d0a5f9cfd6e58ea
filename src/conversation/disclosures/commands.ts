import { z } from "zod";

/** 居务公开: what the committee has disclosed, objecting to it, and disclosing a major matter at once. */
export const disclosureCommands = [
  /** `area`: of which community; without, the person's own. */
  z.object({
    do: z.literal("disclosures"),
    page: z.number().int().min(0).optional(),
    area: z.uuid().optional(),
  }),
  z.object({ do: z.literal("disclosure-object"), caseId: z.uuid() }),
  z.object({ do: z.literal("disclosure-new") }),
  /** What was objected to with reason and waits to be corrected. */
  z.object({ do: z.literal("disclosure-corrections") }),
] as const;
