import { z } from "zod";

const talk = z.uuid();

/** What residents and clerks do with a talk, besides asking for one. */
export const talkCommands = [
  z.object({ do: z.literal("talk-end") }),
  z.object({ do: z.literal("talk-take"), talk }),
  z.object({ do: z.literal("talk-look"), talk }),
  z.object({ do: z.literal("talk-suggest"), talk }),
  z.object({ do: z.literal("talk-file"), talk }),
  z.object({ do: z.literal("talks") }),
] as const;
