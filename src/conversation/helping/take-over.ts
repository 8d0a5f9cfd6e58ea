import type { Member } from "../joining/record.ts";
import type { Turn } from "../turn.ts";
import { tellTakenOver } from "./tell.ts";

const filedSql = `SELECT p.id, (SELECT count(*)::int FROM "Case" c WHERE c."applicantId" = p.id) AS cases FROM "Person" p
  WHERE p.name = $1 AND p."verifiedAt" IS NULL AND p.id <> $2 AND p.id IN (SELECT f."personId" FROM "Phone" f
    WHERE f.how = 'helper' AND (f.hash = $3
      OR f.hash IN (SELECT hash FROM "Phone" WHERE "personId" = $2 AND "provedAt" IS NOT NULL)))`;

/** Somebody is verified now: what others filed or had followed for one of this name and phone before is theirs. */
export async function takeOverFiled(
  turn: Turn,
  personId: string,
  { name, phoneHash }: Pick<Member, "name" | "phoneHash">,
): Promise<void> {
  const found = await turn.means.db.query<{ id: string; cases: number }>(
    filedSql,
    [name, personId, phoneHash],
    "filed-for",
  );
  for (const { id } of found) {
    const of = (column: string) => (param: (value: unknown) => string) => `t."${column}" = ${param(id)}::uuid`;
    turn.change.update({ table: "Case", where: {}, set: { applicantId: personId }, whereSql: of("applicantId") });
    keepFromParts(turn, id, personId);
    turn.change.update({ table: "Consent", where: {}, set: { subjectId: personId }, whereSql: of("subjectId") });
    turn.change.update({
      table: "Follow",
      where: {},
      set: { personId },
      whereSql: (param) => `t."personId" = ${param(id)}::uuid AND NOT EXISTS (SELECT 1 FROM "Follow" o
        WHERE o."caseId" = t."caseId" AND o."personId" = ${param(personId)}::uuid)`,
    });
    turn.change.remove({ table: "Phone", where: { personId: id } });
  }
  const count = found.reduce((sum, { cases }) => sum + cases, 0);
  if (count > 0) tellTakenOver(turn, personId, count);
}

/** The parts of those cases that others do are kept from the one whose they are now, as they were from the one before. */
function keepFromParts(turn: Turn, id: string, personId: string): void {
  turn.change.update({
    table: "Case",
    where: {},
    set: {},
    setSql: (param) =>
      `"aboutPersonIds" = array_replace(t."aboutPersonIds", ${param(id)}::uuid, ${param(personId)}::uuid)`,
    whereSql: (param) => `t."parentId" IN (SELECT c.id FROM "Case" c WHERE c."applicantId" = ${param(id)}::uuid)`,
  });
}
