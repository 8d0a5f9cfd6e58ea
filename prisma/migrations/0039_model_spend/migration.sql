-- What a language model may be asked, and what it has cost, a day and a person.
CREATE TABLE "ModelDay" (
    "day" DATE NOT NULL,
    "calls" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "inputTokens" BIGINT NOT NULL DEFAULT 0,
    "outputTokens" BIGINT NOT NULL DEFAULT 0,
    "milliseconds" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ModelDay_pkey" PRIMARY KEY ("day"),
    CONSTRAINT "ModelDay_counts" CHECK ("calls" >= 1 AND "failures" BETWEEN 0 AND "calls"
        AND "inputTokens" >= 0 AND "outputTokens" >= 0 AND "milliseconds" >= 0)
);

CREATE TABLE "ModelPersonDay" (
    "day" DATE NOT NULL,
    "personId" UUID NOT NULL,
    "calls" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ModelPersonDay_pkey" PRIMARY KEY ("day","personId"),
    CONSTRAINT "ModelPersonDay_calls" CHECK ("calls" >= 1)
);
