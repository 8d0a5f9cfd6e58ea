-- DropIndex
DROP INDEX "Delivery_addressId_externalId_idx";

-- DropIndex
DROP INDEX "Delivery_noticeId_addressId_key";

-- DropIndex
DROP INDEX "Delivery_state_dueAt_priority_idx";

-- DropIndex
DROP INDEX "Inbox_personId_doneAt_idx";

-- Partial ones instead: a plain reply, of which there are most, is in none of them.
CREATE UNIQUE INDEX "Delivery_noticeId_addressId_key" ON "Delivery"("noticeId", "addressId") WHERE "noticeId" IS NOT NULL;
CREATE INDEX "Delivery_of_case" ON "Delivery"("addressId", "externalId") WHERE "caseId" IS NOT NULL;
