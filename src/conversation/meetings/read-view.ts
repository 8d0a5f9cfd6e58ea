import type { Change, Database, Keyed, Words } from "../../foundation/index.ts";
import {
  type Attendance,
  attendanceOf,
  findInvitee,
  findMeeting,
  type InvitedOrganisation,
  invitedOrganisations,
  type Meeting,
  meetingBefore,
  type Poll,
  pollsOf,
  quorumOf,
  tagIn,
} from "../../instruments/index.ts";
import { type CaseRow, casesById, childCasesOf, type World } from "../../procedures/engine/index.ts";
import { kindOf, opensWith, waysOf } from "../../procedures/meetings/index.ts";
import { makeDigits } from "../joining/code-words.ts";
import { draftMinutes } from "./minutes.ts";
import { questionsOf } from "./questions-of.ts";
import type { Counted, MeetingView, Minutes } from "./view.ts";

interface ViewMeans {
  db: Database;
  keyed: Keyed;
  words: Words;
}

const none: Attendance = {
  invited: 0,
  attending: 0,
  waiting: 0,
  declined: 0,
  proxy: 0,
  replaced: 0,
  present: 0,
  byProxy: 0,
};

/** @param fresh what the act that is being answered writes: it is not in the database yet */
export async function viewOf(
  { db, keyed, words }: ViewMeans,
  row: CaseRow,
  world: Pick<World, "city" | "now">,
  personId: string,
  fresh?: Change,
): Promise<MeetingView | undefined> {
  const called = fresh?.inserted("Meeting").find(({ id }) => id === row.id);
  const meeting = called ? calledMeeting(called) : await findMeeting(db, row.id);
  if (!meeting) return undefined;
  const invited = fresh?.inserted("MeetingInvitee").length ?? 0;
  const attendance = called ? { ...none, invited } : await attendanceOf(db, row.id);
  const previous = called ? undefined : await meetingBefore(db, meeting);
  const children = [...(await childCasesOf(db, row.id))];
  const opened = (fresh?.inserted("Case") ?? []).filter((c) => c.parentId === row.id && c.procedure === "decision");
  const view = {
    row,
    meeting,
    attendance,
    ...countedOf(row, world.city, attendance),
    needed: quorumOf(shareOf(row, world.city), attendance.invited),
    code: checkInCode(keyed, row),
    questions: called ? [] : await questionsOf(db, row.id, personId),
    polls: [...(called ? [] : await pollsOf(db, row.id)), ...freshPolls(fresh)],
    decisions: [
      ...children.filter((c) => c.row.procedure === "decision"),
      ...opened.map((c) => ({ row: c as unknown as CaseRow, words: null })),
    ],
    moving: children.find(({ row: { procedure, outcome } }) => procedure === "meeting-move" && !outcome)?.row,
    heard: await casesById(
      db,
      opensWith(row).map(({ id }) => id),
    ),
    before: previous ? (await childCasesOf(db, previous)).filter((c) => c.row.procedure === "decision") : [],
    organisations: await organisationsIn(db, row, fresh),
    tag: meeting.seed && !called ? await tagIn(db, row.id, personId) : undefined,
    mine: called ? undefined : await findInvitee(db, row.id, personId),
  };
  const isOver = row.step === "minutes" || row.step === "second" || meeting.closedAt !== null;
  return { ...view, minutes: writtenMinutes(meeting) ?? (isOver ? draftMinutes(view, words, world) : null) };
}

/** As corrected or confirmed; those of before there were two languages are as they are. */
const writtenMinutes = ({ minutes, minutesEn }: Meeting): Minutes | undefined =>
  minutes === null ? undefined : { "zh-CN": minutes, en: minutesEn ?? minutes };

const shareOf = (row: CaseRow, city: World["city"]): number =>
  city.charter(row.charterId).number(kindOf(row.form.kind).rules.quorumShare);

/** The social organisations of a meeting that invites them; `fresh`: those that are invited just now. */
async function organisationsIn(db: Database, row: CaseRow, fresh?: Change): Promise<InvitedOrganisation[]> {
  if (!waysOf(row.form).some(({ way }) => way === "organisations")) return [];
  const invited = fresh?.inserted("MeetingInvitee") ?? [];
  if (invited.length === 0) return invitedOrganisations(db, row.id);
  return invited.flatMap(({ organisation }) =>
    organisation ? [{ name: organisation, state: "invited" as const, isPresent: false }] : [],
  );
}

/** How many count as present: those whose proxy is there only where the charter says so. */
function countedOf(row: CaseRow, city: World["city"], { present, byProxy }: Attendance): Counted {
  const { proxyCounts } = kindOf(row.form.kind).rules;
  const rule = proxyCounts === undefined ? undefined : city.charter(row.charterId).rule(proxyCounts);
  return { counted: rule?.value === true ? present : present - byProxy, proxyRule: rule };
}

/** Nothing has to be kept to know it, and nobody can work it out who has not the key. */
const checkInCode = (keyed: Keyed, { id, round }: CaseRow): string =>
  makeDigits(Buffer.from(keyed.hash("check-in", `${id}:${round}`), "hex"));

const calledMeeting = (called: ReturnType<Change["inserted"]>[number]): Meeting => ({
  ...({ taken: 0, waiting: 0, openedAt: null, closedAt: null, minutes: null, minutesEn: null } as const),
  ...{ confirmedById: null, publishedAt: null },
  ...(called as unknown as Meeting),
  poolSize: ((called as { pool?: string[] }).pool ?? []).length,
});

const freshPolls = (fresh?: Change): Poll[] =>
  (fresh?.inserted("MeetingPoll") ?? []).map(({ id, n, question, isNamed }) => ({
    ...{ id, n, question, isNamed },
    hands: { for: 0, against: 0, abstain: 0 },
    names: { for: [], against: [], abstain: [] },
  }));
