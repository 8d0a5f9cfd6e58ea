import type { Button } from "../instruments/index.ts";
import { asksForService, asksWhoseJob, looksLikeQuestion } from "../understanding/index.ts";
import { continueButtons } from "./acting.ts";
import { beginDraft } from "./drafts.ts";
import { homeRow, menuButtons } from "./screens/menu.ts";
import { itemButtons, lookUpItems } from "./screens/services.ts";
import { showWhoseJob } from "./screens/whose-job.ts";
import { button, replyWith, type Turn } from "./turn.ts";

const fewWords = 30;
const mostItems = 3;

/** Words with no question open: something to file, something to look up, or something we do not understand. */
export async function hearFreeWords(turn: Turn, text: string, isDanger: boolean): Promise<void> {
  const heard = [...turn.means.procedures.values()].map((p) => ({
    name: p.name,
    likely: p.hears?.(text, turn.world) ?? "no",
  }));
  const sure = heard.find((h) => h.likely === "yes");
  // Photos that came first go with the words that explain them.
  const files = turn.state.parked?.text === "" ? turn.state.parked.files : [];
  if (asksWhoseJob(text)) {
    showWhoseJob(turn, text, files);
    return;
  }
  const { items: near, isGood } = lookUpItems(turn, text, mostItems);
  // Who names a service in a few words wants it rather than complain about it: they are asked.
  const wantsItem = near.some(({ isNamed }) => isNamed) && Array.from(text).length <= fewWords;
  const seeksService = asksForService(text);
  if (sure && !wantsItem && !seeksService) {
    turn.state.parked = undefined;
    return beginDraft(turn, { file: sure.name }, { words: text, ...(files.length > 0 ? { photos: files } : {}) });
  }
  const maybe = heard.filter((h) => h.likely !== "no");
  const isReport = !isGood && !seeksService && (maybe.length > 0 || isDanger);
  if (near.length === 0 && !seeksService && !isReport) return notUnderstood(turn, text, files);
  turn.state.parked = { text, files };
  const report = button(turn, "report-this", { do: "file", procedure: maybe[0]?.name ?? "request", words: "parked" });
  if (isReport) {
    replyWith(turn, "words-report", {}, [[report], homeRow(turn)]);
    return;
  }
  offerItems(turn, near, isGood, report);
}

/** Services that the words may mean, and the ways on when they mean none of them. */
function offerItems(turn: Turn, near: Near["items"], isGood: boolean, report: Button): void {
  const key = isGood ? "words-items" : near.length > 0 ? "words-near" : "words-no-item";
  const items = near.map(({ item }) => item);
  replyWith(turn, key, {}, [
    ...itemButtons(turn, items),
    [report],
    [button(turn, "services-all", { do: "services", page: 0 }), button(turn, "menu-talk", { do: "talk" })],
    ...continueButtons(turn),
    homeRow(turn),
  ]);
}

type Near = ReturnType<typeof lookUpItems>;

/** Begins another matter with the words that wait. */
export const reportOther = (turn: Turn): Button =>
  button(turn, "report-other", { do: "file", procedure: "request", words: "parked" });

/** A question that the service guide, or whose job something is, can answer. */
export const isCivicQuestion = (turn: Turn, text: string): boolean =>
  asksForService(text) || asksWhoseJob(text) || (looksLikeQuestion(text) && lookUpItems(turn, text).isGood);

/** Looks up the words that wait; whatever is being written stays as it is. */
export function lookUpParked(turn: Turn): void {
  const { parked } = turn.state;
  if (!parked?.text) {
    replyWith(turn, "parked-gone", {}, menuButtons(turn));
    return;
  }
  if (asksWhoseJob(parked.text)) {
    showWhoseJob(turn, parked.text, parked.files);
    return;
  }
  const { items, isGood } = lookUpItems(turn, parked.text, mostItems);
  offerItems(turn, items, isGood, reportOther(turn));
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
