import { Refusal } from "../../foundation/index.ts";
import { isAmong, organisationsOf } from "../../instruments/index.ts";
import { concernedBy, organisationsConcerned } from "../../procedures/consultation/index.ts";
import { type CaseRow, loadCase } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";

/** @throws Refusal for what is no consultation */
export async function loadConsultation(turn: Turn, caseId: string): Promise<CaseRow> {
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (row?.procedure !== "consultation") throw new Refusal("case-unknown", { number: "" });
  return row;
}

/** Whether it can be answered by messages that came in at an instant. */
export const isOpenAt = ({ step, outcome, facts }: CaseRow, at: Date): boolean =>
  outcome === null && step === "open" && at < new Date(String(facts.closesAt));

/** For whom the person may answer: for an organisation that it concerns, or for themselves; undefined for who is not asked. */
export async function answersFor(turn: Turn, { form }: CaseRow): Promise<{ organisation: string | null } | undefined> {
  const { means, world, person } = turn;
  const audience = organisationsConcerned(form, world);
  const organisation = audience && (await organisationsOf(means.db, audience, world.now)).get(person.id);
  if (organisation) return { organisation };
  return (await isAmong(means.db, concernedBy(form, world), person.id, world.now)) ? { organisation: null } : undefined;
}
