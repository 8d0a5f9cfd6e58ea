export { appraisersOf, keepAppraisers, lotBy, lotOfAppraisal } from "./lot.ts";
export { openAppraisals } from "./open.ts";
export { appraisalSaid, scoresIn } from "./said.ts";
export { workAppraisal } from "./work-appraisal.ts";
