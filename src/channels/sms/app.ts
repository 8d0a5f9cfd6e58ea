import { Hono } from "hono";
import type { Gateway } from "../../conversation/index.ts";
import type { SmsChannel } from "./channel.ts";

/** What the SMS gateway calls. The secret in the address is checked by the channel. */
export function smsApp(channel: SmsChannel, gateway: Gateway): Hono {
  const app = new Hono();
  // Kannel calls with GET, Twilio with POST.
  app.all("/sms/:secret/inbound", (c) => channel.inbound(c.req.raw, c.req.param("secret"), gateway));
  app.all("/sms/:secret/report", (c) => channel.report(c.req.raw, c.req.param("secret")));
  return app;
}
