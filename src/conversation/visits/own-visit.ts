import { Refusal } from "../../foundation/index.ts";
import { visitById } from "../../instruments/index.ts";
import type { Turn } from "../turn.ts";

/** A visit that the person has recorded. @throws Refusal for anybody else's, and for one that was taken back */
export async function ownVisit(turn: Turn, id: string) {
  const found = await visitById(turn.means.db, id);
  if (found?.byPersonId !== turn.person.id) throw new Refusal("visits-visit-gone");
  return found;
}
