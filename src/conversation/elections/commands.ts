import { z } from "zod";

const id = z.uuid();

/** What the buttons about elections ask for; `caseId` is the election's. */
export const electionCommands = [
  /** A voter names somebody for a post. */
  z.object({ do: z.literal("election-nominate"), caseId: id }),
  /** The Party organisation recommends somebody. */
  z.object({ do: z.literal("election-recommend"), caseId: id }),
  z.object({ do: z.literal("election-object"), caseId: id }),
  /** Who stands, with what they say of themselves, in drawn order. */
  z.object({ do: z.literal("election-candidates"), caseId: id }),
  /** 罢免: put by a voter, or by a residents' representative. */
  z.object({ do: z.literal("election-recall"), by: z.enum(["voters", "representatives"]) }),
] as const;
