export { messageFor } from "./message.ts";
export { notice } from "./notice.ts";
export { firstSentAt } from "./send.ts";
