export * from "./channel.ts";
export * from "./expand.ts";
export * from "./outgoing.ts";
export * from "./send.ts";
