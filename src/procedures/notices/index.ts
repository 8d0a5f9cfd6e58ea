export { audienceArgs } from "./audience.ts";
export { type MessageOf, messageFor } from "./message.ts";
export { notice } from "./notice.ts";
