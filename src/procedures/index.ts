import { appraisal, ownersDecision, poll, resolution, rollObjection, survey } from "./ballots/index.ts";
import type { Procedure } from "./engine/index.ts";
import { decision, meeting, meetingMove, meetingQuestion, petition } from "./meetings/index.ts";
import { notice } from "./notices/index.ts";
import { jointPart, request } from "./requests/index.ts";
import { visitPlan } from "./visits/index.ts";

/** Everything that the city can do. A new procedure is one more line here. */
export const procedures: ReadonlyMap<string, Procedure> = new Map(
  [
    ...[request, jointPart, notice, meeting, meetingMove, meetingQuestion, petition, decision, visitPlan],
    ...[poll, resolution, ownersDecision, appraisal, survey, rollObjection],
  ].map((p) => [p.name, p]),
);
