export { interpellation } from "./interpellation.ts";
export { supervisionPapers } from "./papers.ts";
export { foundIn, nameOfOversight, oversightOf, type Said, saidIn } from "./read.ts";
export { supervisingKinds, supervision } from "./supervision.ts";
