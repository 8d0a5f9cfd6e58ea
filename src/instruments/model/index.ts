export { spending, yuanFor } from "./budget.ts";
export { withoutPersons } from "./hide.ts";
export { type Model, type ModelQuestion, openModel } from "./model.ts";
export { holdsLink, plainWords } from "./plain-words.ts";
