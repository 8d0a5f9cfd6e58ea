import { z } from "zod";

const id = z.uuid();

/** Where the buttons of filing for somebody lead. A closed set. */
export const helpingStep = z.discriminatedUnion("to", [
  z.object({ to: z.literal("begin") }),
  /** `words`: who, their phone and what it is about, in any order; only ever typed. */
  z.object({ to: z.literal("counter"), words: z.string().optional() }),
  z.object({ to: z.literal("withdraw"), caseId: id, isSure: z.literal(true).optional() }),
]);
export type HelpingStep = z.infer<typeof helpingStep>;

/** Somebody of a station's roster for whom the filing may be. */
export interface Listed {
  id: string;
  name: string;
  areaId: string;
  door: string;
}

/** What a draft knows of filing for somebody; who it is stands among its answers. */
export interface Helping {
  /** The clerk's station, whose roster is looked at. Nobody else looks into a roster. */
  stationId?: string;
  /** The visit on which it was heard; of whom it is, and that they agreed, was settled at the door. */
  visit?: string;
  listed: Listed[];
}
