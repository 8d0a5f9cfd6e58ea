import { asksForService } from "../understanding/index.ts";
import { beginDraft } from "./drafts.ts";
import { menuButtons } from "./screens/menu.ts";
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
  // Photos that came first go with the words that explain them.
  const files = turn.state.parked?.text === "" ? turn.state.parked.files : [];
  const items = itemsIn(turn, text);
  // Who names a service in a few words wants it rather than complain about it: they are asked.
  const wantsItem = items.length > 0 && Array.from(text).length <= fewWords;
  const seeksService = asksForService(text);
  if (sure && !wantsItem && !seeksService) {
    turn.state.parked = undefined;
    return beginDraft(turn, { file: sure.name }, { words: text, ...(files.length > 0 ? { photos: files } : {}) });
  }
  const maybe = heard.filter((h) => h.likely !== "no");
  if (items.length === 0 && maybe.length === 0 && !isDanger) return notUnderstood(turn, text, files);
  turn.state.parked = { text, files };
  const key = items.length > 0 ? "words-items" : seeksService ? "words-service" : "words-report";
  replyWith(turn, key, {}, [
    ...itemButtons(turn, items),
    ...(items.length === 0 && seeksService ? [[button(turn, "menu-services", { do: "services", page: 0 })]] : []),
    [button(turn, "report-this", { do: "file", procedure: maybe[0]?.name ?? "request", words: "parked" })],
    [button(turn, "menu-home", { do: "menu" })],
  ]);
}

/** What was said stays at hand for reporting. */
function notUnderstood(turn: Turn, text: string, files: string[]): void {
  turn.state.parked = { text, files };
  const report = button(turn, "report-this", { do: "file", procedure: "request", words: "parked" });
  replyWith(turn, "not-understood", {}, menuButtons(turn, report));
}

/** Said to a question that it does not answer: something else, perhaps, that they want to report or look up. */
export const isOtherMatter = (turn: Turn, text: string): boolean =>
  asksForService(text) || [...turn.means.procedures.values()].some((p) => p.hears?.(text, turn.world) === "yes");
