import { createHmac } from "node:crypto";
import { z } from "zod";
import { isSameSecret } from "../../foundation/index.ts";
import { type GatewayAccount, type Given, givenByStatus, type Reported, type SmsGateway } from "./gateway.ts";

const answerSchema = z.object({ sid: z.string().optional(), code: z.number().nullish().catch(undefined) });

/** Twilio's error codes: the phone has sent STOP; there is no such phone, or none that takes SMS. */
const stopped = 21610;
const noPhone = [21211, 21214, 21217, 21407, 21612, 21614];

interface TwilioAccount extends GatewayAccount {
  /** Where Twilio reaches us, without a trailing slash: its signatures are over that. */
  callbackUrl: string;
}

/** Twilio's Messages API. `user` is the account's SID, `sender` a number or a messaging service's SID (MG…). */
export function twilio({ url, user, password, sender, callbackUrl }: TwilioAccount): SmsGateway {
  const senderField = sender.startsWith("MG") ? "MessagingServiceSid" : "From";
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  return {
    takesParts: false,
    async send({ to, text, reportUrl }, signal) {
      const response = await fetch(`${url}/2010-04-01/Accounts/${user}/Messages.json`, {
        method: "POST",
        headers: { authorization },
        body: new URLSearchParams({ To: to, Body: text, StatusCallback: reportUrl, [senderField]: sender }),
        signal,
      });
      const answer = answerSchema.safeParse(await response.json().catch(() => undefined));
      return givenBy(response.status, answer.data ?? {});
    },
    readInbound({ body }) {
      const form = new URLSearchParams(body);
      const [id, phone] = [form.get("MessageSid"), form.get("From")];
      return id && phone ? { id, phone, text: form.get("Body") ?? "" } : undefined;
    },
    readReport({ body }): Reported {
      const status = new URLSearchParams(body).get("MessageStatus");
      if (status === "delivered") return "delivered";
      return status === "failed" || status === "undelivered" ? "failed" : "underway";
    },
    isSigned({ path, query, headers, body }) {
      const address = `${callbackUrl}${path}${query && `?${query}`}`;
      const signature = headers.get("x-twilio-signature");
      return signature !== null && isSameSecret(signature, twilioSignature(password, address, body));
    },
  };
}

function givenBy(status: number, { sid, code }: z.output<typeof answerSchema>): Given {
  if (status >= 200 && status < 300 && sid) return { state: "accepted", id: sid };
  if (code === stopped) return { state: "blocked" };
  if (code && noPhone.includes(code)) return { state: "failed", reason: `refused: ${code}` };
  return givenByStatus(status, `refused: ${code ?? status}`);
}

/**
 * X-Twilio-Signature of a call: HMAC-SHA1 with the account's token over the address and the fields of the form, sorted by
 * name (Twilio, "Webhooks Security").
 */
export function twilioSignature(token: string, address: string, body: string): string {
  const fields = [...new URLSearchParams(body)].map(([name, value]) => `${name}${value}`).sort();
  return createHmac("sha1", token)
    .update([address, ...fields].join(""))
    .digest("base64");
}
