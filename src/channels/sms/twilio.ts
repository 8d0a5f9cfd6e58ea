import { z } from "zod";
import { type GatewayAccount, type Given, givenByStatus, type Reported, type SmsGateway } from "./gateway.ts";

const answerSchema = z.object({ sid: z.string().optional(), code: z.number().nullish().catch(undefined) });

/** Twilio's error codes: the phone has sent STOP; there is no such phone, or none that takes SMS. */
const stopped = 21610;
const noPhone = [21211, 21214, 21217, 21407, 21612, 21614];

/** Twilio's Messages API. `user` is the account's SID, `sender` a number or a messaging service's SID (MG…). */
export function twilio({ url, user, password, sender }: GatewayAccount): SmsGateway {
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
  };
}

function givenBy(status: number, { sid, code }: z.output<typeof answerSchema>): Given {
  if (status >= 200 && status < 300 && sid) return { state: "accepted", id: sid };
  if (code === stopped) return { state: "blocked" };
  if (code && noPhone.includes(code)) return { state: "failed", reason: `refused: ${code}` };
  return givenByStatus(status, `refused: ${code ?? status}`);
}
