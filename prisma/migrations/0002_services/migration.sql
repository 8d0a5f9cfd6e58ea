-- DropIndex
DROP INDEX "Case_areaId_idx";

-- AlterTable
ALTER TABLE "Area" ADD COLUMN     "lat" DOUBLE PRECISION,
ADD COLUMN     "lon" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "aboutBodyId" UUID,
ADD COLUMN     "aboutPersonIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "gist" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "helperId" UUID,
ADD COLUMN     "isAnonymous" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lat" DOUBLE PRECISION,
ADD COLUMN     "lon" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "CatalogueItem" ADD COLUMN     "category" TEXT,
ADD COLUMN     "departmentName" TEXT,
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3),
ADD COLUMN     "situations" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Code" ADD COLUMN     "data" JSONB,
ADD COLUMN     "memberId" UUID,
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "consentAt" TIMESTAMPTZ(3),
ADD COLUMN     "consentTo" TEXT;

-- CreateTable
CREATE TABLE "Household" (
    "id" UUID NOT NULL,
    "districtId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "door" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Household_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HouseholdMember" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phoneHash" TEXT,
    "phoneSealed" TEXT,
    "bornOn" DATE,
    "personId" UUID,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HouseholdMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phone" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "provedAt" TIMESTAMPTZ(3),
    "how" TEXT NOT NULL,

    CONSTRAINT "Phone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonalLook" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byPersonId" UUID NOT NULL,
    "bodyId" UUID,
    "subjectId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "caseId" UUID,

    CONSTRAINT "PersonalLook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cover" (
    "id" UUID NOT NULL,
    "appointmentId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Cover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnswerTemplate" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnswerTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdminAct" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" JSONB NOT NULL,

    CONSTRAINT "AdminAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogueRelease" (
    "n" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "items" JSONB NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "CatalogueRelease_pkey" PRIMARY KEY ("n")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Talk" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "clerkId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "Talk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TalkLine" (
    "id" UUID NOT NULL,
    "talkId" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "files" UUID[] DEFAULT ARRAY[]::UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TalkLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Follow" (
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("caseId","personId")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "helperId" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "caseId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OtherNumber" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "system" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "bodyId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OtherNumber_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Household_areaId_door_key" ON "Household"("areaId", "door");

-- CreateIndex
CREATE UNIQUE INDEX "HouseholdMember_personId_key" ON "HouseholdMember"("personId");

-- CreateIndex
CREATE INDEX "HouseholdMember_phoneHash_idx" ON "HouseholdMember"("phoneHash");

-- CreateIndex
CREATE UNIQUE INDEX "HouseholdMember_householdId_name_key" ON "HouseholdMember"("householdId", "name");

-- CreateIndex
CREATE INDEX "Phone_hash_idx" ON "Phone"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "Phone_personId_hash_key" ON "Phone"("personId", "hash");

-- CreateIndex
CREATE INDEX "PersonalLook_subjectId_at_idx" ON "PersonalLook"("subjectId", "at");

-- CreateIndex
CREATE INDEX "Cover_appointmentId_idx" ON "Cover"("appointmentId");

-- CreateIndex
CREATE INDEX "Cover_personId_idx" ON "Cover"("personId");

-- CreateIndex
CREATE INDEX "AnswerTemplate_bodyId_idx" ON "AnswerTemplate"("bodyId");

-- CreateIndex
CREATE INDEX "Talk_bodyId_state_createdAt_idx" ON "Talk"("bodyId", "state", "createdAt");

-- CreateIndex
CREATE INDEX "Talk_personId_state_idx" ON "Talk"("personId", "state");

-- CreateIndex
CREATE INDEX "Talk_clerkId_state_idx" ON "Talk"("clerkId", "state");

-- CreateIndex
CREATE INDEX "TalkLine_talkId_id_idx" ON "TalkLine"("talkId", "id");

-- CreateIndex
CREATE INDEX "Follow_personId_idx" ON "Follow"("personId");

-- CreateIndex
CREATE INDEX "Consent_subjectId_idx" ON "Consent"("subjectId");

-- CreateIndex
CREATE INDEX "Consent_helperId_idx" ON "Consent"("helperId");

-- CreateIndex
CREATE INDEX "OtherNumber_number_idx" ON "OtherNumber"("number");

-- CreateIndex
CREATE UNIQUE INDEX "OtherNumber_caseId_system_number_key" ON "OtherNumber"("caseId", "system", "number");

-- CreateIndex
CREATE INDEX "Case_helperId_filedAt_idx" ON "Case"("helperId", "filedAt");

-- CreateIndex
CREATE INDEX "Case_areaId_filedAt_idx" ON "Case"("areaId", "filedAt");

-- AddForeignKey
ALTER TABLE "HouseholdMember" ADD CONSTRAINT "HouseholdMember_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkLine" ADD CONSTRAINT "TalkLine_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what Prisma's schema cannot say.
-- An office's catalogue may name departments that the directory does not have.
ALTER TABLE "CatalogueItem" DROP CONSTRAINT department_decides;
ALTER TABLE "CatalogueItem" ADD CONSTRAINT department_decides CHECK ((handling = 'passed-on') = ("departmentId" IS NOT NULL OR "departmentName" IS NOT NULL));
ALTER TABLE "Area" ADD CONSTRAINT point_whole CHECK ((lat IS NULL) = (lon IS NULL));
ALTER TABLE "Area" ADD CONSTRAINT point_on_earth CHECK (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180);
ALTER TABLE "Case" ADD CONSTRAINT point_whole CHECK ((lat IS NULL) = (lon IS NULL));
ALTER TABLE "Cover" ADD CONSTRAINT ends_after_start CHECK ("endsAt" > "startsAt");
ALTER TABLE "Consent" ADD CONSTRAINT relation_known CHECK (relation IN ('family', 'building-head', 'clerk', 'other'));
ALTER TABLE "Consent" ADD CONSTRAINT how_known CHECK (how IN ('present', 'phone', 'written'));
ALTER TABLE "Talk" ADD CONSTRAINT state_known CHECK (state IN ('waiting', 'open', 'ended'));
ALTER TABLE "Talk" ADD CONSTRAINT ended_is_ended CHECK ((state = 'ended') = ("endedAt" IS NOT NULL));
ALTER TABLE "TalkLine" ADD CONSTRAINT side_known CHECK (side IN ('resident', 'clerk'));
-- A person speaks with one station at a time.
CREATE UNIQUE INDEX "Talk_one_open" ON "Talk"("personId") WHERE state <> 'ended';
-- What was done and who looked is only ever added to.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AdminAct" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PersonalLook" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ImportRun" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "CatalogueRelease" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
-- A consent is taken back, never changed; two persons that are one are one here too.
CREATE TRIGGER append_only BEFORE UPDATE OF id, relation, how, "caseId", at OR DELETE ON "Consent" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "AdminAct" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "PersonalLook" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
-- The answers that a body gave, newest first: for the three rates and for what it answered to the like.
CREATE INDEX "CaseEvent_finished" ON "CaseEvent"("actorBodyId", at) WHERE action = 'finish';
-- What waits for somebody by name.
CREATE INDEX "Case_open_persons" ON "Case" USING gin ("personIds") WHERE outcome IS NULL;
