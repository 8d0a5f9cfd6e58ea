-- AlterTable
ALTER TABLE "Ballot" ADD COLUMN     "startedAt" TIMESTAMPTZ(3);

-- Those that are under way, or over, have begun when they opened; those whose roll is still public are started when it is fixed.
UPDATE "Ballot" b SET "startedAt" = b."opensAt"
  WHERE NOT EXISTS (SELECT 1 FROM "Case" c WHERE c.id = b.id AND c.step = 'roll' AND c.outcome IS NULL);
