-- When a file became part of something that was filed or said: until then it goes with the draft that it was sent for.
-- Of those that are there already nobody knows, and they stay.
ALTER TABLE "File" ADD COLUMN "filedAt" TIMESTAMPTZ(3);
UPDATE "File" SET "filedAt" = "createdAt" WHERE "personId" IS NOT NULL;

-- Administrators look too. They are no persons of the directory: their name at the machine stands in the person's place.
ALTER TABLE "PersonalLook" ALTER COLUMN "byPersonId" DROP NOT NULL;
ALTER TABLE "PersonalLook" ADD COLUMN "byAdministrator" TEXT;
ALTER TABLE "PersonalLook" ADD CONSTRAINT "PersonalLook_by_one" CHECK (num_nonnulls("byPersonId", "byAdministrator") = 1);
-- Who opens one case again and again on one day has looked once; so has an administrator who lists somebody again.
CREATE UNIQUE INDEX "PersonalLook_case_day" ON "PersonalLook"("caseId", "byPersonId", (("at" AT TIME ZONE 'Asia/Shanghai')::date))
  WHERE what = 'case';
CREATE UNIQUE INDEX "PersonalLook_administrator_day" ON "PersonalLook"("subjectId", "byAdministrator", what, (("at" AT TIME ZONE 'Asia/Shanghai')::date))
  WHERE "byAdministrator" IS NOT NULL;

-- What is kept for a time only is found without reading whole tables. Messages are walked by their ids, which begin with
-- the time.
CREATE INDEX "File_unfiled" ON "File"("createdAt") WHERE "filedAt" IS NULL;
CREATE INDEX "Code_expiresAt_idx" ON "Code"("expiresAt");
CREATE INDEX "Talk_ended" ON "Talk"("endedAt") WHERE state = 'ended';
CREATE INDEX "Case_to_forget" ON "Case"(procedure, "endedAt") WHERE "endedAt" IS NOT NULL AND form <> '{}';
