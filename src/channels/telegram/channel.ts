import type { Api } from "grammy";
import { type Gateway, largestFileBytes } from "../../conversation/index.ts";
import type { Clock, Config, Database, Logger, Words } from "../../foundation/index.ts";
import type { Channel } from "../../instruments/index.ts";
import { apiSignal, botApi, faultOf } from "./bot-api.ts";
import { groupSigns } from "./groups.ts";
import { type Intake, updateIntake } from "./intake.ts";
import { chooseWay, introduce } from "./introduce.ts";
import { callHttp } from "./lean-fetch.ts";
import { pause, poll, waitMs } from "./polling.ts";
import { parcelSender } from "./send.ts";
import { typingSigns } from "./typing.ts";
import { channelName } from "./update.ts";
import { answerWebhook, type WebhookCall } from "./webhook.ts";

export interface TelegramMeans {
  config: Config;
  db: Database;
  clock: Clock;
  log: Logger;
  words: Words;
}

export interface TelegramChannel
  extends Omit<Required<Channel>, "limits" | "isRepeatable" | "isAnsweredInText" | "costOf" | "number" | "own">,
    Pick<Channel, "limits"> {
  /**
   * Begins to take updates, by polling or by webhook as the settings say, and introduces the bot to Telegram. When
   * Telegram cannot be reached, tries until it can.
   */
  listen(gateway: Gateway): TelegramListening;
  /** The status of the answer to POST /telegram/webhook. 503 before `listen`. @throws when the call breaks off */
  webhook(call: WebhookCall): Promise<number>;
}

export interface TelegramListening {
  /** The bot's name without the @, when Telegram has told it; undefined when stopped before. May take for ever. */
  started: Promise<string | undefined>;
  /** Takes no more updates; resolves when the one in hand is stored. What is not stored comes again at the next start. */
  stop(): Promise<void>;
}

/** How long the bytes of a file may take. */
const fetchMs = 20_000;

/** @throws when `config` has no bot token */
export function telegramChannel({ config, db, clock, log, words }: TelegramMeans): TelegramChannel {
  const { botToken, telegramApiRoot, defaultLocale, webhookSecret } = config;
  if (!botToken) throw new Error("no BOT_TOKEN");
  const { api, poller } = botApi({ botToken, telegramApiRoot });
  const showTyping = async (address: string) => {
    await api.sendChatAction(address, "typing").catch(() => {});
  };
  const typing = typingSigns((address) => void showTyping(address));
  const groups = groupSigns({ api, clock, words, defaultLocale });
  const sendParcel = parcelSender({ api, db, words });
  let intake: Intake | undefined;
  return {
    name: channelName,
    isLive: true,
    limits: config.telegramPerSecond > 0 ? { perSecond: config.telegramPerSecond, chatMs: 1_000 } : undefined,
    send(parcel) {
      typing.end(parcel.address);
      return sendParcel(parcel);
    },
    fetchFile: (ref) => fetchFile(api, `${telegramApiRoot}/file/bot${botToken}`, ref),
    showTyping,
    webhook: (call) => answerWebhook(call, { secret: webhookSecret, intake, log }),
    listen(gateway) {
      const open = updateIntake({ api, db, clock, log, gateway, typing, groups });
      intake = open;
      const ending = new AbortController();
      const started = start(api, config, log, ending.signal).then((name) => {
        if (name) groups.setBotName(name);
        return name;
      });
      const ended = started.then(async (name) => {
        if (!name) return;
        const introduced = introduce(api, words, log, apiSignal(ending.signal));
        if (config.telegramMode === "polling") await poll(poller, open, log, ending.signal);
        await introduced;
      });
      return {
        started,
        async stop() {
          ending.abort();
          intake = undefined;
          typing.endAll();
          await ended;
        },
      };
    },
  };
}

/** Asks who the bot is and has updates come; tries until it works or `signal` aborts. Gives the bot's name. */
async function start(api: Api, config: Config, log: Logger, signal: AbortSignal): Promise<string | undefined> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      const { username } = await api.getMe(apiSignal(signal));
      await chooseWay(api, config, apiSignal(signal));
      log.info({ bot: username, mode: config.telegramMode }, "telegram: connected");
      return username;
    } catch (error) {
      if (signal.aborted) return undefined;
      const fault = faultOf(error);
      if (failures === 0) log.warn(fault, "telegram: cannot connect; trying again");
      await pause(waitMs(fault, failures), signal);
    }
  }
  return undefined;
}

async function fetchFile(api: Api, root: string, ref: string): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(fetchMs);
  const file = await api.getFile(ref, apiSignal(signal)).catch((error) => {
    throw new Error(`telegram file: ${faultOf(error).description}`);
  });
  if (!file.file_path) throw new Error("telegram file: no path");
  const { status, bytes } = await callHttp(`${root}/${encodeURI(file.file_path)}`, {
    signal,
    maxBytes: largestFileBytes,
  });
  if (status !== 200) throw new Error(`telegram file: status ${status}`);
  return bytes;
}
