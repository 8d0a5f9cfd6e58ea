-- CreateTable
CREATE TABLE "ItemChoice" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "itemId" UUID NOT NULL,
    "chosenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ItemChoice_pkey" PRIMARY KEY ("personId","words")
);

-- CreateIndex
CREATE UNIQUE INDEX "ItemChoice_id_key" ON "ItemChoice"("id");

-- CreateIndex
CREATE INDEX "ItemChoice_words_itemId_idx" ON "ItemChoice"("words", "itemId");

-- CreateIndex
CREATE INDEX "ItemChoice_chosenAt_idx" ON "ItemChoice"("chosenAt");
