import { refusalBy } from "../../city/index.ts";
import { addSignature, endSignature, type Signing } from "../../instruments/index.ts";
import type { CaseRow, Facts } from "./case.ts";
import type { Action, Effect, Guard, Procedure, World } from "./declare.ts";
import { form, text } from "./form.ts";
import { hasLapsed } from "./limits.ts";
import type { Move } from "./line.ts";
import { applicant, type Edge, end, type Party, signers, stay, tell, verifiedResident } from "./parts.ts";
import { hasSupervised, withSigner } from "./separation.ts";

/** True unless it is known that it is not: what is not read is asked again where the change is made. */
export const unlessRead =
  (holds: (signing: Signing, c: CaseRow, world: World) => boolean): Guard["holds"] =>
  (c, world) =>
    !world.signing || holds(world.signing, c, world);

/** Whoever signs is verified and lives in the area of the case. */
export const isOfPlace: Guard = {
  code: "signing-refusal-place",
  holds: unlessRead(({ isOfPlace: isOf }) => isOf),
  says: ({ areaId }, { city }) => ({ area: city.placeName(areaId) }),
};
/** Nobody under the charter's age signs, nor begins what others sign; whose age is not known is not kept from it. */
export const isOldEnough: Guard = {
  code: "signing-refusal-age",
  holds: unlessRead(({ age }, c, { city }) => {
    const least = city.charter(c.charterId).number("proposal.coSignMinAge");
    return age === undefined || age >= least;
  }),
  quotes: () => "proposal.coSignMinAge",
};
const hasNotSigned: Guard = { code: "signing-refusal-twice", holds: unlessRead(({ own }) => own !== "stands") };
/** The signature of whoever acts stands. */
export const hasSigned: Guard = {
  code: "signing-refusal-not-signed",
  holds: unlessRead(({ own }) => own === "stands"),
};

/** Every charter that has anything signed has it. */
export const smsRule = "proposal.signBySms";

/** Nobody signs what they have examined or watched over for a body. */
const isNoJudge: Guard = {
  code: "signing-refusal-judged",
  holds: unlessRead(({ personId }, c) => !hasSupervised(c, personId)),
  quotes: () => "supervision.recusal",
};

/** The charter may keep text messages from it: whoever has the phone may not be who they say they are. */
const maySignBySms: Guard = {
  code: "signing-refusal-sms",
  holds: unlessRead(({ bySms }, c, { city }) => !bySms || city.charter(c.charterId).rule(smsRule).value === true),
  quotes: () => smsRule,
};
/** And so may everybody for themselves. */
const letsSignBySms: Guard = {
  code: "signing-refusal-sms-off",
  holds: unlessRead(({ bySms, letsBySms }) => !bySms || letsBySms),
};

const countOf = (c: CaseRow, { signing }: World): number => signing?.count ?? Number(c.facts.signed);

/** What whoever acts has been read for. @throws Error when it was not: nothing is signed unseen */
export function readFor({ signing }: World): Signing {
  if (!signing) throw new Error("a signature needs its signer");
  return signing;
}

const addOwn: Effect = ({ id }, world, change) => {
  const { personId, own } = readFor(world);
  addSignature(change, { caseId: id, personId, now: world.now, was: own });
};
const endOwn: Effect = ({ id }, world, change) =>
  endSignature(change, { caseId: id, personId: readFor(world).personId, now: world.now });

/** Who signs at a step, and what follows of it. */
interface Signs {
  by?: Party;
  guards: readonly Guard[];
  /** Where it goes with the last signature that is needed; absent where there were enough before. */
  reached?: Edge;
  /** What its applicant is told with that one. */
  told?: string;
  /** Where it goes when too few are left, and what it keeps then; absent where there were too few anyway. */
  short?: { goes: Edge; sets: (c: CaseRow, world: World) => Partial<Facts> };
}

/** 联署 and 退出联署: one verified person counts once, however many accounts they have; who has signed may leave. */
export function signs({ by = verifiedResident, guards, reached, told = "enough", short }: Signs) {
  const sign: Action = {
    ...{ by, neverBy: applicant, holdsOn: true, isSaid: true, goes: stay, effect: addOwn },
    guards: [...guards, hasNotSigned, isNoJudge, maySignBySms, letsSignBySms],
    sets: (c, world) => ({ signed: countOf(c, world) + 1 }),
  };
  const unsign: Action = {
    ...{ by: verifiedResident, neverBy: applicant, holdsOn: true, isSaid: true, goes: stay, effect: endOwn },
    guards: [hasSigned],
    sets: (c, world) => ({
      signed: countOf(c, world) - 1,
      ...(short && isShort(c, world) ? short.sets(c, world) : {}),
    }),
  };
  if (reached) sign.or = { when: isLast, goes: reached, tells: [tell(applicant, told)] };
  if (short) unsign.or = { when: isShort, goes: short.goes, tells: [tell(applicant, "short")] };
  return { sign, unsign };
}

const isLast = (c: CaseRow, world: World): boolean => countOf(c, world) + 1 >= Number(c.facts.needed);
const isShort = (c: CaseRow, world: World): boolean => countOf(c, world) - 1 < Number(c.facts.needed);

/** 修改: an answer that others signed is written anew; whoever signed hears of it, and may leave. */
export const editsSigned = (name: string, length: { min: number; max: number }): Action => ({
  by: applicant,
  asks: form({ wording: text(length) }),
  rewrites: ({ wording }) => ({ [name]: wording }),
  goes: stay,
  tells: [tell(signers, "changed", { quotes: "wording", offers: ["unsign"] })],
});

/** 撤回, while others have signed: it is asked once more, and each of them is told that their signature serves no longer. */
export const withdrawsSigned: Action = {
  ...{ by: applicant, sure: "signing-sure-withdraw", goes: end("withdrawn"), minor: true },
  tells: [tell(signers, "withdrawn-signers")],
};

/** What a case begins with that counts its applicant: their own signature, and those of the case it was split off from. */
export const addFirstSignatures: Effect = ({ id, facts, applicantId, parentId }, { now, signing }, change) => {
  if (!(Number(facts.signed) > 0) || !applicantId) return;
  const all = new Set([applicantId, ...((parentId && signing?.signers) || [])]);
  for (const personId of all) addSignature(change, { caseId: id, personId, now, was: "none" });
};

/** A case as its signatures stand once a move has been made: with the first one, with one more, or with one less. */
export function asSignedBy(procedure: Procedure, row: CaseRow, { action, actorPersonId }: Move): CaseRow {
  if (!procedure.signing) return row;
  if (action === "sign" || action === "unsign") return withSigner(row, actorPersonId, action === "sign");
  const isFirst = action === "file" && Number(row.facts.signed) > 0;
  return isFirst ? withSigner(row, row.applicantId, true) : row;
}

/**
 * Nothing else is said of an act on anything but signatures.
 * @throws Refusal that says why nobody can sign, or leave, any more, with the clause where the days were over
 */
export function requireOpenToSigners(procedure: Procedure, row: CaseRow, action: string, world: World): void {
  if (!procedure.signing || !["sign", "unsign"].includes(action)) return;
  const closed = row.outcome ?? (hasLapsed(row, world.now) ? "too-few" : "enough");
  const rule = closed === "too-few" ? procedure.signing.lapsesBy : undefined;
  const args = { number: row.number, procedure: procedure.name, closed, days: rule ? "by-rule" : "" };
  throw refusalBy(world.city.charter(row.charterId), rule ?? [], "signing-refusal-closed", args);
}
