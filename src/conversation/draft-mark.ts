import { type CaseRow, isRehearsalCase, type Procedure, rehearsalOf } from "../procedures/engine/index.ts";
import { isRehearsal, isRehearsalKind } from "../procedures/meetings/index.ts";
import { formOf } from "./fields.ts";
import type { Draft } from "./state.ts";
import { procedureOf, type Turn } from "./turn.ts";

/** What a draft remembers of the case that it belongs to, where that binds nobody. A meeting binds by its kind. */
export function ofRehearsal(turn: Turn, row: CaseRow): { isRehearsal?: true } {
  const rehearsal =
    row.procedure === "meeting"
      ? isRehearsal(row, turn.world)
      : isRehearsalCase(procedureOf(turn, row.procedure), row, turn.world.city);
  return rehearsal === "yes" ? { isRehearsal: true } : {};
}

/** 模拟, before the questions and the summary of what would bind nobody; "" for any other draft. */
export const draftMark = (turn: Turn, draft: Draft): string =>
  turn.say("rehearsal-mark", { rehearsal: isRehearsalDraft(turn, draft) ? "yes" : "no" });

/** What belongs to a case is a rehearsal where that is one; what begins by itself, by the charter of today. */
function isRehearsalDraft(turn: Turn, draft: Draft): boolean {
  const { purpose, answers } = draft;
  if (purpose.isRehearsal) return true;
  const { procedure } = formOf(turn, draft);
  if (procedure.name === "meeting" && "file" in purpose) return isRehearsalMeeting(turn, answers);
  if (!procedure.binds || "act" in purpose || purpose.under) return false;
  const bodyArea = answers.body ? turn.world.city.bodies.get(String(answers.body))?.areaId : undefined;
  const areaId = bodyArea ?? answers.area ?? turn.person.homeAreaId;
  return areaId ? isRehearsalToday(turn, procedure, String(areaId)) : false;
}

function isRehearsalMeeting({ world: { city, now } }: Turn, { body, kind }: Draft["answers"]): boolean {
  const areaId = city.bodies.get(String(body))?.areaId;
  return areaId !== undefined && kind !== undefined && isRehearsalKind(kind, city.charterFor(areaId, now)) === "yes";
}

/** 模拟, before the words about what a body could begin that would bind nobody today; "" before any other. */
export function beginningMark(turn: Turn, procedure: Procedure, bodyId: string): string {
  const isRehearsal = isRehearsalToday(turn, procedure, turn.world.city.body(bodyId).areaId);
  return turn.say("rehearsal-mark", { rehearsal: isRehearsal ? "yes" : "no" });
}

const isRehearsalToday = ({ world: { city, now } }: Turn, { binds }: Procedure, areaId: string): boolean =>
  binds !== undefined && rehearsalOf(city.charterFor(areaId, now), binds) === "yes";
