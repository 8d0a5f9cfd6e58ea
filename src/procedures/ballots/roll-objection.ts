import { addElectors, strikeNamed } from "../../instruments/index.ts";
import {
  applicant,
  choice,
  type Effect,
  end,
  form,
  handler,
  procedure,
  tell,
  text,
  until,
  verifiedResident,
} from "../engine/index.ts";

/** Who was left out stands on the roll from now on; who was on it wrongly is struck, and a vote of theirs not counted. */
const correctRoll: Effect = ({ parentId, applicantId, form, facts }, { ids, now }, change, { reason }) => {
  if (!parentId || !applicantId) throw new Error("an objection stands under its ballot");
  const name = String(form.name);
  // An owner's line is there, as the property register has it: what is missing is who they are in chat.
  if (form.kind === "missing" && facts.isOfOwners) return;
  if (form.kind === "missing") addElectors(change, ids, parentId, [{ personId: applicantId, name }]);
  else strikeNamed(change, { ballotId: parentId, name, now, reason: String(reason) });
};

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
  begins: (_answers, _world, parent) => ({
    handlerId: parent?.handlerId ?? null,
    facts: { opensAt: parent?.facts.opensAt, isOfOwners: parent?.procedure === "owners-decision" },
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
  outcomes: { upheld: {}, rejected: {}, withdrawn: {}, late: {} },
  // The ballot is over.
  superseded: "late",
  discloses: [],
});
