import { type Addressed, writeAddressed } from "../../city/index.ts";
import { audienceArgs } from "../../instruments/index.ts";
import type { Turn } from "../turn.ts";

/** Whom a body addresses, in words: 水井坊社区的居民. */
export function audienceName(
  { say, world: { city } }: Pick<Turn, "say" | "world">,
  addressed: Addressed,
  bodyId: string,
): string {
  const { to, name, unit, role, field } = audienceArgs({ to: writeAddressed(addressed), body: bodyId }, city);
  const args = { to, name, unit, role, field };
  return say("audience-of", Object.fromEntries(Object.entries(args).map(([key, value]) => [key, String(value)])));
}
