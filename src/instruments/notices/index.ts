export * from "./channel.ts";
export * from "./expand.ts";
export { dotHidden, hideWords, openHidden } from "./hidden-words.ts";
export * from "./outgoing.ts";
export * from "./reports.ts";
export * from "./send.ts";
