export { visitPlan } from "./plan.ts";
