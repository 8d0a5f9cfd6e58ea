export { webApp } from "./app.ts";
export { type WebChannel, webChannel } from "./channel.ts";
export type { Persona, WebOptions } from "./options.ts";
export { serveWeb, type WebServer } from "./serve.ts";
