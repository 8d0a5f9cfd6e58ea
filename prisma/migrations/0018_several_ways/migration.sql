-- AlterTable
ALTER TABLE "Meeting" DROP COLUMN "noticeId",
ADD COLUMN     "minutesEn" TEXT;

-- AlterTable
ALTER TABLE "MeetingInvitee" ADD COLUMN     "isDrawn" BOOLEAN NOT NULL DEFAULT false;

-- Who was drawn before there was this column: all who were invited to what had a lot.
UPDATE "MeetingInvitee" i SET "isDrawn" = true FROM "Meeting" m WHERE m.id = i."meetingId" AND m.seed IS NOT NULL;
