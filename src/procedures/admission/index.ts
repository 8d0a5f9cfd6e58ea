export { workAdmission } from "./admission.ts";
export { type AdmittedTask, admittedTasks } from "./admitted.ts";
export { placingKinds } from "./begin.ts";
export { isPromiseStale, type Payment, paymentsOf } from "./guards.ts";
export { workPayment } from "./payment.ts";
