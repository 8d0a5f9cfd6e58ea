-- DropIndex
DROP INDEX "Inbox_addressId_receivedAt_idx";

-- Only a web chat shows what came from its address: a message on any other channel does not pay for it, twice.
CREATE INDEX "Inbox_of_web" ON "Inbox"("addressId", "receivedAt") WHERE channel = 'web';
