// The dialogue on Telegraf: an explicit state in its session, kept in PostgreSQL by its own store.
import { Postgres } from "@telegraf/session/pg";
import { type Context, session, Telegraf } from "telegraf";
import { message } from "telegraf/filters";
import { buttons, hear, type Session } from "./dialogue.ts";
import { pool, serve, settings } from "./serve.ts";

interface OurContext extends Context {
  session: Session;
}

const bot = new Telegraf<OurContext>(settings.BOT_TOKEN, {
  // An answer in the webhook's own answer is nowhere reported as failed: the others make a call, and so does this one.
  telegram: { apiRoot: settings.TELEGRAM_API_ROOT, webhookReply: false },
});
const store = Postgres<Session>({ pool, table: "sessions" });
bot.use(session({ store, defaultSession: (): Session => ({ answers: {} }) }));
bot.on(message("text"), async (ctx) => {
  const text = hear(ctx.session, ctx.message.text);
  await ctx.reply(text, { parse_mode: "HTML", reply_markup: { inline_keyboard: [buttons] } });
});
bot.botInfo = await bot.telegram.getMe();
serve(bot.webhookCallback("/telegram/webhook", { secretToken: settings.WEBHOOK_SECRET }));
