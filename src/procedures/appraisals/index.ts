export { appraisersOf, keepAppraisers, lotBy, lotOfAppraisal } from "./lot.ts";
export { openAppraisals } from "./open.ts";
export { appraisalSaid, isReported, scoresIn } from "./said.ts";
export { workAppraisal } from "./work-appraisal.ts";
