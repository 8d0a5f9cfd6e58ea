export * from "./channel.ts";
export { toInbound } from "./update.ts";
