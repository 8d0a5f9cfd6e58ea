import { beginDraft } from "./drafts.ts";
import { menuButtons, showMenu } from "./screens/menu.ts";
import { itemButtons, itemsIn } from "./screens/services.ts";
import { button, replyWith, type Turn } from "./turn.ts";

const fewWords = 30;

/** Words with no question open: something to file, something to look up, or something we do not understand. */
export async function hearFreeWords(turn: Turn, text: string, isDanger: boolean): Promise<void> {
  const heard = [...turn.means.procedures.values()].map((p) => ({
    name: p.name,
    likely: p.hears?.(text, turn.world) ?? "no",
  }));
  const sure = heard.find((h) => h.likely === "yes");
  const items = itemsIn(turn, text);
  // Who names a service in a few words wants it rather than complain about it: they are asked.
  const wantsItem = items.length > 0 && Array.from(text).length <= fewWords;
  if (sure && !wantsItem) return beginDraft(turn, { file: sure.name }, { words: text });
  const maybe = heard.filter((h) => h.likely !== "no");
  if (items.length === 0 && maybe.length === 0 && !isDanger) return notUnderstood(turn, text);
  turn.state.parked = { text, files: [] };
  replyWith(turn, items.length > 0 ? "words-items" : "words-report", {}, [
    ...itemButtons(turn, items),
    [button(turn, "report-this", { do: "file", procedure: maybe[0]?.name ?? "request", words: "parked" })],
    [button(turn, "menu-home", { do: "menu" })],
  ]);
}

const hello = /^(你好|您好|hi|hello|hey|在吗|在么|哈喽|早上好|下午好|晚上好)[呀啊吗!！。.,，～~]*$/i;
const thanks = /^(谢谢|多谢|thanks?|thank you)[你您了啊!！。.,，～~]*$/i;

/** A greeting and nothing else: never an answer to a question. */
export const isHello = (text: string): boolean => hello.test(text.trim());

/** Greetings get the menu; the rest is said not to be understood, and stays at hand for reporting. */
function notUnderstood(turn: Turn, text: string): void {
  if (isHello(text) || thanks.test(text.trim())) {
    showMenu(turn);
    return;
  }
  turn.state.parked = { text, files: [] };
  const report = button(turn, "report-this", { do: "file", procedure: "request", words: "parked" });
  replyWith(turn, "not-understood", {}, menuButtons(turn, report));
}
