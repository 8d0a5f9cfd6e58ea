-- CreateTable
CREATE TABLE "ConsultationAnswer" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "gist" BYTEA NOT NULL,
    "organisation" TEXT,
    "themeId" UUID,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConsultationAnswer_pkey" PRIMARY KEY ("caseId","personId","question")
);

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationAnswer_id_key" ON "ConsultationAnswer"("id");

-- CreateIndex
CREATE INDEX "ConsultationAnswer_themeId_idx" ON "ConsultationAnswer"("themeId");

-- CreateIndex
CREATE INDEX "ConsultationAnswer_personId_idx" ON "ConsultationAnswer"("personId");
