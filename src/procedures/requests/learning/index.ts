export { addHistory, type HistoryLine, readHistory, strangeLabels } from "./history.ts";
export { bodyOfLabel } from "./labels.ts";
export { openLearning } from "./learning.ts";
export { retrain, type Training } from "./retrain.ts";
export { type Learnt, whatKindItIs, whoseJobItIs } from "./subjects.ts";
export { listVersions, useVersion } from "./versions.ts";
