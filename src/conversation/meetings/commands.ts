import { z } from "zod";
import { handChoices } from "../../instruments/index.ts";

const id = z.uuid();
const page = z.number().int().min(0);

/** What the buttons about meetings ask for; `caseId` is the meeting's. */
export const meetingCommands = [
  z.object({ do: z.literal("meetings") }),
  /** Only ever typed: to call one, and to take part in one. */
  z.object({ do: z.literal("meeting-call") }),
  z.object({ do: z.literal("meeting-attend") }),
  /** `kind`: without, the kinds that the body may call are offered. `petition`: the wish of residents that it fulfils. */
  z.object({ do: z.literal("meeting-new"), body: id, kind: z.string().optional(), petition: id.optional() }),
  /** The card, as things stand. */
  z.object({ do: z.literal("meeting"), caseId: id }),
  z.object({
    do: z.literal("meeting-answer"),
    caseId: id,
    answer: z.enum(["attend", "decline", "proxy"]),
    /** Of the time and place that the button stood beside. */
    sequence: z.number().int(),
  }),
  z.object({ do: z.literal("meeting-calendar"), caseId: id }),
  z.object({ do: z.literal("meeting-ask"), caseId: id, as: z.enum(["question", "statement"]) }),
  z.object({ do: z.literal("meeting-questions"), caseId: id, support: id.optional() }),
  z.object({ do: z.literal("meeting-check-in"), caseId: id }),
  /** `tick`: this person is there. */
  z.object({ do: z.literal("meeting-roll"), caseId: id, page, tick: id.optional() }),
  z.object({ do: z.literal("meeting-hand"), caseId: id, poll: z.number().int(), choice: z.enum(handChoices) }),
] as const;
