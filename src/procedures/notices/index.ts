export { type MessageOf, messageFor } from "./message.ts";
export { notice } from "./notice.ts";
