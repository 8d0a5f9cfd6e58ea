export { concerns, mainBody } from "./concerns.ts";
export { earlyWarning } from "./early-warning.ts";
export { gatherHotTopics } from "./gather.ts";
export { nameOfTopic } from "./label.ts";
export { lookedAt } from "./looked-at.ts";
export { tendHotTopics } from "./tend.ts";
export { shownHeat } from "./watch.ts";
