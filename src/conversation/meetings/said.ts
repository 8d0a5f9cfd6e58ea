import { type CaseRow, casesById } from "../../procedures/engine/index.ts";
import { bare } from "../../understanding/index.ts";
import { saidWords } from "../said-words.ts";
import { homeRow } from "../screens/menu.ts";
import type { Draft } from "../state.ts";
import { replyWith, type Turn } from "../turn.ts";
import { beginMeeting, mayCallHere } from "./call.ts";
import { lineOf, showMeetings } from "./list.ts";
import { beginAsking } from "./questions.ts";
import { showMeeting } from "./show.ts";

const shown = 6;

/** "召开听证会": which kind, for who may call one; everybody else reads how to ask for one. */
export async function callSaid(turn: Turn): Promise<void> {
  const [only, ...others] = mayCallHere(turn);
  await (only && others.length === 0 ? beginMeeting(turn, only.bodyId) : showMeetings(turn));
}

/** "我要参加听证会": the one that there is to take part in. */
export async function attendSaid(turn: Turn): Promise<void> {
  const [only, ...others] = await openMeetings(turn, "or-near");
  await (only && others.length === 0 ? showMeeting(turn, only.id) : showMeetings(turn));
}

/** "我要提问", or a question right after a meeting was shown: in writing, to that meeting. False for all else. */
export async function hearQuestion(turn: Turn, text: string, isForMeeting: () => boolean): Promise<boolean> {
  if (!saysAsk(turn, text)) {
    const caseId = /[?？]\s*$/.test(text) ? meetingJustShown(turn) : undefined;
    if (!caseId || !isForMeeting()) return false;
    await beginAsking(turn, caseId, "question", text);
    return true;
  }
  const rows = await openMeetings(turn, "invited");
  const [only, ...others] = rows;
  if (!only) return false;
  if (others.length === 0) await beginAsking(turn, only.id, "question");
  else
    replyWith(turn, "meeting-ask-which", {}, [
      ...rows.map((row) => [
        { ...lineOf(turn, row), command: { do: "meeting-ask", caseId: row.id, as: "question" } as const },
      ]),
      homeRow(turn),
    ]);
  return true;
}

/** "我要提问" where the question itself is asked for: it says that one will be put, and puts none yet. */
export const saysItWillAsk = (turn: Turn, { purpose, at }: Draft, text: string): boolean =>
  "file" in purpose && purpose.file === "meeting-question" && at === "words" && saysAsk(turn, text);

const saysAsk = ({ means }: Turn, text: string): boolean =>
  saidWords(means.words, "meeting-said-ask").includes(bare(text));

/** The meeting whose card, or answer, was the last thing shown. */
function meetingJustShown(turn: Turn): string | undefined {
  const commands = (turn.state.prompt?.buttons ?? []).map(({ command }) => command as { do?: string; caseId?: string });
  return commands.find((command) => command.do === "meeting-ask")?.caseId;
}

/** What is still to come, or being held: to which one is invited, `or-near` also the hearings of where one lives. */
async function openMeetings(turn: Turn, which: "invited" | "or-near"): Promise<CaseRow[]> {
  const { city } = turn.world;
  const home = which === "or-near" ? turn.person.homeAreaId : null;
  const areas = home ? city.chain(home).map(({ id }) => id) : [];
  const sql = `SELECT c.id FROM "Meeting" m JOIN "Case" c ON c.id = m.id
    WHERE m."closedAt" IS NULL AND c.outcome IS NULL AND c.step IN ('called', 'held')
      AND (m.id IN (SELECT i."meetingId" FROM "MeetingInvitee" i WHERE i."personId" = $1 AND i.state <> 'replaced')
        OR (m.kind = 'hearing' AND c."areaId" = ANY($2::uuid[])))
    ORDER BY m."heldAt" LIMIT ${shown}`;
  const found = await turn.means.db.query<{ id: string }>(sql, [turn.person.id, areas], "meetings-open");
  return casesById(
    turn.means.db,
    found.map(({ id }) => id),
  );
}
