-- CreateTable
CREATE TABLE "Ballot" (
    "id" UUID NOT NULL,
    "districtId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "isSecret" BOOLEAN NOT NULL,
    "weights" TEXT NOT NULL DEFAULT 'none',
    "question" TEXT NOT NULL,
    "options" JSONB NOT NULL,
    "rules" JSONB NOT NULL,
    "electorate" JSONB,
    "rollFixedAt" TIMESTAMPTZ(3),
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "publicKey" BYTEA,
    "result" JSONB,
    "resultHash" TEXT,
    "countedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Elector" (
    "ballotId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "householdId" UUID,
    "heads" INTEGER NOT NULL DEFAULT 1,
    "areaDm2" INTEGER,
    "proxyId" UUID,
    "proxySlot" INTEGER,
    "proxyAt" TIMESTAMPTZ(3),
    "paperAt" TIMESTAMPTZ(3),
    "struckAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "Elector_pkey" PRIMARY KEY ("ballotId","id")
);

-- CreateTable
CREATE TABLE "OpenVote" (
    "ballotId" UUID NOT NULL,
    "electorId" UUID NOT NULL,
    "choice" JSONB NOT NULL,
    "castAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpenVote_pkey" PRIMARY KEY ("ballotId","electorId")
);

-- CreateTable
CREATE TABLE "Envelope" (
    "ballotId" UUID NOT NULL,
    "electorId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "nonce" BYTEA NOT NULL,
    "castAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Envelope_pkey" PRIMARY KEY ("ballotId","electorId")
);

-- CreateTable
CREATE TABLE "CountedVote" (
    "ballotId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "choice" JSONB,

    CONSTRAINT "CountedVote_pkey" PRIMARY KEY ("ballotId","code")
);

-- CreateTable
CREATE TABLE "PaperEntry" (
    "id" UUID NOT NULL,
    "ballotId" UUID NOT NULL,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "entry" JSONB NOT NULL,
    "witnessedById" UUID,
    "witnessedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaperEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Ballot_areaId_opensAt_idx" ON "Ballot"("areaId", "opensAt");

-- CreateIndex
CREATE INDEX "Elector_personId_idx" ON "Elector"("personId");

-- CreateIndex
CREATE INDEX "Elector_proxyId_idx" ON "Elector"("proxyId");

-- CreateIndex
CREATE UNIQUE INDEX "Elector_ballotId_personId_key" ON "Elector"("ballotId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Elector_ballotId_householdId_key" ON "Elector"("ballotId", "householdId");

-- CreateIndex
CREATE UNIQUE INDEX "Elector_ballotId_proxyId_proxySlot_key" ON "Elector"("ballotId", "proxyId", "proxySlot");

-- CreateIndex
CREATE UNIQUE INDEX "Envelope_ballotId_nonce_key" ON "Envelope"("ballotId", "nonce");

-- CreateIndex
CREATE UNIQUE INDEX "PaperEntry_ballotId_enteredById_key" ON "PaperEntry"("ballotId", "enteredById");

-- AddForeignKey
ALTER TABLE "Elector" ADD CONSTRAINT "Elector_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpenVote" ADD CONSTRAINT "OpenVote_ballotId_electorId_fkey" FOREIGN KEY ("ballotId", "electorId") REFERENCES "Elector"("ballotId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Envelope" ADD CONSTRAINT "Envelope_ballotId_electorId_fkey" FOREIGN KEY ("ballotId", "electorId") REFERENCES "Elector"("ballotId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountedVote" ADD CONSTRAINT "CountedVote_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperEntry" ADD CONSTRAINT "PaperEntry_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "Ballot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Ballots that wait for the clock: for their roll, or for their count.
CREATE INDEX "Ballot_waiting" ON "Ballot"("closesAt") WHERE "countedAt" IS NULL;

-- A floor area tells whose vote it is: what has weights is open. A secret one has a key to seal under.
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_weights_are_open" CHECK (weights = 'none' OR NOT "isSecret");
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_key" CHECK ("isSecret" = ("publicKey" IS NOT NULL));
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_times" CHECK ("opensAt" < "closesAt");
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_counted" CHECK (("countedAt" IS NULL) = (result IS NULL) AND ("countedAt" IS NULL OR "closedAt" IS NOT NULL));

ALTER TABLE "Elector" ADD CONSTRAINT "Elector_proxy" CHECK (("proxyId" IS NULL) = ("proxySlot" IS NULL) AND "proxyId" <> "personId" AND "proxySlot" >= 1);
ALTER TABLE "Elector" ADD CONSTRAINT "Elector_weight" CHECK (heads >= 1 AND "areaDm2" >= 0);

-- Entered by one, witnessed by another.
ALTER TABLE "PaperEntry" ADD CONSTRAINT "PaperEntry_witness" CHECK ("witnessedById" <> "enteredById");
