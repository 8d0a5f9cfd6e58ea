-- CreateTable
CREATE TABLE "Signature" (
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "score" INTEGER,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("caseId","personId")
);

-- CreateIndex
CREATE INDEX "Signature_personId_idx" ON "Signature"("personId");
