-- When scheduled work was last done, by whichever process: who watches from outside reads it.
CREATE TABLE "JobRun" (
    "name" TEXT NOT NULL,
    "succeededAt" TIMESTAMPTZ(3) NOT NULL,
    "milliseconds" INTEGER NOT NULL,

    CONSTRAINT "JobRun_pkey" PRIMARY KEY ("name"),
    CONSTRAINT "JobRun_took" CHECK ("milliseconds" >= 0)
);
