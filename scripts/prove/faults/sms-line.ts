import { randomUUID } from "node:crypto";
import type { Gateway } from "./gateway.ts";
import { isTaken, type Line } from "./line.ts";

/** What the gateway has to show when it calls. */
export const smsSecret = "prove-sms-secret";

/** What somebody with a plain phone may answer by its words. */
const knownLabels = ["确认提交", "不一样，接着反映", "跳过"];

/** Somebody with a plain phone, whose messages come from the gateway. `address`: the phone, sealed. */
export function smsLine(gateway: Gateway, key: string, { phone, address }: { phone: string; address: string }): Line {
  const say: Line["say"] = (text) => {
    const id = randomUUID();
    const query = new URLSearchParams({ id, from: phone, charset: "UTF-8", text });
    return {
      externalId: id,
      offer: (port) => isTaken(`http://127.0.0.1:${port}/sms/${smsSecret}/inbound?${query}`),
    };
  };
  return {
    ...{ channel: "sms", key, address, lookMs: 200, say },
    press: (_shown, label) => say(label),
    pressToken: () => undefined,
    shown: async () =>
      gateway.shown(phone).map(({ deliveryId, text }) => ({
        ...{ id: deliveryId, text, labels: knownLabels.filter((label) => text.includes(label)) },
      })),
  };
}
