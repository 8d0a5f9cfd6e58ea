import type { City } from "../../city/index.ts";
import { findHandlers, type Handlers } from "../../procedures/requests/index.ts";
import { withoutWhoseJob } from "../../understanding/index.ts";
import { stationName } from "../joining/record.ts";
import { lookUpItems } from "../look-up-items.ts";
import { communityOf } from "../questions/place.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { continueButtons, homeRow } from "./menu.ts";
import { itemButtons } from "./services.ts";

const mostItems = 2;

/** "路灯坏了归哪个部门": the body, its duty and why, and the way to report it there. */
export function showWhoseJob(turn: Turn, text: string, files: string[]): void {
  const asked = withoutWhoseJob(text);
  // "这归谁管？" means what was said last, which stays at hand.
  if (asked !== "") turn.state.parked = { text, files };
  const about = asked || turn.state.parked?.text || "";
  const talk = [button(turn, "menu-talk", { do: "talk" }), ...homeRow(turn)];
  const goOn = continueButtons(turn);
  if (about === "") {
    replyWith(turn, "whose-job-what", {}, [...goOn, talk]);
    return;
  }
  const { city, whoseJob } = turn.world;
  const handlers = findHandlers(about, placeOf(turn, about), city, whoseJob);
  const answer = answerOf(handlers, city);
  const { items, isGood } = lookUpItems(turn, about, mostItems);
  // What is a body's job anyway is a service only when it is called by name.
  const wanted = isGood ? items.filter(({ isNamed }) => !answer || isNamed).map(({ item }) => item) : [];
  const report = [button(turn, "report-this", { do: "file", procedure: "request", words: "parked" })];
  if (answer) {
    replyWith(turn, answer.key, answer.args, [report, ...itemButtons(turn, wanted), ...goOn, talk]);
    return;
  }
  const key = wanted.length > 0 ? "whose-job-items" : "whose-job-unknown";
  replyWith(turn, key, { station: stationName(turn) }, [...itemButtons(turn, wanted), report, ...goOn, talk]);
}

/** As a filing would be told: what earlier cases are sure of, else the duty, else those between whom it will be asked. */
function answerOf(
  { job, sure, among }: Handlers,
  city: City,
): { key: string; args: Record<string, string> } | undefined {
  const nameOf = (id: string) => city.body(id).name;
  if (sure) return { key: "whose-job-learnt", args: { body: sure.name } };
  if (among && among.length > 1) return { key: "whose-job-among", args: { bodies: among.map(nameOf).join("、") } };
  if (!job) return undefined;
  return { key: "whose-job", args: { body: nameOf(job.bodyId), duty: job.duty, words: job.words } };
}

/** The place named, else home, else the district. */
function placeOf(turn: Turn, words: string): string {
  const { city } = turn.world;
  const named = city.findAreas(words, 1).find(({ name }) => words.includes(name));
  const home = turn.person.homeAreaId ? communityOf(turn, turn.person.homeAreaId) : undefined;
  return named?.id ?? home?.id ?? city.districtId;
}
