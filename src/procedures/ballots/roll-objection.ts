import { noticeRow, putOnRoll, strikeNamed } from "../../instruments/index.ts";
import {
  applicant,
  type CaseRow,
  choice,
  type Effect,
  end,
  form,
  handler,
  isRehearsalCase,
  procedure,
  tell,
  text,
  until,
  verifiedResident,
  type World,
} from "../engine/index.ts";

/**
 * Who was left out stands on the roll from now on; who was on it wrongly is struck, and a vote of theirs not counted. Who is
 * struck is told why, and where they may object in their turn.
 */
const correctRoll: Effect = (c, { city, ids, now }, change, { reason }) => {
  const { parentId, applicantId, handlerId, form, facts, id: caseId } = c;
  if (!parentId || !applicantId) throw new Error("an objection stands under its ballot");
  const name = String(form.name);
  // An owner's line is there, as the property register has it: what is missing is who they are in chat.
  if (form.kind === "missing" && facts.isOfOwners) return;
  const why = { ballotId: parentId, name, now, reason: String(reason) };
  if (form.kind === "missing") putOnRoll(change, { ...why, personId: applicantId });
  else strikeNamed(change, why);
  if (!handlerId) return;
  const args = {
    subject: String(facts.of ?? ""),
    rehearsal: String(facts.rehearsal ?? "no"),
    body: city.body(handlerId).name,
  };
  const command = facts.isOfList ? { do: "case", caseId: parentId } : { do: "ballot", ballot: parentId };
  const message = {
    key: "roll-objection-struck",
    args,
    quote: String(reason),
    buttons: [{ key: "case-open", command }],
  };
  const row = { ids, now, kind: "statutory", bodyId: handlerId, createdBy: applicantId, caseId } as const;
  change.insert(
    "Notice",
    noticeRow({ ...row, audience: { kind: "struck", ballotId: parentId, at: now.toISOString() }, message }),
  );
};

/** It is a rehearsal where what it belongs to is one. */
function rehearsalAbove(parent: CaseRow | undefined, city: World["city"], procedures: World["procedures"]) {
  const above = parent && procedures.get(parent.procedure);
  return above ? isRehearsalCase(above, parent, city) : "no";
}

const withReason = form({ reason: text({ min: 2, max: 500 }) });

/** 名册异议: somebody says that the roll of a ballot is wrong; the body decides before the ballot opens, with a reason. */
export const rollObjection = procedure("roll-objection", {
  release: 1,
  startedBy: verifiedResident,
  form: form({
    kind: choice(["missing", "wrong"]),
    name: text({ min: 2, max: 30 }),
    words: text({ min: 2, max: 500 }),
  }),
  firstStep: "review",
  begins: (_answers, { city, procedures }, parent) => ({
    handlerId: parent?.handlerId ?? null,
    // An election's list is settled long before its day.
    facts: {
      rehearsal: rehearsalAbove(parent, city, procedures),
      of: String(parent?.form.subject ?? parent?.form.question ?? ""),
      isOfList: parent?.procedure === "committee-election",
      opensAt: parent?.facts.nominateAt ?? parent?.facts.opensAt,
      isOfOwners: parent?.procedure === "owners-decision",
    },
  }),
  tells: [tell(handler, "filed", { quotes: "words", offers: ["uphold", "reject"] })],
  steps: {
    review: {
      waitsFor: handler,
      within: until("opensAt"),
      actions: {
        uphold: {
          by: handler,
          // Nobody decides on their own objection.
          neverBy: applicant,
          asks: withReason,
          goes: end("upheld"),
          effect: correctRoll,
          tells: [tell(applicant, "upheld", { quotes: "reason" })],
        },
        reject: {
          by: handler,
          neverBy: applicant,
          asks: withReason,
          goes: end("rejected"),
          tells: [tell(applicant, "rejected", { quotes: "reason" })],
        },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
      },
    },
  },
  outcomes: {
    upheld: {},
    rejected: {},
    withdrawn: {},
    // The ballot is over, and nobody has decided.
    late: { tells: [tell(applicant, "late")] },
  },
  superseded: "late",
  discloses: [],
});
