import { phoneOfSmsAddress } from "../../city/index.ts";
import type { Gateway } from "../../conversation/index.ts";
import type { Clock, Database, Keyed, Logger, SmsSettings, Words } from "../../foundation/index.ts";
import type { Channel, Parcel, SendResult } from "../../instruments/index.ts";
import { withProgress } from "../progress.ts";
import { smsChannelName } from "./channel-name.ts";
import { type Given, mayHaveArrived, type SmsGateway } from "./gateway.ts";
import { takeInbound } from "./inbound.ts";
import { kannel } from "./kannel.ts";
import { countParts, piecesOf } from "./pieces.ts";
import { renderSms } from "./render.ts";
import { takeReport } from "./report.ts";
import { answerCall } from "./routes.ts";
import { twilio } from "./twilio.ts";

export interface SmsMeans {
  sms: SmsSettings;
  db: Database;
  clock: Clock;
  log: Logger;
  words: Words;
  keyed: Keyed;
}

export interface SmsChannel extends Channel {
  /** The answer to a call of `/sms/SECRET/inbound`: an SMS that came in. */
  inbound(request: Request, secret: string, gateway: Gateway): Promise<Response>;
  /** The answer to a call of `/sms/SECRET/report`: what became of one that went out. */
  report(request: Request, secret: string): Promise<Response>;
}

/** A gateway is one of these files. */
const adapters = { kannel, twilio } as const;

/** All calls of one parcel end within this: a little less than the 20 s of a `send`. */
const sendMs = 18_000;

interface Progress {
  done: number;
  failures: number;
  /** The gateway's own id of what it took last. */
  id?: string;
}

/** Text messages through the gateway of the settings. An address is a phone, sealed. */
export function smsChannel(means: SmsMeans): SmsChannel {
  const { sms, log, words } = means;
  const adapter: SmsGateway = adapters[sms.gateway](sms);
  const calls = { secret: sms.secret, log, isSigned: adapter.isSigned };
  return {
    name: smsChannelName,
    isAnsweredInText: true,
    // A messaging service's id is no number.
    number: /^\+?\d+$/.test(sms.sender) ? sms.sender : undefined,
    limits: sms.perSecond > 0 ? { perSecond: sms.perSecond, chatMs: 1_000 } : undefined,
    costOf(message, locale) {
      const parts = countParts(renderSms(message, { signature: sms.signature, say: words.say(locale) }));
      return { parts, yuan: sms.priceYuan === undefined ? undefined : parts * sms.priceYuan };
    },
    send: withProgress<Progress>(
      () => ({ done: 0, failures: 0 }),
      (parcel, progress) => send(means, adapter, parcel, progress),
    ),
    inbound: (request, secret, gateway) =>
      answerCall(request, secret, calls, (called) => takeInbound({ ...means, gateway }, adapter.readInbound(called))),
    report: (request, secret) =>
      answerCall(request, secret, calls, (called) => takeReport(means, adapter.readReport(called), called)),
  };
}

async function send(means: SmsMeans, adapter: SmsGateway, parcel: Parcel, progress: Progress): Promise<SendResult> {
  const { sms, words, keyed, log } = means;
  const { deliveryId } = parcel;
  const texts = renderSms(parcel.message, { signature: sms.signature, say: words.say(parcel.locale) });
  const to = phoneOfSmsAddress(keyed, parcel.address);
  const reportUrl = `${sms.callbackUrl}/sms/${sms.secret}/report`;
  const pieces = piecesOf({ to, texts, deliveryId, reportUrl, takesParts: adapter.takesParts });
  const signal = AbortSignal.timeout(sendMs);
  for (const piece of pieces.slice(progress.done)) {
    const given = await adapter.send(piece, signal).catch((error: unknown): Given => {
      // The error's own words could hold the address, which holds the password.
      const reason = signal.aborted ? "no answer in time" : "no connection";
      return { state: "later", reason, counts: true, isUncertain: mayHaveArrived(error) };
    });
    if (given.state === "later") {
      log.warn({ delivery: deliveryId, reason: given.reason }, "sms: the gateway did not take a message");
      return { ...later(given, progress), isUncertain: given.isUncertain };
    }
    if (given.state !== "accepted") return given;
    progress.done += 1;
    progress.id = given.id;
  }
  const parts = countParts(texts);
  const { priceYuan } = sms;
  const yuan = priceYuan === undefined ? undefined : Number((parts * priceYuan).toFixed(4));
  log.info({ delivery: deliveryId, parts, yuan }, "sms: sent");
  return { state: "sent", externalId: progress.id ?? deliveryId };
}

function later({ reason, counts, afterMs }: Extract<Given, { state: "later" }>, progress: Progress) {
  progress.failures += 1;
  const waitMs = afterMs ?? Math.min(300_000, 1_000 * 2 ** progress.failures);
  return { state: "later" as const, afterMs: waitMs, reason, counts };
}
