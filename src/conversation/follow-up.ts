import type { Button } from "../instruments/index.ts";
import { aboutOf, actionsFor, type CaseRow, casesOf, isApplicant } from "../procedures/engine/index.ts";
import { isNotHurried } from "../procedures/requests/index.ts";
import { bare, type FollowUp, findFollowUp, textsAbout } from "../understanding/index.ts";
import { attach } from "./about-case.ts";
import { act } from "./begin-act.ts";
import type { Command } from "./commands.ts";
import { showCase } from "./screens/case-card.ts";
import { showMyCases } from "./screens/case-lists.ts";
import { statusOf } from "./screens/case-words.ts";
import { homeRow } from "./screens/menu.ts";
import { draftInHand, waitingPhotos } from "./state.ts";
import { button, procedureOf, replyWith, shownInstant, type Turn } from "./turn.ts";

/** Cases of theirs that are looked at, and of those the most that are offered to choose from. */
const looked = 20;
const mostOffered = 5;

/** Said by who has filed nothing, a longer text may well be the first that they tell. */
const surelyFollowUp = 8;

/**
 * "催一下", "撤回刚才那个", "地址写错了，是3栋", "上次那个井盖怎么样了": said of what the person has filed, it is never a
 * new report. False for all else. Who has filed nothing is told so, as long as the words can mean nothing else.
 */
export async function hearFollowUp(turn: Turn, text: string, files: string[] = []): Promise<boolean> {
  const followUp = findFollowUp(text);
  if (!followUp) return false;
  const newest = await casesOf(turn.means.db, turn.person.id, looked, 0);
  const own = newest.filter((row) => isApplicant(row, turn.person.id));
  if (own.length === 0) return files.length === 0 && showNothingFiled(turn, followUp, text);
  const fit = casesMeant(turn, own, followUp);
  if (fit === "another") return false;
  const meant = fit.length > 1 && followUp.about === "" ? await justShown(turn, fit) : fit;
  const [only] = meant;
  // A photo sent with the words belongs to the case.
  const said = files.length > 0 ? { ...followUp, wants: "correct" as const, saysMore: true } : followUp;
  // Which of several is told by the list of them.
  if (!only || (followUp.wants === "progress" && followUp.about === "" && meant.length > 1))
    return showNone(turn, followUp);
  if (meant.length > 1) askWhich(turn, meant, said, text, files);
  else await followUpOn(turn, only, said, text, files);
  return true;
}

/** The cases that the words may be about, newest first; "another" when they are about something not filed yet. */
function casesMeant(turn: Turn, own: CaseRow[], { wants, about, isPast }: FollowUp): CaseRow[] | "another" {
  const open = own.filter((row) => !row.outcome);
  const takes = (row: CaseRow) => takerOf(turn, row, wants) !== undefined;
  if (about === "") {
    if (wants === "withdraw") return open.filter(takes);
    if (wants === "progress") return open;
    // What is being worked on comes before what waits for the resident's own word.
    const busy = open.filter((row) => row.dueAt !== null);
    const fit = busy.length > 0 ? busy : open;
    if (wants === "hurry") return fit;
    const taking = fit.filter(takes);
    return taking.length > 0 ? taking : "another";
  }
  const among = wants === "progress" ? own : wants === "withdraw" ? open.filter(takes) : open;
  const named = textsAbout(about, among, (row) => String(row.form.words ?? ""));
  return named.length > 0 || isPast ? named : "another";
}

/** So long a case that was shown is still the one that is spoken of. */
const shownMs = 15 * 60_000;

/** Of several the one that is being written about, or that an answer here was about just now: it was filed, or looked at. */
async function justShown(turn: Turn, rows: CaseRow[]): Promise<CaseRow[]> {
  const { caseShown } = turn.state;
  const purpose = draftInHand(turn.state)?.purpose;
  const written = purpose && "act" in purpose ? rows.find(({ id }) => id === purpose.caseId) : undefined;
  if (written) return [written];
  const only = rows.find(({ id }) => id === caseShown?.id);
  const isLong = turn.world.now.getTime() - new Date(caseShown?.at ?? 0).getTime() > shownMs;
  if (!caseShown || !only || isLong) return rows;
  // Word of another one has come since: it may as well be that.
  const sql = `SELECT 1 FROM "Delivery" WHERE "addressId" = $1 AND kind = 'notice' AND "caseId" <> $2 AND id > $3 LIMIT 1`;
  const since = await turn.means.db.query(sql, [turn.addressId, only.id, caseShown.deliveryId], "notice-of-another");
  return since.length === 0 ? [only] : rows;
}

const takers: Record<FollowUp["wants"], readonly string[]> = {
  withdraw: ["withdraw"],
  correct: ["supply", "add"],
  hurry: ["hurry"],
  progress: [],
};

/** The action of a case that does what is wanted, where there is one for this person now. */
function takerOf(turn: Turn, row: CaseRow, wants: FollowUp["wants"]): string | undefined {
  const names = actionsFor(procedureOf(turn, row.procedure), row, turn.actor, turn.world).map(([name]) => name);
  return takers[wants].find((name) => names.includes(name));
}

/** Photos without a word, sent while a case of theirs was what was spoken of: that case, and the button that adds them to it. */
export async function photosMayBeOf(turn: Turn): Promise<{ row: CaseRow; button: Button } | undefined> {
  if (!turn.state.caseShown) return undefined;
  const newest = await casesOf(turn.means.db, turn.person.id, looked, 0);
  const rows = newest.filter((row) => isApplicant(row, turn.person.id) && !row.outcome);
  // Even one alone has to be what was spoken of.
  const [row] = (await justShown(turn, rows)).filter(({ id }) => id === turn.state.caseShown?.id);
  const action = row && takerOf(turn, row, "correct");
  if (!row || !action) return undefined;
  const command: Command = { do: "act", caseId: row.id, action, version: row.version, words: "parked" };
  return { row, button: button(turn, "files-to-case", command, { number: row.number }) };
}

/** The words stay at hand: they may be about something that was said elsewhere, or not at all so far. */
function showNothingFiled(turn: Turn, { wants, about }: FollowUp, text: string): boolean {
  const isShort = about === "" && Array.from(bare(text)).length <= surelyFollowUp;
  if (!isShort) return false;
  turn.state.parked = { text, files: waitingPhotos(turn.state) };
  const report = button(turn, "report-this", { do: "file", procedure: "request", words: "parked" });
  replyWith(turn, "follow-nothing", { wants }, [
    [report],
    [button(turn, "menu-talk", { do: "talk" }), ...homeRow(turn)],
  ]);
  return true;
}

async function showNone(turn: Turn, { wants }: FollowUp): Promise<true> {
  if (wants !== "withdraw") await showMyCases(turn, 0);
  else
    replyWith(turn, "follow-none-withdraw", {}, [
      [button(turn, "menu-cases", { do: "cases", page: 0 }), ...homeRow(turn)],
    ]);
  return true;
}

async function followUpOn(turn: Turn, row: CaseRow, said: FollowUp, text: string, files: string[]): Promise<void> {
  const { id: caseId, version } = row;
  if (said.wants === "progress") return showCase(turn, caseId);
  const action = takerOf(turn, row, said.wants);
  if (said.wants === "hurry" && !action)
    return showCase(turn, caseId, { note: [...hurriedBefore(turn, row), whenDue(turn, row)].join("\n") });
  if (said.wants === "correct" && (said.saysMore || !action)) return attach(turn, row, text, files);
  await act(turn, { do: "act", caseId, action: action ?? "withdraw", version });
}

/** That their handler was told today that somebody waits. */
const hurriedBefore = (turn: Turn, row: CaseRow): string[] =>
  isNotHurried.holds(row, turn.world, {}) ? [] : [turn.say("follow-hurried")];

/** What hurries a case is its clock: until when, or that the body above has been told. */
function whenDue(turn: Turn, row: CaseRow): string {
  const body = row.handlerId ? turn.world.city.body(row.handlerId).name : "";
  if (!row.dueAt || row.facts.paused !== undefined) return turn.say("follow-hurry-yours");
  const isLate = row.dueAt <= turn.world.now;
  return turn.say(isLate ? "follow-hurry-late" : "follow-hurry", { body, due: shownInstant(turn, row.dueAt) });
}

function askWhich(turn: Turn, rows: CaseRow[], { wants, saysMore }: FollowUp, text: string, files: string[]): void {
  if (wants === "correct") turn.state.parked = { text, files };
  const commandFor = (row: CaseRow): Command => {
    const { id: caseId, version } = row;
    const action = takerOf(turn, row, wants);
    if (!action) return { do: "case", caseId };
    return { do: "act", caseId, action, version, ...(wants === "correct" && saysMore ? { words: "parked" } : {}) };
  };
  const lines = rows.slice(0, mostOffered).map((row) => {
    const args = { number: row.number, status: statusOf(turn, row), about: aboutOf(row) };
    return [{ label: turn.say("cases-line", args), command: commandFor(row) }];
  });
  const all = button(turn, "menu-cases", { do: "cases", page: 0 });
  replyWith(turn, `follow-which-${wants}`, {}, [...lines, [all, ...homeRow(turn)]]);
}
