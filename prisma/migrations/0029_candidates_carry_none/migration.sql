-- AlterTable
ALTER TABLE "Ballot" ADD COLUMN     "carriesNone" UUID[] DEFAULT ARRAY[]::UUID[];
