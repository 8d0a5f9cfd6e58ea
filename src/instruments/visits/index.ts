export { endCare, endCareOfPerson } from "./care.ts";
export { type CoverageCounts, coverageOf, coverageTotal } from "./coverage.ts";
export { committeesVisiting, endVisitPlan, hasOpenPlan, visitPlanRow } from "./plan.ts";
export { shareOut, shareVisits, strayHouseholds } from "./share.ts";
export {
  householdInPlan,
  householdsInTurn,
  inOrder,
  type OwnVisits,
  type PlannedHousehold,
  visitsOfPerson,
} from "./turn-order.ts";
export {
  noteCaseOfVisit,
  undoVisit,
  type Visit,
  type VisitResult,
  visitById,
  visitResults,
  visitRow,
  visitsOfDay,
} from "./visit.ts";
