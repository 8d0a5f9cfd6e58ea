-- The notices whose cards are kept as things stand: those of bodies, newest first. What procedures tell is in it nowhere.
CREATE INDEX "Notice_of_bodies" ON "Notice"("createdAt") WHERE "bodyId" IS NOT NULL;
