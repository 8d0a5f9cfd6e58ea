-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "acknowledgedAt" TIMESTAMPTZ(3),
ADD COLUMN     "answerBy" TIMESTAMPTZ(3),
ADD COLUMN     "deliveredAt" TIMESTAMPTZ(3),
ADD COLUMN     "followedAt" TIMESTAMPTZ(3),
ADD COLUMN     "isDigest" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "rank" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "addressId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "acknowledgeWithinMinutes" INTEGER,
ADD COLUMN     "asksAcknowledgement" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "bodyId" UUID,
ADD COLUMN     "cancelledAt" TIMESTAMPTZ(3),
ADD COLUMN     "correctsId" UUID,
ADD COLUMN     "createdBy" UUID,
ADD COLUMN     "cursor" UUID,
ADD COLUMN     "dueAt" TIMESTAMPTZ(3),
ADD COLUMN     "holds" JSONB,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'case',
ADD COLUMN     "nextMadeAt" TIMESTAMPTZ(3),
ADD COLUMN     "people" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "repeats" JSONB,
ADD COLUMN     "seriesId" UUID,
ADD COLUMN     "startRank" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "NoticePreference" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "quietFrom" INTEGER,
    "quietUntil" INTEGER,
    "digest" BOOLEAN NOT NULL DEFAULT false,
    "optedOut" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "preferredChannel" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticePreference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AudienceList" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AudienceList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AudienceListMember" (
    "listId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "AudienceListMember_pkey" PRIMARY KEY ("listId","personId")
);

-- CreateTable
CREATE TABLE "Pace" (
    "channel" TEXT NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "pausedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Pace_pkey" PRIMARY KEY ("channel")
);

-- CreateIndex
CREATE UNIQUE INDEX "NoticePreference_personId_key" ON "NoticePreference"("personId");

-- CreateIndex
CREATE INDEX "AudienceList_bodyId_idx" ON "AudienceList"("bodyId");

-- CreateIndex
CREATE INDEX "AudienceListMember_personId_idx" ON "AudienceListMember"("personId");

-- CreateIndex
CREATE INDEX "Notice_seriesId_idx" ON "Notice"("seriesId");

-- CreateIndex
CREATE INDEX "Notice_correctsId_idx" ON "Notice"("correctsId");

-- AddForeignKey
ALTER TABLE "AudienceListMember" ADD CONSTRAINT "AudienceListMember_listId_fkey" FOREIGN KEY ("listId") REFERENCES "AudienceList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what Prisma's schema cannot say.
ALTER TABLE "Notice" ADD CONSTRAINT kind_known CHECK (kind IN ('case', 'information', 'meeting', 'statutory', 'emergency'));
ALTER TABLE "Notice" ADD CONSTRAINT answer_has_its_time CHECK (NOT "asksAcknowledgement" OR "acknowledgeWithinMinutes" > 0);
ALTER TABLE "NoticePreference" ADD CONSTRAINT quiet_whole CHECK (("quietFrom" IS NULL) = ("quietUntil" IS NULL));
ALTER TABLE "NoticePreference" ADD CONSTRAINT quiet_within_day CHECK ("quietFrom" BETWEEN 0 AND 1439 AND "quietUntil" BETWEEN 0 AND 1439);
ALTER TABLE "Delivery" DROP CONSTRAINT state_known;
ALTER TABLE "Delivery" ADD CONSTRAINT state_known CHECK (state IN ('queued', 'sending', 'sent', 'delivered', 'acknowledged', 'failed', 'unknown', 'suppressed'));
-- Who cannot be reached has a row that never goes out.
ALTER TABLE "Delivery" ADD CONSTRAINT address_or_end CHECK ("addressId" IS NOT NULL OR (state IN ('failed', 'suppressed') AND "noticeId" IS NOT NULL));
-- What failed before other ways were looked for stays as it is.
UPDATE "Delivery" SET "followedAt" = "createdAt" WHERE state = 'failed' AND "noticeId" IS NOT NULL;

-- Every row of a notice to many passes through these: no more of them than the claims need.
DROP INDEX "Delivery_open";
CREATE INDEX "Delivery_open" ON "Delivery"(priority, "dueAt") WHERE state IN ('queued', 'sending') AND priority < 6;
CREATE INDEX "Delivery_to_many" ON "Delivery"(channel, priority, rank, "dueAt", id) WHERE state = 'queued' AND priority >= 6;
CREATE INDEX "Delivery_sending" ON "Delivery"("leaseUntil") WHERE state = 'sending' AND priority >= 6;
CREATE INDEX "Delivery_digest" ON "Delivery"("addressId") WHERE "isDigest" AND state = 'queued';
CREATE INDEX "Delivery_to_follow" ON "Delivery"(id) WHERE state = 'failed' AND "noticeId" IS NOT NULL AND "followedAt" IS NULL;
CREATE INDEX "Delivery_unanswered" ON "Delivery"("answerBy") WHERE "answerBy" IS NOT NULL AND "acknowledgedAt" IS NULL AND "followedAt" IS NULL;
DROP INDEX "Notice_open";
CREATE INDEX "Notice_open" ON "Notice"("createdAt") WHERE "expandedAt" IS NULL AND "cancelledAt" IS NULL;
CREATE INDEX "Notice_repeating" ON "Notice"("dueAt") WHERE repeats IS NOT NULL AND "nextMadeAt" IS NULL AND "cancelledAt" IS NULL;
-- People of an area.
CREATE INDEX "Person_home" ON "Person"("homeAreaId", id) WHERE "homeAreaId" IS NOT NULL;

-- An instant, or the end of the quiet hours (minutes of the day in China) that it falls into.
CREATE FUNCTION linli_after_quiet(at timestamptz, quiet_from integer, quiet_until integer) RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  passed double precision := extract(epoch FROM at) + 28800;
  day_starts double precision := floor(passed / 86400) * 86400;
  minute double precision := (passed - day_starts) / 60;
  is_quiet boolean := CASE WHEN quiet_from <= quiet_until THEN minute >= quiet_from AND minute < quiet_until
    ELSE minute >= quiet_from OR minute < quiet_until END;
BEGIN
  IF NOT is_quiet THEN RETURN at; END IF;
  RETURN to_timestamp(day_starts - 28800 + quiet_until * 60 + CASE WHEN minute >= quiet_until THEN 86400 ELSE 0 END);
END $$;
