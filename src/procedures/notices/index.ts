export { audienceArgs, isToFollowers } from "./audience.ts";
export { needsSecond, whoAgrees } from "./guards.ts";
export { messageFor } from "./message.ts";
export { notice } from "./notice.ts";
export { firstSentAt } from "./send.ts";
