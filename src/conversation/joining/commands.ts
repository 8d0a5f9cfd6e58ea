import { z } from "zod";
import { locales } from "../../foundation/index.ts";

const id = z.uuid();
const onward = z.enum(["home", "verify"]).optional();
export type Onward = z.infer<typeof onward>;

/** Where the buttons of joining lead. A closed set. */
export const joiningStep = z.discriminatedUnion("to", [
  z.object({ to: z.literal("consent"), onward }),
  z.object({ to: z.literal("decline") }),
  /** `version`: the wording that was on the screen. */
  z.object({ to: z.literal("agree"), version: z.string(), onward }),
  z.object({ to: z.literal("language"), locale: z.enum(locales) }),
  z.object({ to: z.literal("withdraw"), isSure: z.literal(true).optional() }),
  /** `isWhole`: the community itself, none of its courtyards. */
  z.object({ to: z.literal("home"), area: id.optional(), isWhole: z.literal(true).optional() }),
  /** Not now: nothing is set. */
  z.object({ to: z.literal("later") }),
  z.object({ to: z.literal("verify") }),
  z.object({ to: z.literal("phone"), other: z.literal(true).optional() }),
  z.object({ to: z.literal("phone-again") }),
  z.object({ to: z.literal("member"), member: id }),
  z.object({ to: z.literal("counter") }),
  z.object({ to: z.literal("letter") }),
  z.object({ to: z.literal("desk"), letter: z.literal(true).optional() }),
  z.object({ to: z.literal("desk-home"), household: id.optional() }),
  z.object({ to: z.literal("desk-member"), member: id }),
  z.object({ to: z.literal("desk-no-phone") }),
  z.object({ to: z.literal("desk-confirm") }),
  z.object({ to: z.literal("sms-signing"), on: z.boolean() }),
  z.object({ to: z.literal("seats") }),
  z.object({ to: z.literal("seat"), seat: id.optional() }),
]);
export type JoiningStep = z.infer<typeof joiningStep>;
