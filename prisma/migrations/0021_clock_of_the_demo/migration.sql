-- AlterTable
ALTER TABLE "Instance" ADD COLUMN     "clockOffsetSeconds" INTEGER NOT NULL DEFAULT 0;
