import type { Change, Database } from "../../foundation/index.ts";
import type { NoticeArg } from "../../instruments/index.ts";
import { type CaseRow, type Effect, enterAnew, enterInRegister } from "../engine/index.ts";

const disclosed = "disclosure";

/** What was published at one time; a correction is another of the same case. */
export interface Published {
  caseId: string;
  number: string;
  areaId: string;
  /** Its title, in each reader's language. */
  title: NoticeArg;
  as: string;
  /** Null where there was nothing to disclose. */
  text: string | null;
  /** Yuan; null but of money. */
  income: number | null;
  spent: number | null;
  balance: number | null;
  /** Ids of the files that were published with it. */
  photos: string[] | null;
  /** Why it was corrected; null of what was no correction. */
  reason: string | null;
  from: Date;
  /** Until when it stood; null for what stands now. */
  until: Date | null;
}

const entry: (answers: Parameters<Effect>[3]) => Parameters<typeof enterInRegister>[1] =
  ({ text, income, spent, balance, photos, reason }) =>
  ({ number, version, areaId, form }) => ({
    key: `${number}/${version}`,
    subject: String(form.subject),
    data: { areaId, as: form.as, text, income, spent, balance, photos, reason },
  });

export const publish: Effect = (c, world, change, answers) =>
  enterInRegister(disclosed, entry(answers))(c, world, change, answers);

/** What it corrects stays, with the day until which it stood; what was not written anew is as it was. */
export const publishAnew: Effect = (c, world, change, answers) =>
  enterAnew(disclosed, entry({ ...world.amended, ...answers }))(c, world, change, answers);

/** What is just being published and is not in the database yet. */
export const publishedBy = (change: Change, c: Pick<CaseRow, "id" | "number" | "areaId" | "facts">): Published[] =>
  change
    .inserted("RegisterEntry")
    .filter(({ kind, caseId }) => kind === disclosed && caseId === c.id)
    .map(({ data, validFrom }) => ({
      ...{ text: null, income: null, spent: null, balance: null, photos: null, reason: null },
      ...{
        caseId: c.id,
        number: c.number,
        areaId: c.areaId,
        title: c.facts.subject as NoticeArg,
        from: new Date(validFrom),
        until: null,
      },
      ...(JSON.parse(JSON.stringify(data)) as Pick<Published, "as">),
    }));

const publishedSql = (
  where: string,
) => `SELECT c.id AS "caseId", c.number, c."areaId", c.facts->'subject' AS title, r."validFrom" AS "from",
    r."validUntil" AS until, r.data->>'as' AS "as", r.data->>'text' AS text, (r.data->>'income')::bigint::int AS income,
    (r.data->>'spent')::bigint::int AS spent, (r.data->>'balance')::bigint::int AS balance, r.data->'photos' AS photos, r.data->>'reason' AS reason
  FROM "RegisterEntry" r JOIN "Case" c ON c.id = r."caseId" WHERE r.kind = '${disclosed}' AND ${where}`;

/** All that was published in a case, the newest first. */
export const publishedIn = (db: Database, caseId: string): Promise<Published[]> =>
  db.query<Published>(`${publishedSql(`c.id = $1`)} ORDER BY r."validFrom" DESC, r.key DESC`, [caseId], "published-in");

/** What stands disclosed in a community since an instant, the newest first. */
export const publishedOf = (
  db: Database,
  { areaId, since, limit, offset }: { areaId: string; since: Date; limit: number; offset: number },
): Promise<Published[]> =>
  db.query<Published>(
    `${publishedSql(`c."areaId" = $1 AND r."validUntil" IS NULL AND r."validFrom" > $2`)}
      ORDER BY c."filedAt" DESC, c.number DESC LIMIT $3 OFFSET $4`,
    [areaId, since, limit, offset],
    "published-of",
  );

/** Of each community how much it has disclosed since an instant. */
export const countPublished = (db: Database, since: Date): Promise<{ areaId: string; count: number }[]> =>
  db.query(
    `SELECT r.data->>'areaId' AS "areaId", count(*)::int AS count FROM "RegisterEntry" r
      WHERE r.kind = '${disclosed}' AND r."validUntil" IS NULL AND r."validFrom" > $1 GROUP BY 1`,
    [since],
    "count-published",
  );

/** A file as it was published. */
export interface PublishedFile {
  mime: string;
  name: string | null;
  bytes: Uint8Array;
}

/** A file that was published in the case of a number; undefined for any other, whoever knows its id. */
export async function publishedFile(db: Database, number: string, fileId: string): Promise<PublishedFile | undefined> {
  const sql = `SELECT f.mime, f.name, f.bytes FROM "File" f WHERE f.id = $2::uuid AND EXISTS (
    SELECT 1 FROM "RegisterEntry" r JOIN "Case" c ON c.id = r."caseId" WHERE c.number = $1 AND r.kind = '${disclosed}'
      AND r.data->'photos' @> to_jsonb($2::text))`;
  const [found] = await db.query<PublishedFile>(sql, [number, fileId], "published-file");
  return found;
}
