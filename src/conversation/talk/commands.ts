import { z } from "zod";

const talk = z.uuid();

/** What residents and clerks do with a talk, besides asking for one. */
export const talkCommands = [
  z.object({ do: z.literal("talk-end") }),
  /** What was said last is for the staff. */
  z.object({ do: z.literal("talk-tell") }),
  z.object({ do: z.literal("talk-take"), talk }),
  z.object({ do: z.literal("talk-look"), talk }),
  z.object({ do: z.literal("talk-suggest"), talk }),
  /** `another`: not what was filed in this talk before. */
  z.object({ do: z.literal("talk-file"), talk, another: z.literal(true).optional() }),
  z.object({ do: z.literal("talks") }),
] as const;
