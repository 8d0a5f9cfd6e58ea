import type { Charter } from "../../city/index.ts";
import {
  type Answers,
  agreement,
  applicant,
  end,
  form,
  type Guard,
  memberOf,
  moment,
  procedure,
  type Sends,
  tell,
  text,
  type World,
} from "../engine/index.ts";
import { place } from "./fields.ts";
import { afterNoticeOrLater, lastCall } from "./guards.ts";
import { kindOf, meetingKinds } from "./kinds.ts";

const charterOf = ({ body }: Answers, { city, now }: Pick<World, "city" | "now">): Charter =>
  city.charterFor(city.body(String(body)).areaId, now);

const isEarlier = ({ was, heldAt }: Answers): boolean => heldAt !== undefined && String(heldAt) < String(was);

/** Until when somebody has to agree: until the meeting as it is called; of one that is brought forward, in time for the notice. */
const agreedBy = (answers: Answers, world: Pick<World, "city" | "now">): string =>
  isEarlier(answers) ? lastCall(charterOf(answers, world), answers.kind, answers.heldAt) : String(answers.was);

const sends: Sends = {
  to: "meeting",
  audience: ({ meeting }) => ({ kind: "invited", meetingId: String(meeting) }),
  shows: ["meeting", "body", "kind"],
  agreedBy,
};

/** Neither the meeting nor the time for the notice is over. */
const isInTime: Guard = {
  code: "meeting-move-refusal-late",
  holds: ({ form: answers }, world) => world.now.toISOString() <= agreedBy(answers, world),
  quotes: ({ form: { kind } }) => kindOf(kind).rules.noticeDays,
};
/** The body is that of the meeting, whatever was said. */
const isOwn: Guard = { code: "case-not-yours", holds: ({ form: { body }, handlerId }) => body === handlerId };
const isChange: Guard = {
  code: "move-nothing",
  holds: ({ form: { heldAt, venue } }) => heldAt !== undefined || venue !== undefined,
};

const large = agreement(sends, { agreed: end("agreed"), guards: [isInTime], dropped: "dropped" });

/** 改时间地点 of a meeting to which so many are invited that somebody else has to agree; until then it stands as it is. */
export const meetingMove = procedure("meeting-move", {
  release: 1,
  startedBy: memberOf("body"),
  form: form({
    meeting: text({ max: 36, fixed: true }),
    body: text({ max: 36, fixed: true }),
    kind: text({ max: 40, fixed: true }),
    subject: text({ max: 60, fixed: true }),
    was: moment({ fixed: true }),
    heldAt: moment({ optional: true }),
    venue: text({ ...place, optional: true }),
  }),
  rules: meetingKinds.map(({ rules }) => rules.noticeDays),
  sends,
  earliest: (answers, world) => ({
    heldAt: afterNoticeOrLater(charterOf(answers, world), answers.kind, answers.was, world.now),
  }),
  guards: [isOwn, isChange, isInTime, large.canBeAgreed],
  firstStep: "waiting",
  alsoBeginsAt: ["waiting-above"],
  begins: (answers, world, parent) => ({
    handlerId: parent?.handlerId ?? null,
    ...large.begins(answers, world),
    // No other may wait beside it: an index of the database holds it.
    facts: {
      moves: answers.meeting,
      heldAt: answers.heldAt ?? answers.was,
      venue: answers.venue ?? parent?.facts.venue,
    },
  }),
  steps: large.steps,
  outcomes: {
    agreed: {},
    returned: {},
    dropped: {},
    // It was opened, called off or never held: nobody agreed in time.
    late: { tells: [tell(applicant, "late")] },
  },
  superseded: "late",
  discloses: [],
});
