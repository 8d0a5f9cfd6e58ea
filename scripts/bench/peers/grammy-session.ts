// The dialogue on plain grammY: an explicit state in its session plugin, kept in PostgreSQL by its own storage.
import { PsqlAdapter } from "@grammyjs/storage-psql";
import { Bot, type Context, type SessionFlavor, type StorageAdapter, session, webhookCallback } from "grammy";
import { buttons, hear, type Session } from "./dialogue.ts";
import { pool, serve, settings } from "./serve.ts";

type OurContext = Context & SessionFlavor<Session>;

const bot = new Bot<OurContext>(settings.BOT_TOKEN, { client: { apiRoot: settings.TELEGRAM_API_ROOT } });
// Its type asks for a single connection; all that it calls is `query`, which a pool has too.
const storage = await PsqlAdapter.create({ tableName: "sessions", client: pool as never });
bot.use(session({ initial: (): Session => ({ answers: {} }), storage: storage as unknown as StorageAdapter<Session> }));
bot.on("message:text", async (ctx) => {
  const text = hear(ctx.session, ctx.message.text);
  await ctx.reply(text, { parse_mode: "HTML", reply_markup: { inline_keyboard: [buttons] } });
});
await bot.init();
serve(webhookCallback(bot, "http", { secretToken: settings.WEBHOOK_SECRET }));
