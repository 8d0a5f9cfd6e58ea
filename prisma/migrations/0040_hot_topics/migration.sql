-- CreateTable
CREATE TABLE "HotTopic" (
    "id" UUID NOT NULL,
    "districtId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "warnings" INTEGER NOT NULL DEFAULT 0,
    "warningId" UUID,

    CONSTRAINT "HotTopic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HotTopicCase" (
    "caseId" UUID NOT NULL,
    "topicId" UUID,
    "filedAt" TIMESTAMPTZ(3) NOT NULL,
    "counts" BOOLEAN NOT NULL,

    CONSTRAINT "HotTopicCase_pkey" PRIMARY KEY ("caseId")
);

-- CreateIndex
CREATE UNIQUE INDEX "HotTopic_warningId_key" ON "HotTopic"("warningId");

-- CreateIndex
CREATE INDEX "HotTopic_lastAt_idx" ON "HotTopic"("lastAt");

-- CreateIndex
CREATE INDEX "HotTopicCase_topicId_idx" ON "HotTopicCase"("topicId");

-- CreateIndex
CREATE INDEX "HotTopicCase_filedAt_idx" ON "HotTopicCase"("filedAt");

-- AddForeignKey
ALTER TABLE "HotTopicCase" ADD CONSTRAINT "HotTopicCase_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "HotTopic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HotTopicCase" ADD CONSTRAINT "HotTopicCase_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is neither to be gathered nor to be found has no topic.
ALTER TABLE "HotTopicCase" ADD CONSTRAINT "HotTopicCase_counts_check" CHECK (counts OR "topicId" IS NULL);
