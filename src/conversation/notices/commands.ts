import { z } from "zod";

const id = z.uuid();
const minute = z.number().int().min(0).max(1439);
/** Kinds of notice that a person may turn off. */
const optionalKind = z.enum(["information", "meeting"]);

/** One thing that a person changes about how they are told; null: as it is by default. */
const mannersChange = z.discriminatedUnion("of", [
  z.object({ of: z.literal("quiet"), hours: z.object({ from: minute, until: minute }).nullable() }),
  z.object({ of: z.literal("digest"), on: z.boolean() }),
  z.object({ of: z.literal("kind"), kind: optionalKind, on: z.boolean() }),
  z.object({ of: z.literal("channel"), channel: z.string().nullable() }),
]);
export type MannersChange = z.infer<typeof mannersChange>;

/** What the buttons about notices ask for. */
export const noticeCommands = [
  z.object({ do: z.literal("notices") }),
  /** `like`: with the words of one that was not sent; `words`: with those that wait. */
  z.object({ do: z.literal("notice-new"), body: id, like: id.optional(), words: z.literal("parked").optional() }),
  /** To those who follow a case. */
  z.object({ do: z.literal("notice-followers"), caseId: id }),
  /** The card of one that was sent, as it stands now. */
  z.object({ do: z.literal("notice-refresh"), caseId: id }),
  z.object({ do: z.literal("notice-unreached"), caseId: id, page: z.number().int().min(0) }),
  /** `remove`: and this one is removed. */
  z.object({ do: z.literal("lists"), remove: id.optional() }),
  /** 收到: of the message on which the button stands. */
  z.object({ do: z.literal("acknowledge") }),
  z.object({ do: z.literal("notice-stop"), kind: optionalKind }),
  z.object({ do: z.literal("manners"), set: mannersChange.optional(), ask: z.enum(["quiet", "channel"]).optional() }),
] as const;
