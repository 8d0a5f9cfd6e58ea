-- AlterTable
ALTER TABLE "MeetingInvitee" ADD COLUMN     "organisation" TEXT;
