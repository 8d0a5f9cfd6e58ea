-- CreateTable
CREATE TABLE "Area" (
    "id" UUID NOT NULL,
    "districtId" UUID NOT NULL,
    "parentId" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "code" TEXT,
    "path" TEXT NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Body" (
    "id" UUID NOT NULL,
    "districtId" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "supervisorId" UUID,

    CONSTRAINT "Body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Duty" (
    "id" UUID NOT NULL,
    "bodyId" UUID,
    "bodyKind" TEXT,
    "name" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "basis" TEXT,

    CONSTRAINT "Duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "districtId" UUID NOT NULL,
    "name" TEXT,
    "locale" TEXT NOT NULL,
    "homeAreaId" UUID,
    "verifiedAt" TIMESTAMPTZ(3),
    "verifiedHow" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Address" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "proved" BOOLEAN NOT NULL DEFAULT false,
    "blockedAt" TIMESTAMPTZ(3),
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Merge" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "intoId" UUID NOT NULL,
    "moved" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Code" (
    "hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "bodyId" UUID,
    "role" TEXT,
    "personId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "usedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Code_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Charter" (
    "id" UUID NOT NULL,
    "areaId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,
    "rules" JSONB NOT NULL,

    CONSTRAINT "Charter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogueItem" (
    "id" UUID NOT NULL,
    "districtId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "handling" TEXT NOT NULL,
    "departmentId" UUID,
    "content" JSONB NOT NULL,
    "form" JSONB NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CatalogueItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Inbox" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "addressId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "Inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "personId" UUID NOT NULL,
    "state" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "leaseOwner" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "Instance" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "districtId" UUID NOT NULL,
    "prefix" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL,
    "keyCheck" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tick" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "claimedBy" TEXT NOT NULL,

    CONSTRAINT "Tick_pkey" PRIMARY KEY ("name","at")
);

-- CreateTable
CREATE TABLE "File" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "sha256" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "name" TEXT,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "File_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "caseId" UUID,
    "audience" JSONB NOT NULL,
    "message" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expandedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "addressId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "inboxId" UUID,
    "noticeId" UUID,
    "caseId" UUID,
    "priority" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseOwner" TEXT,
    "leaseUntil" TIMESTAMPTZ(3) DEFAULT (now() + '00:01:00'::interval),
    "payload" JSONB NOT NULL,
    "replacesId" UUID,
    "externalId" TEXT,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "districtId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "release" INTEGER NOT NULL,
    "charterId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "outcome" TEXT,
    "round" INTEGER NOT NULL DEFAULT 1,
    "applicantId" UUID,
    "handlerId" UUID,
    "personIds" UUID[] DEFAULT ARRAY[]::UUID[],
    "areaId" UUID NOT NULL,
    "draftId" UUID,
    "parentId" UUID,
    "joinName" TEXT,
    "form" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "waitsSince" TIMESTAMPTZ(3) NOT NULL,
    "wakeAt" TIMESTAMPTZ(3),
    "wakeFor" TEXT,
    "filedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseEvent" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "actorPersonId" UUID,
    "actorBodyId" UUID,
    "fromStep" TEXT,
    "toStep" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "payloadHash" TEXT,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "CaseEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseEventPayload" (
    "eventId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "CaseEventPayload_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "HistoryRoot" (
    "n" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "leaves" INTEGER NOT NULL,
    "prevRoot" TEXT NOT NULL,
    "root" TEXT NOT NULL,

    CONSTRAINT "HistoryRoot_pkey" PRIMARY KEY ("n")
);

-- CreateTable
CREATE TABLE "HistoryLeaf" (
    "rootN" INTEGER NOT NULL,
    "caseId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "HistoryLeaf_pkey" PRIMARY KEY ("rootN","caseId")
);

-- CreateTable
CREATE TABLE "RegisterEntry" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "caseId" UUID NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validUntil" TIMESTAMPTZ(3),

    CONSTRAINT "RegisterEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Area_code_key" ON "Area"("code");

-- CreateIndex
CREATE INDEX "Area_path_idx" ON "Area"("path");

-- CreateIndex
CREATE UNIQUE INDEX "Area_parentId_name_key" ON "Area"("parentId", "name");

-- CreateIndex
CREATE INDEX "Body_kind_idx" ON "Body"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "Body_areaId_kind_name_key" ON "Body"("areaId", "kind", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Duty_name_key" ON "Duty"("name");

-- CreateIndex
CREATE INDEX "Address_personId_idx" ON "Address"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Address_channel_address_key" ON "Address"("channel", "address");

-- CreateIndex
CREATE INDEX "Appointment_personId_idx" ON "Appointment"("personId");

-- CreateIndex
CREATE INDEX "Appointment_bodyId_idx" ON "Appointment"("bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "Charter_areaId_version_key" ON "Charter"("areaId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "CatalogueItem_code_key" ON "CatalogueItem"("code");

-- CreateIndex
CREATE INDEX "Inbox_personId_doneAt_idx" ON "Inbox"("personId", "doneAt");

-- CreateIndex
CREATE INDEX "Inbox_addressId_receivedAt_idx" ON "Inbox"("addressId", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Inbox_channel_externalId_key" ON "Inbox"("channel", "externalId");

-- CreateIndex
CREATE INDEX "File_personId_idx" ON "File"("personId");

-- CreateIndex
CREATE INDEX "Notice_expandedAt_createdAt_idx" ON "Notice"("expandedAt", "createdAt");

-- CreateIndex
CREATE INDEX "Delivery_state_dueAt_priority_idx" ON "Delivery"("state", "dueAt", "priority");

-- CreateIndex
CREATE INDEX "Delivery_addressId_createdAt_idx" ON "Delivery"("addressId", "createdAt");

-- CreateIndex
CREATE INDEX "Delivery_addressId_externalId_idx" ON "Delivery"("addressId", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_noticeId_addressId_key" ON "Delivery"("noticeId", "addressId");

-- CreateIndex
CREATE UNIQUE INDEX "Case_number_key" ON "Case"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Case_draftId_key" ON "Case"("draftId");

-- CreateIndex
CREATE INDEX "Case_applicantId_filedAt_idx" ON "Case"("applicantId", "filedAt");

-- CreateIndex
CREATE INDEX "Case_handlerId_outcome_dueAt_idx" ON "Case"("handlerId", "outcome", "dueAt");

-- CreateIndex
CREATE INDEX "Case_wakeAt_idx" ON "Case"("wakeAt");

-- CreateIndex
CREATE INDEX "Case_areaId_idx" ON "Case"("areaId");

-- CreateIndex
CREATE INDEX "Case_parentId_idx" ON "Case"("parentId");

-- CreateIndex
CREATE INDEX "CaseEvent_at_idx" ON "CaseEvent"("at");

-- CreateIndex
CREATE UNIQUE INDEX "CaseEvent_caseId_seq_key" ON "CaseEvent"("caseId", "seq");

-- CreateIndex
CREATE INDEX "CaseEventPayload_caseId_idx" ON "CaseEventPayload"("caseId");

-- CreateIndex
CREATE INDEX "HistoryLeaf_caseId_seq_idx" ON "HistoryLeaf"("caseId", "seq");

-- CreateIndex
CREATE INDEX "RegisterEntry_kind_key_idx" ON "RegisterEntry"("kind", "key");

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_supervisorId_fkey" FOREIGN KEY ("supervisorId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Address" ADD CONSTRAINT "Address_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseEvent" ADD CONSTRAINT "CaseEvent_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is written by hand: what Prisma's schema cannot say.

DROP INDEX "Area_path_idx";
-- For "everything below": path LIKE '/a/b/%'.
CREATE INDEX "Area_path_idx" ON "Area"("path" text_pattern_ops);

CREATE SEQUENCE case_number;

-- A change names how many rows it expects to touch; another number undoes the whole change.
CREATE FUNCTION linli_expect(touched bigint, expected integer, what text) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
  IF touched <> expected THEN
    RAISE EXCEPTION '% has changed meanwhile', what USING ERRCODE = 'LN001';
  END IF;
  RETURN 1;
END $$;

-- History is only ever added to.
CREATE FUNCTION linli_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'LN002';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "CaseEvent" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "HistoryRoot" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "HistoryLeaf" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "CaseEvent" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "HistoryRoot" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "HistoryLeaf" FOR EACH STATEMENT EXECUTE FUNCTION linli_append_only();
-- Words can be erased (their hash stays in the line), never rewritten.
CREATE TRIGGER append_only BEFORE UPDATE ON "CaseEventPayload" FOR EACH ROW EXECUTE FUNCTION linli_append_only();

-- Demo people enter only a database that was made as a demo, and a database never changes its kind.
CREATE FUNCTION linli_demo_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.demo AND NOT EXISTS (SELECT 1 FROM "Instance" WHERE demo) THEN
    RAISE EXCEPTION 'demo data in a database that is not a demo' USING ERRCODE = 'LN003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER demo_only BEFORE INSERT OR UPDATE OF demo ON "Person" FOR EACH ROW WHEN (NEW.demo) EXECUTE FUNCTION linli_demo_only();
CREATE TRIGGER demo_only BEFORE INSERT OR UPDATE OF demo ON "CatalogueItem" FOR EACH ROW WHEN (NEW.demo) EXECUTE FUNCTION linli_demo_only();
CREATE TRIGGER append_only BEFORE UPDATE OF demo OR DELETE ON "Instance" FOR EACH ROW EXECUTE FUNCTION linli_append_only();
ALTER TABLE "Instance" ADD CONSTRAINT one_row CHECK (id = 1);

ALTER TABLE "Area" ADD CONSTRAINT kind_known CHECK (kind IN ('district', 'street', 'community', 'courtyard', 'building', 'entrance'));
ALTER TABLE "Area" ADD CONSTRAINT root_is_district CHECK ((kind = 'district') = ("parentId" IS NULL));
ALTER TABLE "Duty" ADD CONSTRAINT one_owner CHECK (("bodyId" IS NULL) <> ("bodyKind" IS NULL));
ALTER TABLE "Appointment" ADD CONSTRAINT ends_after_start CHECK ("endsAt" IS NULL OR "endsAt" > "startsAt");
-- One seat of a kind at a time.
CREATE UNIQUE INDEX "Appointment_open" ON "Appointment"("personId", "bodyId", role) WHERE "endsAt" IS NULL;
ALTER TABLE "CatalogueItem" ADD CONSTRAINT department_decides CHECK ((handling = 'passed-on') = ("departmentId" IS NOT NULL));
ALTER TABLE "CatalogueItem" ADD CONSTRAINT handling_known CHECK (handling IN ('delegated', 'passed-on'));

ALTER TABLE "Case" ADD CONSTRAINT ended_has_outcome CHECK ((outcome IS NULL) = ("endedAt" IS NULL));
ALTER TABLE "Case" ADD CONSTRAINT wakes_for_something CHECK (("wakeAt" IS NULL) = ("wakeFor" IS NULL));
ALTER TABLE "Case" ADD CONSTRAINT ended_does_not_wake CHECK (outcome IS NULL OR "wakeAt" IS NULL);
ALTER TABLE "CaseEvent" ADD CONSTRAINT actor_known CHECK (actor IN ('applicant', 'member', 'clock', 'engine', 'administrator'));
ALTER TABLE "CaseEvent" ADD CONSTRAINT counts_from_one CHECK (seq >= 1);
CREATE UNIQUE INDEX "RegisterEntry_valid" ON "RegisterEntry"(kind, key) WHERE "validUntil" IS NULL;

ALTER TABLE "Delivery" ADD CONSTRAINT state_known CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown', 'suppressed'));
ALTER TABLE "Delivery" ADD CONSTRAINT kind_known CHECK (kind IN ('reply', 'notice'));
CREATE INDEX "Delivery_open" ON "Delivery"("dueAt", priority) WHERE state IN ('queued', 'sending');
CREATE INDEX "Notice_open" ON "Notice"("createdAt") WHERE "expandedAt" IS NULL;
CREATE INDEX "Inbox_open" ON "Inbox"("personId", id) WHERE "doneAt" IS NULL;
