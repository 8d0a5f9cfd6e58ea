import type { Api } from "grammy";
import type { Config, Locale, Logger, Words } from "../../foundation/index.ts";
import { type ApiSignal, faultOf } from "./bot-api.ts";

/** The menu of commands, in its order, each with the key of its description. */
const commands: [name: string, key: string][] = [
  ["start", "telegram-command-start"],
  ["report", "telegram-command-report"],
  ["services", "telegram-command-services"],
  ["for", "telegram-command-for"],
  ["cases", "telegram-command-cases"],
  ["todo", "telegram-command-todo"],
  ["meetings", "telegram-command-meetings"],
  ["notice", "telegram-command-notice"],
  ["me", "telegram-command-me"],
  ["mydata", "telegram-command-mydata"],
  ["language", "telegram-command-language"],
  ["link", "telegram-command-link"],
  ["help", "telegram-command-help"],
  ["cancel", "telegram-command-cancel"],
];

export const commandNames = commands.map(([name]) => name);

/** Chinese also for every language that has no words of its own. */
const languages: [code: "zh" | "en" | undefined, locale: Locale][] = [
  [undefined, "zh-CN"],
  ["zh", "zh-CN"],
  ["en", "en"],
];

/** Tells Telegram what the bot can do. It works without, so a failure is only logged. */
export async function introduce(api: Api, words: Words, log: Logger, signal: ApiSignal): Promise<void> {
  try {
    for (const [language_code, locale] of languages) {
      const say = words.say(locale);
      const menu = commands.map(([command, key]) => ({ command, description: say(key) }));
      await api.setMyCommands(menu, { language_code }, signal);
      await api.setMyDescription(say("telegram-description"), { language_code }, signal);
    }
  } catch (error) {
    if (!signal?.aborted) log.warn(faultOf(error), "telegram: the menu of commands could not be registered");
  }
}

/** The kinds of update that mean anything to us. */
export const wantedUpdates = ["message", "callback_query", "my_chat_member"] as const;

/** Where Telegram calls in webhook mode, below `PUBLIC_URL`. */
const webhookPath = "/telegram/webhook";

/** Has updates come the way that the settings say; those that wait already are kept. */
export async function chooseWay(api: Api, config: Config, signal: ApiSignal): Promise<void> {
  if (config.telegramMode === "polling") await api.deleteWebhook({ drop_pending_updates: false }, signal);
  else {
    const options = { secret_token: config.webhookSecret, allowed_updates: wantedUpdates };
    await api.setWebhook(`${config.publicUrl}${webhookPath}`, options, signal);
  }
}
