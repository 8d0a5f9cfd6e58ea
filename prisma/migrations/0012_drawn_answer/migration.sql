-- AlterTable
ALTER TABLE "MeetingInvitee" ADD COLUMN     "answerBy" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "MeetingInvitee_answerBy_idx" ON "MeetingInvitee"("answerBy");
