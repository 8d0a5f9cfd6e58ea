import { z } from "zod";

const page = z.number().int().min(0).optional();

/** 热点: those of one's area and duties, one of them, and its cases. */
export const hotTopicCommands = [
  z.object({ do: z.literal("hot-topics"), page }),
  z.object({ do: z.literal("hot-topic"), topic: z.uuid() }),
  z.object({ do: z.literal("hot-topic-cases"), topic: z.uuid(), page }),
] as const;
