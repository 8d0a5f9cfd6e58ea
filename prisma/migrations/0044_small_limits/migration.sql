-- Whether somebody lets signatures be given for them by text message, from a phone that others may hold.
ALTER TABLE "Person" ADD COLUMN "signsBySms" BOOLEAN NOT NULL DEFAULT true;

-- Photos and papers that come with an answer to a consultation.
ALTER TABLE "ConsultationAnswer" ADD COLUMN "files" UUID[] DEFAULT ARRAY[]::UUID[];
ALTER TABLE "ConsultationAnswer" ADD CONSTRAINT "ConsultationAnswer_files" CHECK (cardinality("files") <= 3);

-- Points that wait to be read until those whom they are about had their say.
ALTER TABLE "Ballot" ADD COLUMN "isHeld" BOOLEAN NOT NULL DEFAULT false;
