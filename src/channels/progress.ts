import type { Parcel, SendResult } from "../instruments/index.ts";

/** More parcels than this are not remembered; the oldest is forgotten first. */
const mostRemembered = 10_000;

/**
 * Sends parcels that take several calls, and remembers how far one came that has to be tried again, so that what was
 * sent already is not sent twice. `begin` makes the progress of a new one.
 */
export function withProgress<P>(
  begin: () => P,
  attempt: (parcel: Parcel, progress: P) => Promise<SendResult>,
): (parcel: Parcel) => Promise<SendResult> {
  const remembered = new Map<string, P>();
  return async (parcel) => {
    const progress = remembered.get(parcel.deliveryId) ?? begin();
    const result = await attempt(parcel, progress);
    remembered.delete(parcel.deliveryId);
    if (result.state === "later") remembered.set(parcel.deliveryId, progress);
    const [oldest] = remembered.size > mostRemembered ? remembered.keys() : [];
    if (oldest) remembered.delete(oldest);
    return result;
  };
}
