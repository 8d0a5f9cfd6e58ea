import type { Api } from "grammy";
import { type Clock, isLocale, type Locale, type Words } from "../../foundation/index.ts";
import { commandNames } from "./introduce.ts";

/** In a group the bot only shows the way to the private chat. */
export interface GroupSigns {
  /** The bot's name without the @, once it is known. */
  setBotName(name: string): void;
  /** Shows the way if the text is meant for the bot, at most once a minute in each group. Never fails. */
  point(said: { chatId: number; text: string; locale?: string }): void;
}

const pauseMs = 60_000;
const mostRemembered = 1_000;

interface Means {
  api: Api;
  clock: Clock;
  words: Words;
  defaultLocale: Locale;
}

export function groupSigns({ api, clock, words, defaultLocale }: Means): GroupSigns {
  const lastAt = new Map<number, number>();
  let botName: string | undefined;
  return {
    setBotName(name) {
      botName = name;
    },
    point({ chatId, text, locale }) {
      const now = clock.now().getTime();
      if (!botName || !isForBot(text, botName) || now - (lastAt.get(chatId) ?? 0) < pauseMs) return;
      if (lastAt.size >= mostRemembered) lastAt.clear();
      lastAt.set(chatId, now);
      const say = words.say(isLocale(locale) ? locale : defaultLocale);
      const button = { text: say("telegram-group-button"), url: `https://t.me/${botName}` };
      const options = { reply_markup: { inline_keyboard: [[button]] } };
      void api.sendMessage(chatId, say("telegram-group-text"), options).catch(() => {});
    },
  };
}

/** Whether it begins with a command of ours that is not another bot's, or mentions the bot. */
export function isForBot(text: string, botName: string): boolean {
  const name = botName.toLowerCase();
  const command = /^\/(\w+)(?:@(\w+))?(?!\S)/.exec(text);
  if (command) {
    const [, word = "", to] = command;
    return to ? to.toLowerCase() === name : commandNames.includes(word.toLowerCase());
  }
  return [...text.matchAll(/@(\w+)/g)].some(([, mentioned]) => mentioned?.toLowerCase() === name);
}
