-- AlterTable
ALTER TABLE "Talk" ADD COLUMN     "reminders" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "waitsSince" TIMESTAMPTZ(3);
