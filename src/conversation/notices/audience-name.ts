import { type Addressed, writeAddressed } from "../../city/index.ts";
import { audienceArgs } from "../../instruments/index.ts";
import type { Turn } from "../turn.ts";

/** Whom a body addresses, in words: 水井坊社区的居民. */
export function audienceName({ say, world: { city } }: Pick<Turn, "say" | "world">, addressed: Addressed): string {
  const { to, name } = audienceArgs(writeAddressed(addressed), city);
  return say("audience-of", { to: String(to), name: String(name) });
}
