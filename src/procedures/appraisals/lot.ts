import type { Change, Database } from "../../foundation/index.ts";
import { type Audience, orderOf } from "../../instruments/index.ts";
import type { CaseRow, World } from "../engine/index.ts";

const lots = "appraisal-lot";

/** Who gives points: the representatives but those who sit in the committee, and residents who are neither. */
export function appraisersOf({ areaId }: Pick<CaseRow, "areaId">, { city }: Pick<World, "city">) {
  const committee = city.bodyFor(areaId, "residents-committee")?.id ?? "";
  const all: Audience = { kind: "area", areaId, roles: ["representative"] };
  const representatives: Audience = { kind: "outside", of: all, bodyId: committee };
  const pool: Audience = { kind: "outside", of: { kind: "area", areaId }, bodyId: committee, besides: all };
  return { representatives, pool };
}

interface Drawn {
  seed: string;
  /** `pool[i]` is the person of `tags[i]`. */
  pool: readonly string[];
  tags: readonly string[];
  count: number;
}

/** Keeps who appraises as a list of the working committee's, and what one needs to draw again, without a name. */
export function keepAppraisers(
  change: Change,
  c: CaseRow,
  { ids, now }: Pick<World, "ids" | "now">,
  { representatives, lot }: { representatives: readonly string[]; lot: Drawn },
): number {
  const drawn = orderOf({ ...lot, pool: [...lot.pool], tags: [...lot.tags] }).slice(0, lot.count);
  const listId = String(c.facts.listId);
  const list = { id: listId, bodyId: String(c.handlerId), name: String(c.form.subject), createdAt: now };
  // It is for this alone, and none to write to again.
  change.insert("AudienceList", { ...list, createdBy: String(c.personIds.at(-1)), removedAt: now });
  const people = new Set([...representatives, ...drawn.map(({ personId }) => personId)]);
  change.insert("AudienceListMember", ...[...people].map((personId) => ({ listId, personId })));
  change.insert("RegisterEntry", {
    ...{ id: ids.uuid(), kind: lots, key: `${c.number}/${c.round}`, subject: String(c.form.subject), caseId: c.id },
    data: { seed: lot.seed, tags: [...lot.tags].sort(), count: drawn.length },
    validFrom: now,
  });
  return people.size;
}

/** The lot of an appraisal, as it is published: whoever has it draws the same again. */
export interface PublicLot {
  seed: string;
  tags: string[];
  count: number;
}

/** What is just being drawn and is not in the database yet. */
export const lotBy = (change: Change, { id }: Pick<CaseRow, "id">): PublicLot | undefined =>
  change.inserted("RegisterEntry").find(({ kind, caseId }) => kind === lots && caseId === id)?.data as
    | PublicLot
    | undefined;

/** The newest lot of an appraisal; undefined before it was drawn. */
export async function lotOfAppraisal(db: Database, caseId: string): Promise<PublicLot | undefined> {
  const sql = `SELECT data FROM "RegisterEntry" WHERE kind = '${lots}' AND "caseId" = $1 ORDER BY "validFrom" DESC LIMIT 1`;
  const [found] = await db.query<{ data: PublicLot }>(sql, [caseId], "lot-of-appraisal");
  return found?.data;
}
