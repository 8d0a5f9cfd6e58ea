import { requireNotAboutHelper } from "../../procedures/engine/index.ts";
import type { Draft } from "../state.ts";
import { procedureOf, type Turn } from "../turn.ts";

/**
 * Who files for somebody is told, as soon as the words show it and before any summary of who complains, that a complaint
 * about themselves is not theirs to file. @throws Refusal
 */
export function requireOthersMatter(turn: Turn, { purpose, answers }: Draft): void {
  if (!("file" in purpose) || !purpose.for || typeof answers.about !== "string") return;
  const { aboutBodyId, aboutPersonIds } = procedureOf(turn, purpose.file).begins(answers, turn.world);
  const about = { aboutBodyId: aboutBodyId ?? null, aboutPersonIds: aboutPersonIds ?? [] };
  requireNotAboutHelper(about, turn.actor, turn.world.city);
}
