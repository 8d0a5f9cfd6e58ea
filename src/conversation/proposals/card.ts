import type { Change } from "../../foundation/index.ts";
import { type Button, rowsOf, type Signing, scoresOf } from "../../instruments/index.ts";
import { type Answers, actionsFor, type CaseRow } from "../../procedures/engine/index.ts";
import { type ReadProposal, readProposal, withLine } from "../../procedures/proposals/index.ts";
import { statusOf, whyStandingBack } from "../screens/case-words.ts";
import { homeRow } from "../screens/menu.ts";
import { freshSigning, rateLines, shareButton, signingButtons, whyNot } from "../signing/card.ts";
import { superviseButtons } from "../supervision/supervise-button.ts";
import { button, isBrief, procedureOf, reply, type Turn } from "../turn.ts";
import { aboutLines, standLines, textLines, wayLines } from "./lines.ts";
import { nextButtons } from "./propose-again.ts";
import { stepsThatMerge } from "./read.ts";

/** What was just done and is not in the database yet; `did`: the action, by whoever looks. */
export interface FreshProposal {
  note?: string;
  did?: string;
  change?: Change;
}

/** A proposal as everybody sees it: where it stands, its text, its way; and what this person can do about it now. */
export async function showProposal(turn: Turn, row: CaseRow, { note, did, change }: FreshProposal = {}): Promise<void> {
  const { db } = turn.means;
  const signing = await freshSigning(turn, row, did);
  const read = withFresh(await readProposal(db, row), row, turn, change);
  const scores = row.step === "appraising" || row.outcome === "completed" ? await scoresOf(db, row.id) : undefined;
  const isShort = isBrief(turn);
  // Who has just done something with it where every letter has its price knows the text.
  const isTextShown = !(isShort && did);
  const rate = await rateLines(turn, row);
  const back = whyStandingBack(turn, procedureOf(turn, row.procedure), row);
  reply(turn, {
    title: turn.say("case-title", { number: row.number, status: statusOf(turn, row) }),
    text: [
      note,
      back,
      [...standLines(turn, row, signing, scores), ...rate].join("\n"),
      whyNot(turn, row, signing).join("\n"),
    ]
      .filter(Boolean)
      .join("\n\n"),
    quote: isTextShown ? textLines(turn, read, isShort).join("\n") : undefined,
    after: isShort ? undefined : [...aboutLines(turn, row, read), ...wayLines(turn, row)].join("\n"),
    buttons: await buttonsOf(turn, row, read, { signing, isTextShown }),
  });
}

/** A change of the text that was just made, or a step of the plan that was just added. */
function withFresh(old: ReadProposal, { id }: CaseRow, { world }: Turn, change?: Change): ReadProposal {
  const opened = (change?.inserted("Case") ?? []) as unknown as CaseRow[];
  const added = opened.filter(({ parentId, joinName }) => parentId === id && joinName === "milestones");
  const read = { ...old, milestones: [...old.milestones, ...added.map((row) => ({ row, words: null }))] };
  const data = change?.inserted("CaseEventPayload").find(({ caseId }) => caseId === id)?.data as Answers | undefined;
  if (data?.wording === undefined) return read;
  const made = { at: world.now, part: String(data.part), words: String(data.wording) };
  return {
    ...read,
    changes: [...read.changes, made],
    lines: withLine(read.lines, { part: made.part, words: made.words }),
  };
}

async function buttonsOf(
  turn: Turn,
  row: CaseRow,
  read: ReadProposal,
  { signing, isTextShown }: { signing: Signing; isTextShown: boolean },
): Promise<Button[][]> {
  const { id: caseId, version } = row;
  const procedure = procedureOf(turn, row.procedure);
  const actions = actionsFor(procedure, row, turn.actor, { ...turn.world, signing }).filter(
    ([, action]) => !action.isSaid,
  );
  const make = ([action]: (typeof actions)[number]): Button =>
    button(turn, `proposal-action-${action}`, { do: "act", caseId, action, version });
  const isOwn = row.applicantId === turn.person.id;
  const amend =
    row.step === "amending" && !isOwn && signing.isOfPlace
      ? [button(turn, "proposals-amend", { do: "proposal-amend", caseId })]
      : [];
  const mayMerge = isOwn && stepsThatMerge.includes(row.step) && Number(row.facts.needed) > 0;
  const merge = mayMerge ? [button(turn, "proposals-merge", { do: "proposal-merge", caseId })] : [];
  const ballots = read.ballots
    .slice(-1)
    .map((ballot) => button(turn, "proposals-ballot", { do: "ballot", ballot: ballot.id }));
  const meetings = read.meetings
    .slice(-1)
    .map((meeting) => button(turn, "meeting-open", { do: "meeting", caseId: meeting.id }));
  const { sign, unsign } = await signingButtons(turn, row, signing, isTextShown ? read.lines : undefined);
  const list = button(turn, "proposals-button", { do: "proposals" });
  return [
    ...rowsOf([...actions.filter(([, a]) => !a.minor).map(make), ...sign], 2),
    ...rowsOf([...amend, ...meetings, ...ballots], 2),
    ...(row.outcome ? [] : [shareButton(turn, caseId)]),
    ...rowsOf([...unsign, ...actions.filter(([, a]) => a.minor).map(make), ...merge], 2),
    ...(row.outcome === "merged"
      ? [[button(turn, "proposals-into", { do: "number", number: String(row.facts.into) })]]
      : []),
    ...nextButtons(turn, row),
    ...superviseButtons(turn, row),
    [list, ...homeRow(turn)],
  ].filter((buttons) => buttons.length > 0);
}
