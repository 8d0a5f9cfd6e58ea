-- CreateTable
CREATE TABLE "HistoryExample" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HistoryExample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LearntModel" (
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "learntUntil" TIMESTAMPTZ(3) NOT NULL,
    "learntFrom" JSONB NOT NULL,
    "scores" JSONB NOT NULL,
    "sureLead" DOUBLE PRECISION,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "LearntModel_pkey" PRIMARY KEY ("kind","version")
);

-- CreateTable
CREATE TABLE "ModelInUse" (
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "ModelInUse_pkey" PRIMARY KEY ("kind")
);

-- CreateIndex
CREATE UNIQUE INDEX "HistoryExample_kind_digest_key" ON "HistoryExample"("kind", "digest");

-- CreateIndex
CREATE UNIQUE INDEX "ModelInUse_kind_version_key" ON "ModelInUse"("kind", "version");

-- AddForeignKey
ALTER TABLE "ModelInUse" ADD CONSTRAINT "ModelInUse_kind_version_fkey" FOREIGN KEY ("kind", "version") REFERENCES "LearntModel"("kind", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "HistoryExample" ADD CONSTRAINT kind_known CHECK (kind IN ('handler'));
ALTER TABLE "HistoryExample" ADD CONSTRAINT says_something CHECK (text <> '' AND label <> '');
ALTER TABLE "LearntModel" ADD CONSTRAINT kind_known CHECK (kind IN ('handler'));
ALTER TABLE "LearntModel" ADD CONSTRAINT version_counts CHECK (version >= 1);
-- A version cannot have learnt from what came after it.
ALTER TABLE "LearntModel" ADD CONSTRAINT learnt_before CHECK ("learntUntil" <= "madeAt");
