import { appraisal, poll, resolution, rollObjection, survey } from "./ballots/index.ts";
import type { Procedure } from "./engine/index.ts";
import { notice } from "./notices/index.ts";
import { jointPart, request } from "./requests/index.ts";

/** Everything that the city can do. A new procedure is one more line here. */
export const procedures: ReadonlyMap<string, Procedure> = new Map(
  [request, jointPart, notice, poll, resolution, appraisal, survey, rollObjection].map((p) => [p.name, p]),
);
