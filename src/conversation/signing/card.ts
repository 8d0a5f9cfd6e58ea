import { seatIn } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { type Button, rowsOf, type Signing, signingRate } from "../../instruments/index.ts";
import {
  type Answers,
  actionsFor,
  bodyOfParty,
  type CaseRow,
  hasLapsed,
  requireGuards,
} from "../../procedures/engine/index.ts";
import type { OwnPart } from "../screens/part-of-card.ts";
import { button, isBrief, procedureOf, type Turn } from "../turn.ts";
import { markOf } from "./mark.ts";
import { actionsAt, isGathering, signingOf } from "./read.ts";
import { sharersOf } from "./speaker.ts";

/** The signatures with what was just done and is not in the database yet; `did`: the action, by whoever looks. */
export async function freshSigning(turn: Turn, row: CaseRow, did?: string): Promise<Signing> {
  const signing = await signingOf(turn, row);
  const own = did === "sign" || did === "file" ? "stands" : did === "unsign" ? "ended" : undefined;
  return own ? { ...signing, own, isListed: true, count: Number(row.facts.signed) } : signing;
}

const cells = 10;

/** ▓▓▓░░░░░░░: how much of what is needed there is. */
const barOf = (part: number, whole: number): string => {
  const full = Math.min(cells, Math.floor((cells * part) / Math.max(1, whole)));
  return "▓".repeat(full) + "░".repeat(cells - full);
};

/** How many signed, of how many while they are still gathered; nothing where nobody has to. */
export function signedLine(turn: Turn, row: CaseRow, { count, own }: Signing): string[] {
  const needed = Number(row.facts.needed);
  if (!(needed > 0)) return [];
  const { procedure } = row;
  const value = turn.say(isGathering(turn, row) ? "signing-count-of" : "signing-count", {
    ...{ count, needed, bar: barOf(count, needed), own: own === "stands" ? "yes" : "no" },
    isShort: count < needed ? "yes" : "no",
  });
  return [turn.say("summary-line", { label: turn.say("signing-word", { procedure }), value })];
}

const mostDays = 7;

/** For who judges it: how many signed on which day, and how many of them had only just been verified. */
export async function rateLines(turn: Turn, row: CaseRow): Promise<string[]> {
  const { city } = turn.world;
  const { checkedBy, checkedAt = [] } = procedureOf(turn, row.procedure).signing ?? {};
  const isJudged = checkedAt.includes(row.step) || "unsign" in actionsAt(turn, row);
  if (!checkedBy || !isJudged || !(Number(row.facts.needed) > 1)) return [];
  if (isBrief(turn) || !seatIn(turn.actor.seats, bodyOfParty(checkedBy, row, city))) return [];
  const freshDays = city.charter(row.charterId).number("proposal.newAccountDays");
  const days = await signingRate(turn.means.db, row.id, freshDays);
  if (days.length === 0) return [];
  const fresh = days.reduce((sum, day) => sum + day.fresh, 0);
  const all = days.reduce((sum, day) => sum + day.signed, 0);
  const args = { procedure: row.procedure, fresh, all, freshDays };
  const shown = days
    .slice(-mostDays)
    .map(({ day, signed }) => turn.say("signing-rate-day", { day: day.slice(5), signed }));
  return [turn.say("signing-rate", { ...args, days: shown.join(turn.say("list-comma")) })];
}

/** Why whoever looks may not sign what others sign now; empty for who may, has, or began it. */
export function whyNot(turn: Turn, row: CaseRow, signing: Signing): string[] {
  const action = actionsAt(turn, row).sign;
  const isOpen = isGathering(turn, row) && !hasLapsed(row, turn.world.now);
  if (!action || !isOpen || row.applicantId === turn.person.id || signing.own === "stands") return [];
  if (!turn.person.isVerified) return [turn.say("start-verified-only")];
  try {
    requireGuards(action.guards, row, { ...turn.world, signing }, {});
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [turn.say(error.code, { ...error.args, ...error.byLocale[turn.person.locale] })];
  }
}

/** What whoever looks may do now; where several have the phone, what any of them may. */
async function offeredTo(turn: Turn, row: CaseRow, signing: Signing): Promise<Set<string>> {
  const isShared = "unsign" in actionsAt(turn, row) && turn.person.isVerified && (await sharersOf(turn)).length > 0;
  const world = isShared ? turn.world : { ...turn.world, signing };
  return new Set(actionsFor(procedureOf(turn, row.procedure), row, turn.actor, world).map(([name]) => name));
}

/** Whether whoever looks may sign now, or somebody else who has the phone. */
export const offersToSign = async (turn: Turn, row: CaseRow, signing: Signing): Promise<boolean> =>
  (await offeredTo(turn, row, signing)).has("sign");

/**
 * 联署 or 退出联署, for who may now; both where several have the phone; and who has to be verified first is shown how.
 *
 * @param text what is signed, where it stands beside the button
 */
export async function signingButtons(
  turn: Turn,
  row: CaseRow,
  signing: Signing,
  text: Answers | undefined,
): Promise<{ sign: Button[]; unsign: Button[] }> {
  const { id: caseId, version, procedure } = row;
  const offered = await offeredTo(turn, row, signing);
  const make = (action: string, more: { read?: string } = {}): Button[] =>
    offered.has(action)
      ? [button(turn, `${procedure}-action-${action}`, { do: "act", caseId, action, version, ...more })]
      : [];
  const isUnknown = !turn.person.isVerified && isGathering(turn, row);
  const verify = isUnknown ? [button(turn, "me-verify", { do: "joining", go: { to: "verify" } })] : [];
  return { sign: [...make("sign", text && { read: markOf(text) }), ...verify], unsign: make("unsign") };
}

/** 转发和二维码. */
export const shareButton = (turn: Turn, caseId: string): Button[] =>
  isBrief(turn) ? [] : [button(turn, "signing-share-button", { do: "proposal-share", caseId })];

/** On the card of what is signed: how many have, what whoever checks them reads, the text, and what one can do. */
export async function signingPart(turn: Turn, row: CaseRow, did?: string): Promise<OwnPart> {
  const signing = await freshSigning(turn, row, did);
  const why = whyNot(turn, row, signing);
  const { sign, unsign } = await signingButtons(turn, row, signing, row.form);
  const share = isGathering(turn, row) ? shareButton(turn, row.id) : [];
  const mayRead = sign.length > 0 && why.length === 0;
  return {
    text: [...signedLine(turn, row, signing), ...(await rateLines(turn, row)), ...why].join("\n"),
    quote: mayRead || signing.own === "stands" ? signedText(turn, row) : undefined,
    buttons: rowsOf([...sign, ...share, ...unsign], 2),
  };
}

/** What is signed, line by line. */
const signedText = (turn: Turn, { procedure: name, form }: CaseRow): string =>
  (procedureOf(turn, name).signing?.text ?? [])
    .map((field) => {
      const option = `${name}-option-${field}-${String(form[field])}`;
      const value = turn.means.words.has(option) ? turn.say(option) : String(form[field]);
      return turn.say("summary-line", { label: turn.say(`${name}-field-${field}`), value });
    })
    .join("\n");
