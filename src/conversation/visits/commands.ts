import { z } from "zod";
import { visitResults } from "../../instruments/index.ts";
import { waysOfConsent } from "../../procedures/engine/index.ts";

const id = z.uuid();

/** What people say most, as a button for who does not like to type. */
export const topics = ["repair", "clean", "neighbours", "hardship"] as const;
export type Topic = (typeof topics)[number];

/** For how many months a household agrees to be visited more often. */
export const careSpans = [3, 6, 12] as const;

/** Where the buttons of visits lead. A closed set. */
export const visitStep = z.discriminatedUnion("to", [
  z.object({ to: z.literal("mine") }),
  z.object({ to: z.literal("home"), household: id }),
  z.object({ to: z.literal("result"), household: id, result: z.enum(visitResults) }),
  z.object({ to: z.literal("topic"), visit: id, topic: z.enum(topics) }),
  z.object({ to: z.literal("nothing"), visit: id }),
  /** `member` of the household wants it filed. */
  z.object({ to: z.literal("file"), visit: id, member: id }),
  /** What was heard and is not filed yet. */
  z.object({ to: z.literal("unfinished"), visit: id }),
  z.object({ to: z.literal("undo"), visit: id }),
  z.object({ to: z.literal("phones"), household: id }),
  z.object({
    to: z.literal("care"),
    household: id,
    how: z.enum(waysOfConsent).optional(),
    months: z.union(careSpans.map((n) => z.literal(n))).optional(),
  }),
  z.object({ to: z.literal("care-end"), household: id }),
  z.object({ to: z.literal("coverage"), page: z.number().int().min(0).optional() }),
  z.object({ to: z.literal("plan") }),
  /** Only ever typed. */
  z.object({ to: z.literal("find"), door: z.string() }),
]);
export type VisitStep = z.infer<typeof visitStep>;
