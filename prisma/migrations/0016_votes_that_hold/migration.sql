-- What an elector does about their line of a roll, such as naming a proxy, is a line of the history.
ALTER TABLE "CaseEvent" DROP CONSTRAINT actor_known;
ALTER TABLE "CaseEvent" ADD CONSTRAINT actor_known CHECK (actor IN ('applicant', 'member', 'clock', 'engine', 'administrator', 'elector'));

-- A line of a roll goes into other hands only while it has no vote: a proxy who votes and an elector who takes the proxy back
-- at the same moment cannot both succeed, nor a vote in chat and the entry "votes on paper". A vote holds the line FOR SHARE
-- until it is committed, and this trigger runs when the row has been waited for, with a snapshot of its own: what was cast
-- meanwhile is seen here, where the statement's own conditions no longer look.
CREATE FUNCTION linli_line_is_free() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "OpenVote" v WHERE v."ballotId" = NEW."ballotId" AND v."electorId" = NEW.id)
    OR EXISTS (SELECT 1 FROM "Envelope" v WHERE v."ballotId" = NEW."ballotId" AND v."electorId" = NEW.id) THEN
    RAISE EXCEPTION 'Elector has voted meanwhile' USING ERRCODE = 'LN001';
  END IF;
  -- Who carries somebody's vote hands on none, and whose vote is carried carries none, also where both are decided at once.
  IF NEW."proxyId" IS NOT NULL THEN
    PERFORM 1 FROM "Elector" o WHERE o."ballotId" = NEW."ballotId" AND o."personId" = NEW."proxyId" AND o."proxyId" IS NULL FOR SHARE;
    IF NOT FOUND OR EXISTS (SELECT 1 FROM "Elector" o WHERE o."ballotId" = NEW."ballotId" AND o."proxyId" = NEW."personId") THEN
      RAISE EXCEPTION 'Elector has a proxy meanwhile' USING ERRCODE = 'LN001';
    END IF;
  END IF;
  RETURN NEW;
END $$;
-- Two persons who are found to be one change names only, and keep their votes.
CREATE TRIGGER line_is_free BEFORE UPDATE OF "proxyId", "paperAt" ON "Elector" FOR EACH ROW
  WHEN ((OLD."proxyId" IS NULL) <> (NEW."proxyId" IS NULL) OR OLD."paperAt" IS DISTINCT FROM NEW."paperAt")
  EXECUTE FUNCTION linli_line_is_free();
