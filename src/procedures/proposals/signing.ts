import type { Charter } from "../../city/index.ts";
import { scoreSignature } from "../../instruments/index.ts";
import {
  type Action,
  type Answers,
  applicant,
  type CaseRow,
  type Edge,
  type Facts,
  form,
  type Guard,
  hasSigned,
  isOfPlace,
  isOldEnough,
  readFor,
  score,
  signs,
  stay,
  unlessRead,
  verifiedResident,
  type World,
} from "../engine/index.ts";

const dayMs = 86_400_000;

/** In whose name a proposal is made. */
export const proposerKinds = ["resident", "representative", "party", "courtyard"] as const;

/** How many signatures it needs, the proposer's own among them; none where a body proposes. */
export function signaturesNeeded(as: unknown, charter: Charter): number {
  if (as === "resident") return charter.number("proposal.coSigners");
  if (as === "representative") return 1 + charter.number("proposal.coSignersOfRepresentative");
  return charter.number("proposal.coSignersOfBody");
}

/** The day on which signing ends, for one that begins now. */
export const signUntil = (charter: Charter, now: Date): string => daysFrom(now, charter.number("proposal.signDays"));

const daysFrom = (now: Date, days: number): string => new Date(now.getTime() + days * dayMs).toISOString();

/** Who proposes for a body acts for it, wherever they live. */
export const isOfPlaceAsResident: Guard = {
  ...isOfPlace,
  holds: (c, world, answers) => c.form.as !== "resident" || isOfPlace.holds(c, world, answers),
};
const wantsSigners: Guard = { code: "proposal-refusal-no-signing", holds: ({ facts }) => Number(facts.needed) > 0 };
/** A representative's proposal is signed by representatives of the same assembly. */
const isAmongThem: Guard = {
  code: "proposal-refusal-representatives",
  holds: unlessRead(
    ({ bodyIds }, { facts, form: { body } }) => facts.as !== "representative" || bodyIds.includes(String(body)),
  ),
  quotes: () => "proposal.coSignersOfRepresentative",
};
/** 联署 of a proposal. `reached`, `told`: where it goes with the last signature, and what is said; `short`: with too few left. */
export const sign = (reached?: Edge, { short, told }: { short?: Edge; told?: string } = {}) =>
  signs({
    guards: [wantsSigners, isOfPlace, isOldEnough, isAmongThem],
    reached,
    told,
    short: short && { goes: short, sets: moreDays },
  });

/** Too few are left: there are some days more to find others, however late it is. */
function moreDays(c: CaseRow, { city, now }: World): Partial<Facts> {
  const more = daysFrom(now, city.charter(c.charterId).number("proposal.regainDays"));
  const until = String(c.facts.signUntil);
  return { signUntil: until > more ? until : more };
}

/** 打分, by those who signed. */
export const rate: Action = {
  by: verifiedResident,
  neverBy: applicant,
  holdsOn: true,
  guards: [hasSigned],
  asks: form({ score: score(1, 5) }),
  confirm: false,
  goes: stay,
  effect: ({ id }, world, change, answers: Answers) =>
    scoreSignature(change, { caseId: id, personId: readFor(world).personId, score: Number(answers.score) }),
};
