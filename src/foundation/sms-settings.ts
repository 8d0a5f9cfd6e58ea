import { z } from "zod";

/** An SMS gateway and who we are there. */
export interface SmsSettings {
  readonly gateway: (typeof smsGateways)[number];
  /** Without a trailing slash. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** The number that people see and answer. */
  readonly sender: string;
  /** What the gateway has to show when it calls us. */
  readonly secret: string;
  /** Where the gateway reaches us, without a trailing slash. */
  readonly callbackUrl: string;
  /** Without its brackets. */
  readonly signature: string;
  /** Messages that the gateway takes in a second; 0 for no limit. */
  readonly perSecond: number;
  /** Yuan for one part of a message; undefined when nobody wants it counted. */
  readonly priceYuan?: number;
}

const smsGateways = ["kannel", "twilio"] as const;

/** Messages a second. */
export const perSecond = [
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number),
  "a whole number from 0 to 9999 (0: no limit)",
] as const;

const word = z.string().regex(/^[\x21-\x7e]{1,200}$/);

/** The settings of SMS but for its two addresses. */
export const smsSchemas = {
  SMS_GATEWAY: [z.enum(smsGateways), smsGateways.join(" or ")],
  SMS_USER: [word, "the name of our account at the gateway"],
  SMS_PASSWORD: [word, "the password of our account at the gateway"],
  SMS_SENDER: [word, "the number that people see and answer"],
  SMS_SECRET: [z.string().regex(/^[A-Za-z0-9_-]{16,256}$/), "16 to 256 letters, digits, _ and -"],
  SMS_SIGNATURE: [z.string().regex(/^[^【】\s]{2,12}$/), "2 to 12 characters without 【】"],
  SMS_PER_SECOND: perSecond,
  SMS_PRICE: [
    z
      .string()
      .regex(/^\d{1,3}(\.\d{1,4})?$/)
      .transform(Number),
    "yuan for one part of a message, such as 0.05",
  ],
} as const;

type Name = keyof typeof smsSchemas;
type Values = { [N in Name]?: z.output<(typeof smsSchemas)[N][0]> } & { SMS_URL?: string; SMS_CALLBACK_URL?: string };

/** Undefined without a gateway. What it cannot do without was asked for in `disagreements`. */
export function smsSettings(values: Values, publicUrl: string): SmsSettings | undefined {
  const { SMS_GATEWAY: gateway, SMS_USER: user = "", SMS_PASSWORD: password = "", SMS_SECRET: secret = "" } = values;
  if (!gateway) return undefined;
  const { SMS_URL: url = defaultSmsUrls[gateway], SMS_SENDER: sender = "", SMS_SIGNATURE: signature = "邻里" } = values;
  const { SMS_CALLBACK_URL: callbackUrl = publicUrl, SMS_PRICE: priceYuan, SMS_PER_SECOND: perSecond = 10 } = values;
  return Object.freeze({ gateway, url, user, password, sender, secret, callbackUrl, signature, perSecond, priceYuan });
}

const defaultSmsUrls = { kannel: "http://127.0.0.1:13013", twilio: "https://api.twilio.com" } as const;
