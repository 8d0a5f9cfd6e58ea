-- Signatures under wishes for a meeting, nominations, motions of recall and changes of the charter become rows of
-- "Signature", as those under proposals are. Who follows anything else stays a follower.

-- Accounts that became one person and could be parted again: which of these cases went over, and as what.
CREATE TEMP TABLE "moved" ON COMMIT DROP AS
  SELECT m.id, m."fromId", m."intoId", m.at, k.key AS "as", c.id AS "caseId" FROM "Merge" m
    CROSS JOIN LATERAL jsonb_each(m.moved -> 'rows') k CROSS JOIN LATERAL jsonb_array_elements_text(k.value) v(id)
    JOIN "Case" c ON c.id = v.id::uuid
  WHERE m."undoneAt" IS NULL AND k.key IN ('Follow.personId', 'Case.applicantId', 'Case.personIds')
    AND c.procedure IN ('petition', 'nomination', 'recall-motion', 'charter-change');

-- Whoever began it has signed it, but for a change of the charter: there others sign beside them.
INSERT INTO "Signature" ("caseId", "personId", "signedAt")
SELECT c.id, c."applicantId", c."filedAt" FROM "Case" c
WHERE c.procedure IN ('petition', 'nomination', 'recall-motion') AND c."applicantId" IS NOT NULL;

-- Whoever signed. Where two accounts of one person had both signed, that of the one left over stays with it, and counts
-- no more, as with any two rows of which a person can have one.
INSERT INTO "Signature" ("caseId", "personId", "signedAt", "endedAt")
SELECT f."caseId", CASE WHEN f."personId" = c."applicantId" THEN m."fromId" ELSE f."personId" END, f."createdAt", f."endedAt"
FROM "Follow" f JOIN "Case" c ON c.id = f."caseId" LEFT JOIN LATERAL (
  SELECT "fromId" FROM "moved" WHERE "caseId" = c.id AND "as" = 'Follow.personId' AND "intoId" = f."personId" ORDER BY at DESC LIMIT 1) m ON true
WHERE c.procedure IN ('petition', 'nomination', 'recall-motion') AND (f."personId" IS DISTINCT FROM c."applicantId" OR m."fromId" IS NOT NULL);
INSERT INTO "Signature" ("caseId", "personId", "signedAt")
SELECT m."caseId", m."fromId", c."filedAt" FROM "moved" m JOIN "Case" c ON c.id = m."caseId" AND c.procedure <> 'charter-change'
WHERE m."as" = 'Case.applicantId' AND EXISTS (SELECT 1 FROM "Follow" f WHERE f."caseId" = m."caseId" AND f."personId" = m."intoId")
ON CONFLICT DO NOTHING;

-- Representatives who signed a change of the charter are named on it; when they did stands in its history, under the
-- account that they had then.
INSERT INTO "Signature" ("caseId", "personId", "signedAt")
SELECT c.id, p.id, coalesce((SELECT min(e.at) FROM "CaseEvent" e WHERE e."caseId" = c.id AND e.action = 'sign'
    AND e."actorPersonId" IN (SELECT p.id UNION SELECT m."fromId" FROM "Merge" m WHERE m."intoId" = p.id)), c."filedAt")
FROM "Case" c CROSS JOIN LATERAL (SELECT DISTINCT unnest(c."personIds") AS id) p WHERE c.procedure = 'charter-change';
INSERT INTO "Signature" ("caseId", "personId", "signedAt")
SELECT DISTINCT ON (m."caseId", m."fromId") m."caseId", m."fromId", e.at FROM "moved" m
  JOIN "CaseEvent" e ON e."caseId" = m."caseId" AND e.action = 'sign' AND e."actorPersonId" = m."fromId"
WHERE m."as" = 'Case.personIds' AND EXISTS (
  SELECT 1 FROM "CaseEvent" o WHERE o."caseId" = m."caseId" AND o.action = 'sign' AND o."actorPersonId" = m."intoId")
ORDER BY m."caseId", m."fromId", e.at ON CONFLICT DO NOTHING;

-- When accounts are parted again, each gets back the signature that was its own.
UPDATE "Merge" t SET moved = jsonb_set(t.moved, '{rows,Signature.personId}', coalesce(t.moved #> '{rows,Signature.personId}', '[]') || own.ids)
FROM (SELECT m.id, jsonb_agg(DISTINCT m."caseId") AS ids FROM "moved" m JOIN "Case" c ON c.id = m."caseId"
  WHERE NOT EXISTS (SELECT 1 FROM "Signature" s WHERE s."caseId" = m."caseId" AND s."personId" = m."fromId")
    AND m."as" <> CASE c.procedure WHEN 'charter-change' THEN 'Case.applicantId' ELSE 'Case.personIds' END
  GROUP BY m.id) own
WHERE own.id = t.id;

DELETE FROM "Follow" f USING "Case" c WHERE c.id = f."caseId" AND c.procedure IN ('petition', 'nomination', 'recall-motion');
