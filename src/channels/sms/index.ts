export * from "./app.ts";
export { type SmsChannel, smsChannel } from "./channel.ts";
export { renderSms } from "./render.ts";
export { partsOf } from "./segments.ts";
