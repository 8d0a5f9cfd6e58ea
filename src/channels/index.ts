export * from "./sms/index.ts";
export * from "./telegram/index.ts";
export * from "./terminal/index.ts";
export * from "./web/index.ts";
