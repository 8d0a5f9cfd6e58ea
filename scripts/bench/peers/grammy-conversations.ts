// The dialogue as a function of grammY's conversations plugin, whose log of replays is kept in the same storage.
import {
  type Conversation,
  type ConversationData,
  type ConversationFlavor,
  conversations,
  createConversation,
  type VersionedStateStorage,
} from "@grammyjs/conversations";
import { PsqlAdapter } from "@grammyjs/storage-psql";
import { Bot, type Context, webhookCallback } from "grammy";
import { again, buttons, done, questions } from "./dialogue.ts";
import { pool, serve, settings } from "./serve.ts";

type OurContext = ConversationFlavor<Context>;

const markup = { parse_mode: "HTML" as const, reply_markup: { inline_keyboard: [buttons] } };

async function apply(conversation: Conversation<OurContext, Context>, ctx: Context): Promise<void> {
  for (const question of questions) {
    await ctx.reply(question.text, markup);
    await conversation.waitUntil((next) => question.read(next.message?.text ?? "") !== undefined, {
      otherwise: (next) => next.reply(again, markup),
    });
  }
  await ctx.reply(done);
}

const bot = new Bot<OurContext>(settings.BOT_TOKEN, { client: { apiRoot: settings.TELEGRAM_API_ROOT } });
// Its type asks for a single connection; all that it calls is `query`, which a pool has too.
const storage = await PsqlAdapter.create({ tableName: "sessions", client: pool as never });
const adapter = storage as unknown as VersionedStateStorage<string, ConversationData>;
bot.use(conversations({ storage: { type: "key", version: 0, adapter } }));
bot.use(createConversation(apply));
bot.on("message:text", (ctx) => ctx.conversation.enter("apply"));
await bot.init();
serve(webhookCallback(bot, "http", { secretToken: settings.WEBHOOK_SECRET }));
