import type { Change } from "../../foundation/index.ts";
import {
  addReminders,
  dropReminders,
  type InvitedAs,
  invite,
  type Lot,
  type NewNotice,
  type NoticeMessage,
  noticeRow,
} from "../../instruments/index.ts";
import type { CaseRow, Effect, Facts, World } from "../engine/index.ts";
import { answerBy } from "./answer-by.ts";
import { listRule } from "./kind.ts";
import { kindOf } from "./kinds.ts";
import { meetingMessage } from "./messages.ts";

const dayMs = 86_400_000;
const answerMinutes = 24 * 60;

/** What the meeting's case remembers of time and place; a meeting that nobody opens by `staleAt` was not held. */
export const whenAndWhere = (heldAt: unknown, venue: unknown): Partial<Facts> => ({
  heldAt: String(heldAt),
  venue: String(venue),
  staleAt: new Date(new Date(String(heldAt)).getTime() + dayMs).toISOString(),
});

/** Everything that a call brings about: the meeting, the invited, their invitation, the reminders. */
export function addCall(change: Change, c: CaseRow, world: World, { people, drawn, lot, organisations }: Called): void {
  const { id, form } = c;
  const slots = Number(form.slots ?? world.city.charter(c.charterId).number(kindOf(form.kind).rules.slots));
  change.insert("Meeting", {
    ...{ id, kind: String(form.kind), bodyId: String(c.handlerId), chairId: String(c.applicantId) },
    heldAt: new Date(String(c.facts.heldAt)),
    slots: slots > 0 ? slots : null,
    seed: lot?.seed ?? null,
    pool: lot?.pool ?? [],
    tags: lot?.tags ?? [],
  });
  invite(change, world.ids, id, people, { organisations });
  invite(change, world.ids, id, drawn, { isDrawn: true, answerBy: answerBy(c, world) });
  for (const as of new Set([
    ...people.map((one): InvitedAs => (organisations.has(one) ? "organisation" : "person")),
    ...drawn.map((): InvitedAs => "drawn"),
  ]))
    change.insert("Notice", noticeOf(c, world, { told: "invited", as }));
  remind(c, world, change);
}

/** Whom a call invites, each person once. */
export interface Called {
  people: readonly string[];
  /** Those of the lot. */
  drawn: readonly string[];
  lot?: Pick<Lot, "seed" | "pool" | "tags">;
  /** The social organisations whose contacts some of the people are. */
  organisations: ReadonlyMap<string, string>;
}

/** The next of the draw is invited in the place of somebody who does not come. */
export function inviteNext(change: Change, c: CaseRow, world: Meanwhile, personId: string): void {
  invite(change, world.ids, c.id, [personId], { isDrawn: true, answerBy: answerBy(c, world) });
  tellInvited(
    change,
    c,
    world,
    personId,
    meetingMessage(c, world, { told: "invited", as: "drawn" }),
    invitationKind(c),
  );
}

/** What one of the invited hears of it, while the meeting is still to come. */
export function tellInvited(
  change: Change,
  { id, handlerId, applicantId }: CaseRow,
  { ids, now }: Meanwhile,
  personId: string,
  message: NoticeMessage,
  kind: NewNotice["kind"] = "case",
): void {
  const row = noticeRow({
    ...{ ids, now, kind, bodyId: String(handlerId), createdBy: String(applicantId), caseId: id },
    ...{ audience: { kind: "person", personId }, message, holds: { caseId: id, steps: ["called"] } },
  });
  change.insert("Notice", row);
}

const invitationKind = ({ form }: CaseRow): NewNotice["kind"] =>
  kindOf(form.kind).isStatutory ? "statutory" : "meeting";

type Meanwhile = Pick<World, "city" | "now" | "ids">;

type Over = "cancelled" | "not-held";

const noticeOf = (
  c: CaseRow,
  world: World,
  { told, as, why }: { told: "invited" | "moved" | Over; as?: InvitedAs; why?: string },
) =>
  noticeRow({
    ...{
      ids: world.ids,
      now: world.now,
      kind: invitationKind(c),
      bodyId: String(c.handlerId),
      createdBy: String(c.applicantId),
    },
    ...{ caseId: c.id, audience: { kind: "invited", meetingId: c.id, as } },
    message: meetingMessage(c, world, { told, as, why }),
    asksAcknowledgement: told === "invited" || told === "moved",
    acknowledgeWithinMinutes: answerMinutes,
    // What waits for the morning does not call to a meeting that is called off meanwhile.
    holds: told === "cancelled" || told === "not-held" ? undefined : { caseId: c.id, steps: ["called"] },
  });

const remind = (c: CaseRow, world: World, change: Change): void =>
  addReminders(change, {
    ...{ ids: world.ids, now: world.now, meetingId: c.id, bodyId: String(c.handlerId), chairId: String(c.applicantId) },
    heldAt: new Date(String(c.facts.heldAt)),
    step: "called",
    hoursBefore: listRule(world.city.charter(c.charterId), "meeting.remindHours").map(Number),
    message: meetingMessage(c, world, { told: "soon" }),
  });

/** Another time or place: exactly the invited are told and asked again, and the reminders are for the new time. */
export const tellMoved: Effect = (c, world, change) => {
  const { id } = c;
  dropReminders(change, id, world.now);
  change.insert("Notice", noticeOf(c, world, { told: "moved" }));
  const set = { heldAt: new Date(String(c.facts.heldAt)), openedAt: null };
  change.update({ table: "Meeting", where: { id }, set, expect: 1 });
  // Who was there when too few were is not there the next time.
  const none = { checkedInAt: null, checkedInHow: null, wrongCodes: 0 };
  change.update({ table: "MeetingInvitee", where: { meetingId: id }, set: none });
  remind(c, world, change);
};

/** Called off: exactly the invited are told, and nothing reminds of it. */
export const tellCancelled: Effect = (c, world, change, { reason }) => {
  const { id } = c;
  dropReminders(change, id, world.now);
  change.insert("Notice", noticeOf(c, world, { told: "cancelled", why: String(reason ?? "") }));
};

/** Nobody opened it: who was invited does not wait for it any longer. */
export const tellNotHeld: Effect = (c, world, change) => {
  change.insert("Notice", noticeOf(c, world, { told: "not-held" }));
};
