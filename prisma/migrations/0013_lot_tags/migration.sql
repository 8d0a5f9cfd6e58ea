-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];
