-- CreateTable
CREATE TABLE "VisitPlan" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "ordinaryDays" INTEGER NOT NULL,
    "careDays" INTEGER NOT NULL,
    "absentDays" INTEGER NOT NULL,
    "declinedDays" INTEGER NOT NULL,
    "duePercent" INTEGER NOT NULL,

    CONSTRAINT "VisitPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitShare" (
    "householdId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "appointmentId" UUID NOT NULL,

    CONSTRAINT "VisitShare_pkey" PRIMARY KEY ("householdId")
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day" TIMESTAMPTZ(3) NOT NULL,
    "result" TEXT NOT NULL,
    "caseId" UUID,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitCare" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "setById" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "VisitCare_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "VisitPlan_bodyId_endsAt_idx" ON "VisitPlan"("bodyId", "endsAt");

-- CreateIndex
CREATE INDEX "VisitShare_appointmentId_idx" ON "VisitShare"("appointmentId");

-- CreateIndex
CREATE INDEX "Visit_householdId_at_idx" ON "Visit"("householdId", "at");

-- CreateIndex
CREATE INDEX "VisitCare_householdId_idx" ON "VisitCare"("householdId");

-- By hand from here: what Prisma's schema cannot say.
ALTER TABLE "Visit" ADD CONSTRAINT result_known CHECK (result IN ('home', 'absent', 'declined', 'moved'));
ALTER TABLE "VisitCare" ADD CONSTRAINT how_known CHECK (how IN ('present', 'phone', 'written'));
ALTER TABLE "VisitCare" ADD CONSTRAINT care_ends CHECK (until > at);
-- Two members at one door, or one who taps twice, record it once.
CREATE UNIQUE INDEX "Visit_once_a_day" ON "Visit"("householdId", day, result) WHERE "undoneAt" IS NULL;
-- What happened at a door stays as written; that it was a mistake, and what came of it, is added.
CREATE TRIGGER append_only BEFORE UPDATE OF id, "householdId", "planId", "bodyId", "byPersonId", at, day, result OR DELETE ON "Visit" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OF id, "householdId", how, "setById", "bodyId", at, until OR DELETE ON "VisitCare" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
-- A member of the committee files for somebody on a visit.
ALTER TABLE "Consent" DROP CONSTRAINT relation_known;
ALTER TABLE "Consent" ADD CONSTRAINT relation_known CHECK (relation IN ('family', 'building-head', 'clerk', 'committee', 'other'));
