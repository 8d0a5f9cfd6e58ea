import type { FakeBotApi } from "../../../test/channels/fake-bot-api.ts";
import { webhookSecret } from "../../bench/app.ts";
import { isTaken, type Line, type Saying } from "./line.ts";

/** Somebody on Telegram, whose updates come by webhook. */
export function telegramLine(botApi: FakeBotApi, key: string, chat: number): Line {
  /** Made once; offered again it bears the same id. */
  const saying = (make: () => void): Saying => {
    make();
    const update = botApi.pending().at(-1);
    const body = JSON.stringify(update);
    const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": webhookSecret };
    return {
      externalId: `u${update?.update_id}`,
      offer: (port) => isTaken(`http://127.0.0.1:${port}/telegram/webhook`, { method: "POST", headers, body }),
    };
  };
  return {
    ...{ channel: "telegram", key, address: `${chat}`, lookMs: 200 },
    say: (text) => saying(() => botApi.pushText(chat, text)),
    press(shown, label) {
      const buttons = botApi
        .messages(chat)
        .find(({ id }) => `${id}` === shown.id)
        ?.buttons.flat();
      const data = buttons?.find((button) => button.label.startsWith(label))?.data;
      return data ? saying(() => botApi.pressData(chat, Number(shown.id), data)) : undefined;
    },
    pressToken: (token) => saying(() => botApi.pressData(chat, 1, token)),
    shown: async () =>
      botApi.messages(chat).map(({ id, text, buttons }) => ({
        ...{ id: `${id}`, text, labels: buttons.flat().map(({ label }) => label) },
      })),
  };
}
