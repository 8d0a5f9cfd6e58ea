-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "isBundled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "wording" INTEGER,
ALTER COLUMN "payload" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Wording" (
    "noticeId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "payload" JSONB NOT NULL,

    CONSTRAINT "Wording_pkey" PRIMARY KEY ("noticeId","place")
);

-- CreateTable
CREATE TABLE "Bundle" (
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "deliveryIds" UUID[],
    "leaseOwner" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Bundle_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Bundle_channel_priority_rank_idx" ON "Bundle"("channel", "priority", "rank");

-- By hand from here: what waits in a bundle is found by its bundle, and does not pass through the queue of single rows.
DROP INDEX "Delivery_to_many";
CREATE INDEX "Delivery_to_many" ON "Delivery"(channel, priority, rank, "dueAt", id) WHERE state = 'queued' AND priority >= 6 AND NOT "isBundled";
CREATE INDEX "Bundle_claimed" ON "Bundle"("leaseUntil") WHERE "leaseUntil" IS NOT NULL;
