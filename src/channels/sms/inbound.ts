import { phoneIn, smsAddress } from "../../city/index.ts";
import type { Gateway } from "../../conversation/index.ts";
import type { Keyed, Logger } from "../../foundation/index.ts";
import { smsChannelName } from "./channel-name.ts";
import type { FromPhone } from "./gateway.ts";

interface Means {
  gateway: Gateway;
  keyed: Keyed;
  log: Logger;
}

/**
 * Stores an SMS that came in, once for the gateway's id. What comes from no phone (a service's short number, a name) is
 * passed over: two programs would answer each other for ever.
 * @throws when nothing was stored and the gateway has to offer it again
 */
export async function takeInbound({ gateway, keyed, log }: Means, sms: FromPhone | undefined): Promise<void> {
  const phone = sms && phoneIn(sms.phone);
  if (!sms || !phone) {
    log.info({ id: sms?.id.slice(0, 100) }, "sms: passed over what came from no phone");
    return;
  }
  const externalId = sms.id.slice(0, 200);
  const address = smsAddress(keyed, phone);
  await gateway.receive({ channel: smsChannelName, address, externalId, kind: "text", text: sms.text });
}
