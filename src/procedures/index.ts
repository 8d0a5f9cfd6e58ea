import { workAdmission, workPayment } from "./admission/index.ts";
import { workAppraisal } from "./appraisals/index.ts";
import {
  appraisal,
  election,
  ownersDecision,
  poll,
  recall,
  resolution,
  rollObjection,
  survey,
} from "./ballots/index.ts";
import { charterChange } from "./charter/index.ts";
import { consultation, consultationTheme } from "./consultation/index.ts";
import { disclosure, disclosureObjection } from "./disclosure/index.ts";
import { committeeElection, nomination, recallMotion, recommendation, resultObjection } from "./elections/index.ts";
import type { Procedure } from "./engine/index.ts";
import { decision, meeting, meetingMove, meetingQuestion, petition } from "./meetings/index.ts";
import { notice } from "./notices/index.ts";
import { amendment, milestone, proposal, proposalMerge } from "./proposals/index.ts";
import { jointPart, request } from "./requests/index.ts";
import { interpellation, supervision, supervisionPapers } from "./supervision/index.ts";
import { visitPlan } from "./visits/index.ts";
import { earlyWarning } from "./warnings/index.ts";

/** Everything that the city can do. A new procedure is one more line here. */
export const procedures: ReadonlyMap<string, Procedure> = new Map(
  [
    ...[request, jointPart, notice, meeting, meetingMove, meetingQuestion, petition, decision, visitPlan],
    ...[proposal, amendment, proposalMerge, milestone],
    ...[poll, resolution, ownersDecision, appraisal, survey, rollObjection, election, recall],
    ...[committeeElection, nomination, recommendation, resultObjection, recallMotion],
    ...[workAdmission, workPayment, disclosure, disclosureObjection],
    ...[charterChange, interpellation, supervision, supervisionPapers],
    ...[consultation, consultationTheme, workAppraisal, earlyWarning],
  ].map((p) => [p.name, p]),
);
