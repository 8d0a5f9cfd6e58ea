import { z } from "zod";
import type { Clock, Database } from "../../foundation/index.ts";
import { markDelivered, markUndelivered } from "../../instruments/index.ts";
import { smsChannelName } from "./channel-name.ts";
import type { Called, Reported } from "./gateway.ts";

const idSchema = z.guid();

/** Writes down what a gateway reports of a message; one that is not in the ledger (such as a code) is passed over. */
export async function takeReport(
  { db, clock }: { db: Database; clock: Clock },
  reported: Reported,
  { query }: Called,
): Promise<void> {
  const values = new URLSearchParams(query);
  const id = idSchema.safeParse(values.get("delivery")).data;
  const isLast = !values.has("more");
  if (!id) return;
  if (reported === "failed") await markUndelivered(db, smsChannelName, id, clock.now());
  else if (reported === "delivered" && isLast) await markDelivered(db, smsChannelName, id, clock.now());
}
