-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "matterId" UUID;

-- CreateTable
CREATE TABLE "MatterSide" (
    "matterId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "power" TEXT NOT NULL,
    "bodyId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MatterSide_pkey" PRIMARY KEY ("matterId","personId")
);

-- CreateIndex
CREATE INDEX "MatterSide_personId_idx" ON "MatterSide"("personId");

-- What is open keeps its matter: the case at the top of its tree.
WITH RECURSIVE tree AS (
  SELECT c.id, c.id AS root FROM "Case" c WHERE c."parentId" IS NULL AND EXISTS (SELECT 1 FROM "Case" k WHERE k."parentId" = c.id)
  UNION ALL SELECT k.id, tree.root FROM tree JOIN "Case" k ON k."parentId" = tree.id)
UPDATE "Case" c SET "matterId" = tree.root FROM tree WHERE c.id = tree.id AND tree.id <> tree.root;

-- Who has acted in what is open, by their first act for one of the powers.
INSERT INTO "MatterSide" ("matterId", "personId", power, "bodyId", at)
SELECT DISTINCT ON (coalesce(c."matterId", c.id), e."actorPersonId") coalesce(c."matterId", c.id), e."actorPersonId",
  CASE b.kind WHEN 'representatives-assembly' THEN 'decides' WHEN 'residents-assembly' THEN 'decides'
    WHEN 'working-committee' THEN 'supervises' WHEN 'affairs-supervision-committee' THEN 'supervises'
    WHEN 'residents-committee' THEN 'executes' WHEN 'service-station' THEN 'serves' ELSE 'trades' END, b.id, e.at
FROM "CaseEvent" e JOIN "Case" c ON c.id = e."caseId" JOIN "Body" b ON b.id = e."actorBodyId"
LEFT JOIN "Case" r ON r.id = c."matterId"
WHERE e."actorPersonId" IS NOT NULL AND coalesce(r.outcome, c.outcome) IS NULL AND b.kind IN ('representatives-assembly',
  'residents-assembly', 'working-committee', 'affairs-supervision-committee', 'residents-committee', 'service-station', 'company')
ORDER BY coalesce(c."matterId", c.id), e."actorPersonId", e.at, e.id;

-- Every seat: those that somebody was appointed to, and the chair of the working committee, which the secretary of the
-- community's Party organisation holds as long as that appointment lasts.
CREATE VIEW "Seat" AS
  SELECT a.id, a.id AS "appointmentId", a."personId", a."bodyId", a.role, a."startsAt", a."endsAt" FROM "Appointment" a
  UNION ALL
  SELECT md5(a.id::text || w.id::text)::uuid, a.id, a."personId", w.id, 'chair', a."startsAt", a."endsAt" FROM "Appointment" a
    JOIN "Body" p ON p.id = a."bodyId" AND p.kind = 'party-organisation'
    JOIN "Body" w ON w."areaId" = p."areaId" AND w.kind = 'working-committee'
    WHERE a.role = 'secretary';
