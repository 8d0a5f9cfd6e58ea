export { addHistory, type HistoryLine, readHistory, strangeLabels } from "./history.ts";
export { bodyOfLabel } from "./labels.ts";
export { retrain, type Training } from "./retrain.ts";
export { openRouting } from "./routing.ts";
export { listVersions, useVersion } from "./versions.ts";
