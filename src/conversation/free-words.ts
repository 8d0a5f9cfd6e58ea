import type { CatalogueItem } from "../city/index.ts";
import type { Button } from "../instruments/index.ts";
import {
  asksForService,
  asksWhoseJob,
  type Found,
  looksLikeQuestion,
  mayAskForService,
} from "../understanding/index.ts";
import { beginDraft } from "./drafts.ts";
import { continueButtons, homeRow, menuButtons } from "./screens/menu.ts";
import { itemButtons, lookUpItems, showServices } from "./screens/services.ts";
import { showWhoseJob } from "./screens/whose-job.ts";
import { draftInHand, waitingPhotos } from "./state.ts";
import { button, replyWith, type Turn } from "./turn.ts";

const fewWords = 30;
const mostItems = 3;

/** Words with no question open: something to file, something to look up, or something we do not understand. */
export async function hearFreeWords(turn: Turn, text: string, isDanger: boolean): Promise<void> {
  const heard = [...turn.means.procedures.values()].map((p) => ({
    name: p.name,
    likely: p.hears?.(text, turn.world) ?? "no",
  }));
  const sure = heard.find((h) => h.likely === "surely") ?? heard.find((h) => h.likely === "yes");
  const files = waitingPhotos(turn.state);
  if (asksWhoseJob(text)) {
    showWhoseJob(turn, text, files);
    return;
  }
  const { items: near, isGood } = lookUpItems(turn, text, mostItems);
  // Who names a service in a few words wants it rather than complain about it: they are asked.
  const wantsItem = near.some(({ isNamed }) => isNamed) && Array.from(text).length <= fewWords;
  const seeksService = asksForService(text);
  const isSurely = sure?.likely === "surely";
  const mayWantService = !isSurely && !seeksService && mayAskForService(text);
  if (mayWantService && !isGood) {
    turn.state.parked = { text, files };
    return askWhich(turn);
  }
  if (sure && (isSurely || (!wantsItem && !seeksService && !mayWantService))) {
    turn.state.parked = undefined;
    return beginDraft(turn, { file: sure.name }, { words: text, ...(files.length > 0 ? { photos: files } : {}) });
  }
  const maybe = heard.filter((h) => h.likely !== "no");
  const isReport = !isGood && !seeksService && (maybe.length > 0 || isDanger);
  if (near.length === 0 && !seeksService && !isReport) return notUnderstood(turn, text, files);
  turn.state.parked = { text, files };
  const report = reportParked(turn, "report-this", maybe[0]?.name);
  if (isReport) {
    replyWith(turn, "words-report", {}, [[report], homeRow(turn)]);
    return;
  }
  offerItems(turn, { items: near, isGood }, report);
}

/** The items that fit, or the nearest, or the way to all of them; and what else can be done with the words. */
function offerItems(turn: Turn, { items, isGood }: Found<CatalogueItem>, report: Button): void {
  const key = isGood ? "words-items" : items.length > 0 ? "words-near" : "words-no-item";
  replyWith(turn, key, {}, [
    ...itemButtons(
      turn,
      items.map(({ item }) => item),
    ),
    [report],
    [button(turn, "services-all", { do: "services", page: 0 }), button(turn, "menu-talk", { do: "talk" })],
    ...continueButtons(turn),
    homeRow(turn),
  ]);
}

const reportParked = (turn: Turn, key: string, procedure = "request"): Button =>
  button(turn, key, { do: "file", procedure, words: "parked" });

/** Begins another matter with the words that wait. */
export const reportOther = (turn: Turn): Button => reportParked(turn, "report-other");

/** A question that may be for a service or bring up a matter: the person says which; the words stay at hand. */
const askWhich = (turn: Turn): void =>
  replyWith(turn, "words-which", {}, [
    [button(turn, "words-which-service", { do: "look-up" }), reportParked(turn, "words-which-report")],
    homeRow(turn),
  ]);

/** A question that the service guide, or whose job something is, can answer. */
export const isCivicQuestion = (turn: Turn, text: string): boolean =>
  asksForService(text) || asksWhoseJob(text) || (looksLikeQuestion(text) && lookUpItems(turn, text).isGood);

/** 想办事: what is nearest to the words that were said; whatever is being written stays as it is. */
export function lookUpParked(turn: Turn): void {
  const { parked } = turn.state;
  if (!parked?.text) {
    showServices(turn, 0);
    return;
  }
  if (asksWhoseJob(parked.text)) {
    showWhoseJob(turn, parked.text, parked.files);
    return;
  }
  const report = draftInHand(turn.state) ? reportOther(turn) : reportParked(turn, "report-this");
  offerItems(turn, lookUpItems(turn, parked.text, mostItems), report);
}

/** What was said stays at hand for reporting. */
function notUnderstood(turn: Turn, text: string, files: string[]): void {
  turn.state.parked = { text, files };
  replyWith(turn, "not-understood", {}, menuButtons(turn, reportParked(turn, "report-this")));
}

/** Said to a question that it does not answer: something else, perhaps, that they want to report or look up. */
export const isOtherMatter = (turn: Turn, text: string): boolean =>
  asksForService(text) ||
  [...turn.means.procedures.values()].some((p) => ["surely", "yes"].includes(p.hears?.(text, turn.world) ?? "no"));
