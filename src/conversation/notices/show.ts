import { seatIn } from "../../city/index.ts";
import { type Change, Refusal } from "../../foundation/index.ts";
import { isToFollowers, notReached } from "../../instruments/index.ts";
import { type Answers, type CaseRow, loadCase, mayRead } from "../../procedures/engine/index.ts";
import { button, procedureOf, reply, replyWith, type Turn } from "../turn.ts";
import { noticeCard } from "./card.ts";
import { type NoticeStanding, standingOf } from "./standing.ts";
import { unreachedLine, withDoors } from "./unreached.ts";

/** The card of a notice, as it stands; `isFresh`: what was just done to it is not in the database yet. */
export async function showNotice(turn: Turn, row: CaseRow, more: { note?: string; change?: Change }): Promise<void> {
  const { db } = turn.means;
  const standing = row.step.startsWith("waiting") ? undefined : await standingOf(db, row.id, turn.world.now);
  const shown = standing ?? (more.change && row.step === "sent" ? startingOf(row) : undefined);
  reply(
    turn,
    noticeCard(turn, procedureOf(turn, "notice"), row, shown && withCorrection(shown, more.change), more.note),
  );
}

const none = { queued: 0, sending: 0, sent: 0, delivered: 0, acknowledged: 0, failed: 0, unknown: 0, suppressed: 0 };

/** What is being corrected with this very answer. */
function withCorrection(standing: NoticeStanding, change: Change | undefined): NoticeStanding {
  const isCorrected = change?.inserted("Notice").some(({ correctsId }) => correctsId) ?? false;
  const said = change?.inserted("CaseEventPayload").at(-1)?.data as Answers | undefined;
  if (!isCorrected) return standing;
  return { ...standing, corrected: { ...standing.corrected, ...said }, corrections: standing.corrections + 1 };
}

/** A notice that is sent with this very answer. */
const startingOf = ({ id, form }: CaseRow): NoticeStanding => ({
  runId: id,
  ledger: { people: 0, ...none, notReached: 0, byChannel: {} },
  isExpanded: false,
  nextAt: form.when !== "now" && form.sendAt ? new Date(String(form.sendAt)) : null,
  corrections: 0,
  corrected: {},
});

export async function refreshNotice(turn: Turn, caseId: string): Promise<void> {
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (!row || !mayRead(row, turn.actor, turn.world.city))
    throw new Refusal("case-unknown", { number: row?.number ?? "" });
  await showNotice(turn, row, {});
}

const perPage = 10;

/** 没送到的名单: names and doors, for the body's members alone; each look is recorded. */
export async function showUnreached(turn: Turn, caseId: string, page: number): Promise<void> {
  const { db, ids } = turn.means;
  const row = (await loadCase(db, { id: caseId }))?.row;
  const seat = row && !isToFollowers(row.form) && seatIn(turn.actor.seats, row.handlerId);
  const standing = row && seat && (await standingOf(db, row.id, turn.world.now));
  if (!row || !standing) throw new Refusal("case-not-yours", { number: row?.number ?? "" });
  const found = await withDoors(db, await notReached(db, standing.runId, perPage + 1, page * perPage));
  const shown = found.slice(0, perPage);
  for (const { personId } of shown) {
    if (personId === turn.person.id) continue;
    const look = { byPersonId: turn.person.id, bodyId: row.handlerId, subjectId: personId, what: "notice", caseId };
    turn.change.insert("PersonalLook", { id: ids.uuid(), at: turn.world.now, ...look });
  }
  const to = (p: number) => ({ do: "notice-unreached" as const, caseId, page: p });
  replyWith(
    turn,
    "unreached-list",
    {
      count: standing.ledger.notReached,
      page: page + 1,
      pages: Math.max(1, Math.ceil(standing.ledger.notReached / perPage)),
      lines: shown.map((one) => unreachedLine(turn, one)).join("\n"),
    },
    [
      [
        ...(page > 0 ? [button(turn, "page-before", to(page - 1))] : []),
        ...(found.length > perPage ? [button(turn, "page-after", to(page + 1))] : []),
      ],
      [button(turn, "compose-card", { do: "notice-refresh", caseId }), button(turn, "menu-home", { do: "menu" })],
    ].filter((line) => line.length > 0),
  );
}
