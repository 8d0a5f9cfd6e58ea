-- CreateTable
CREATE TABLE "ListEntry" (
    "id" UUID NOT NULL,
    "districtId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "content" JSONB NOT NULL,
    "caseId" UUID,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ListEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MorningCard" (
    "personId" UUID NOT NULL,
    "hour" INTEGER,
    "isOff" BOOLEAN NOT NULL DEFAULT false,
    "sentOn" TEXT,

    CONSTRAINT "MorningCard_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ListEntry_districtId_list_code_key" ON "ListEntry"("districtId", "list", "code");
