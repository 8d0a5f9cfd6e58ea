import type { CatalogueItem } from "../city/index.ts";
import type { Button } from "../instruments/index.ts";
import {
  asksForService,
  asksWhoseJob,
  looksLikeQuestion,
  mayAskForService,
  saysNothing,
} from "../understanding/index.ts";
import { beginDraft } from "./drafts.ts";
import { rememberAsked } from "./learn-choice.ts";
import { lookUpItems } from "./look-up-items.ts";
import { answerFrom } from "./model/answer.ts";
import { whatIsMeant } from "./model/intent.ts";
import { askWhetherNotice } from "./notices/announce.ts";
import { continueButtons, homeRow, menuButtons } from "./screens/menu.ts";
import { itemButtons, itemName, itemText, showServices } from "./screens/services.ts";
import { showWhoseJob } from "./screens/whose-job.ts";
import { draftInHand, waitingPhotos } from "./state.ts";
import { button, reply, replyWith, type Turn } from "./turn.ts";

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
  if (!isDanger && askWhetherNotice(turn, text, files)) return;
  const { items: near, isGood } = lookUpItems(turn, text, mostItems);
  // Who names a service in a few words wants it rather than complain about it: they are asked.
  const wantsItem = near.some(({ isNamed }) => isNamed) && Array.from(text).length <= fewWords;
  const seeksService = asksForService(text);
  const isSurely = sure?.likely === "surely";
  const mayWantService = !isSurely && !seeksService && mayAskForService(text);
  if (mayWantService && !isGood) {
    if (await hearMeant(turn, text, files)) return;
    turn.state.parked = { text, files };
    return askWhich(turn);
  }
  if (sure && (isSurely || (!wantsItem && !seeksService && !mayWantService))) {
    turn.state.parked = undefined;
    return beginDraft(turn, { file: sure.name }, { words: text, ...(files.length > 0 ? { photos: files } : {}) });
  }
  const maybe = heard.filter((h) => h.likely !== "no");
  const isReport = isDanger || (!isGood && !seeksService && maybe.length > 0);
  if (near.length === 0 && !seeksService && !isReport) {
    if (!(await hearMeant(turn, text, files))) notUnderstood(turn, text, files);
    return;
  }
  turn.state.parked = { text, files };
  const report = reportParked(turn, "report-this", maybe[0]?.name);
  if (isReport) {
    replyWith(turn, "words-report", {}, [[report], homeRow(turn)]);
    return;
  }
  await offerItems(turn, text, { items: near, isGood }, report);
}

/** So many services near to the words are given to a model to choose from. */
const mostNear = 8;

/** What a model makes of words that nothing else here understands: a form, or services to choose from. False for all else. */
async function hearMeant(turn: Turn, text: string, files: string[]): Promise<boolean> {
  const near = lookUpItems(turn, text, mostNear).items.map(({ item }) => item);
  const meant = await whatIsMeant(turn, text, near);
  if (!meant) return false;
  if (meant === "report") {
    turn.state.parked = undefined;
    await beginDraft(turn, { file: "request" }, { words: text, ...(files.length > 0 ? { photos: files } : {}) });
    return true;
  }
  turn.state.parked = { text, files };
  await offerItems(
    turn,
    text,
    { items: meant.map((item) => ({ item })), isGood: true },
    reportParked(turn, "report-this"),
  );
  return true;
}

/** The items that fit, or the nearest, or the way to all of them; and what else can be done with the words. */
async function offerItems(
  turn: Turn,
  text: string,
  { items, isGood }: { items: readonly { item: CatalogueItem }[]; isGood: boolean },
  report: Button,
): Promise<void> {
  rememberAsked(turn, text);
  const told = items.filter(({ item }) => item.content.materials);
  const sources = told.map(({ item }) => ({ name: itemName(turn, item), text: itemText(turn, item) }));
  const answer = looksLikeQuestion(text) || asksForService(text) ? await answerFrom(turn, text, sources) : undefined;
  const key = isGood ? "words-items" : items.length > 0 ? "words-near" : "words-no-item";
  const offered = turn.say(key);
  reply(turn, {
    text: answer ? `${answer}\n\n${offered}` : offered,
    buttons: [
      ...itemButtons(
        turn,
        items.map(({ item }) => item),
      ),
      [report],
      [button(turn, "services-all", { do: "services", page: 0 }), button(turn, "menu-talk", { do: "talk" })],
      ...continueButtons(turn),
      homeRow(turn),
    ],
  });
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
export async function lookUpParked(turn: Turn): Promise<void> {
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
  await offerItems(turn, parked.text, lookUpItems(turn, parked.text, mostItems), report);
}

/** What was said stays at hand for reporting. */
function notUnderstood(turn: Turn, text: string, files: string[]): void {
  // A figure was meant for a button that is there no more.
  if (saysNothing(text) && !/^\d{1,3}$/.test(text.normalize("NFKC").trim()) && files.length === 0) {
    replyWith(turn, "no-words", {}, menuButtons(turn));
    return;
  }
  turn.state.parked = { text, files };
  replyWith(turn, "not-understood", {}, menuButtons(turn, reportParked(turn, "report-this")));
}

/** Said to a question that it does not answer: something else, perhaps, that they want to report or look up. */
export const isOtherMatter = (turn: Turn, text: string): boolean =>
  asksForService(text) ||
  [...turn.means.procedures.values()].some((p) => ["surely", "yes"].includes(p.hears?.(text, turn.world) ?? "no"));
