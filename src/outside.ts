import type { Inbound } from "./conversation/index.ts";
import { type Ids, type Locale, type Logger, Refusal } from "./foundation/index.ts";
import type { Channel } from "./instruments/index.ts";

/** A file that somebody has sent, from the channel on which it came. @throws Refusal when it cannot be had */
export async function fetchFile(
  channels: ReadonlyMap<string, Channel>,
  log: Logger,
  inbound: Inbound,
  ref: string,
): Promise<Uint8Array> {
  const channel = channels.get(inbound.channel);
  if (!channel?.fetchFile) throw new Refusal("file-failed");
  try {
    return await channel.fetchFile(ref);
  } catch (error) {
    log.warn({ err: error, channel: inbound.channel }, "could not fetch a file");
    throw new Refusal("file-failed");
  }
}

/** A text to a phone that is nobody's address yet. */
export async function textPhone(
  sms: Channel,
  ids: Ids,
  address: string,
  text: string,
  locale: Locale,
): Promise<boolean> {
  const parcel = {
    deliveryId: ids.uuid(),
    addressId: ids.uuid(),
    address,
    message: { text },
    tokens: [],
    locale,
  };
  return (await sms.send(parcel)).state === "sent";
}
