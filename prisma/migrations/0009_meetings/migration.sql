-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "bodyId" UUID NOT NULL,
    "chairId" UUID NOT NULL,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,
    "slots" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "noticeId" UUID,
    "seed" TEXT,
    "pool" UUID[] DEFAULT ARRAY[]::UUID[],
    "openedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "minutes" TEXT,
    "confirmedById" UUID,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingInvitee" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "proxyName" TEXT,
    "checkedInAt" TIMESTAMPTZ(3),
    "checkedInHow" TEXT,
    "wrongCodes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "MeetingInvitee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingPoll" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "isNamed" BOOLEAN NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingPoll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingHand" (
    "id" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "choice" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingHand_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Meeting_bodyId_heldAt_idx" ON "Meeting"("bodyId", "heldAt");

-- CreateIndex
CREATE INDEX "Meeting_openedAt_idx" ON "Meeting"("openedAt");

-- CreateIndex
CREATE INDEX "MeetingInvitee_personId_idx" ON "MeetingInvitee"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingInvitee_meetingId_personId_key" ON "MeetingInvitee"("meetingId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingPoll_meetingId_n_key" ON "MeetingPoll"("meetingId", "n");

-- CreateIndex
CREATE INDEX "MeetingHand_personId_idx" ON "MeetingHand"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingHand_pollId_personId_key" ON "MeetingHand"("pollId", "personId");
