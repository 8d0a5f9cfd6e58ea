import { type City, seatIn } from "../../city/index.ts";
import { Change, Refusal } from "../../foundation/index.ts";
import type { CaseRow, LoadedCase } from "./case.ts";
import type { Procedure, World } from "./declare.ts";
import { addMove } from "./move.ts";
import { type Actor, helperOf } from "./stand.ts";

export const relations = ["family", "building-head", "clerk", "committee", "other"] as const;
export type Relation = (typeof relations)[number];
export const waysOfConsent = ["present", "phone", "written"] as const;

/** For whom somebody files, and by what consent. */
export interface Help {
  subjectId: string;
  /** Whether the one for whom it is filed is verified. */
  isVerified: boolean;
  relation: Relation;
  how: (typeof waysOfConsent)[number];
}

/** @throws Refusal when it is for oneself, or when somebody files as a clerk, or on a visit, who is none of those who may */
export function requireHelp(help: Help, actor: Actor, city: City): void {
  if (help.subjectId === actor.personId) throw new Refusal("helping-self");
  const sitsIn = (kind: string) => actor.seats.some((seat) => city.bodies.get(seat.bodyId)?.kind === kind);
  if (help.relation === "clerk" && !sitsIn("service-station")) throw new Refusal("helping-only-clerks");
  if (help.relation === "committee" && !sitsIn("residents-committee")) throw new Refusal("visits-not-yours");
}

/** Who complains must not have to say so to those whom it is about. @throws Refusal with the way forward */
export function requireNotAboutHelper(
  row: Pick<CaseRow, "aboutBodyId" | "aboutPersonIds">,
  actor: Actor,
  city: City,
): void {
  const { aboutBodyId, aboutPersonIds } = row;
  if (!aboutPersonIds.includes(actor.personId) && !seatIn(actor.seats, aboutBodyId)) return;
  const above = aboutBodyId ? city.bodies.get(aboutBodyId)?.supervisorId : undefined;
  throw new Refusal("helping-about-yours", { above: (above && city.bodies.get(above)?.name) || "12345" });
}

/** The consent stands beside the case from its first moment. */
export function addConsent(change: Change, row: CaseRow, help: Help, world: World): void {
  const { subjectId, relation, how } = help;
  if (!row.helperId) throw new Error("a consent needs a helper");
  const consent = { subjectId, helperId: row.helperId, relation, how, caseId: row.id, at: world.now };
  change.insert("Consent", { id: world.ids.uuid(), ...consent });
}

/**
 * Takes back the consent to a case: from now on the helper sees and does nothing. The case goes on.
 * @throws Refusal when it is not the actor's to take back, or nobody helps any more
 */
export function withdrawConsent(
  procedure: Procedure,
  loaded: LoadedCase,
  actor: Actor,
  world: World,
): { change: Change; row: CaseRow; helperId: string } {
  const { row } = loaded;
  const helperId = helperOf(row);
  if (row.applicantId !== actor.personId) throw new Refusal("case-not-yours", { number: row.number });
  if (!helperId) throw new Refusal("helping-nobody", { number: row.number });
  const change = new Change();
  const move = {
    action: "withdraw-consent",
    actor: "applicant" as const,
    actorPersonId: actor.personId,
    actorBodyId: null,
    edge: { edge: "stay" } as const,
    answers: {},
    sets: { consentWithdrawn: true as const },
    tells: [],
  };
  const after = addMove(change, procedure, loaded, move, world);
  change.update({
    table: "Consent",
    where: { caseId: row.id, helperId, withdrawnAt: null },
    set: { withdrawnAt: world.now },
    whereSql: (param) => `t."subjectId" = ${param(actor.personId)}::uuid`,
    expect: 1,
  });
  return { change, row: after, helperId };
}
