import {
  type Action,
  applicant,
  body,
  choice,
  end,
  form,
  type Guard,
  handler,
  signers,
  tell,
  text,
  to,
} from "../engine/index.ts";

/** On what ground a proposal may be refused: each is a clause of the charter, `proposal.ground.<name>`. */
const grounds = ["unlawful", "elsewhere", "personal", "private", "decided"] as const;

export const groundRules = grounds.map((ground) => `proposal.ground.${ground}`);

export const workingCommittee = body("working-committee");
export const residentsCommittee = body("residents-committee");

/** Those who judge, decide and carry out are there. */
export const hasBodies: Guard = {
  code: "proposal-refusal-no-bodies",
  holds: ({ areaId }, { city }) =>
    ["working-committee", "representatives-assembly", "residents-committee"].every(
      (kind) => city.bodyFor(areaId, kind) !== undefined,
    ),
};

export const admit: Action = {
  by: handler,
  neverBy: applicant,
  goes: to("amending"),
  sets: () => ({ admitted: "yes" }),
  tells: [tell(applicant, "admitted"), tell(signers, "admitted-signers")],
};

/** Only with a clause, which everybody concerned reads. */
export const refuse: Action = {
  by: handler,
  neverBy: applicant,
  asks: form({ ground: choice(grounds), reason: text({ min: 2, max: 500 }) }),
  sets: (c, { city }, { ground }) => {
    const { clause, clauseEn } = city.charter(c.charterId).rule(`proposal.ground.${String(ground)}`);
    return { ground, clause: { byLocale: { "zh-CN": clause, en: clauseEn } } };
  },
  goes: end("refused"),
  tells: [tell(applicant, "refused", { quotes: "reason" }), tell(signers, "refused-signers", { quotes: "reason" })],
};
