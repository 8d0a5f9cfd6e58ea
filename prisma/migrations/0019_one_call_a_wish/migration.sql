-- A wish of residents is fulfilled by one call: two members who begin one each at the same moment do not both call it. One that
-- was returned or taken back makes room for the next. Of calls from before this index the first one keeps the wish.
UPDATE "Case" c SET facts = c.facts - 'fulfils'
  WHERE c.procedure = 'meeting' AND (c.outcome IS NULL OR c.outcome NOT IN ('returned', 'dropped')) AND EXISTS (
    SELECT 1 FROM "Case" o WHERE o.procedure = 'meeting' AND (o.outcome IS NULL OR o.outcome NOT IN ('returned', 'dropped'))
      AND o.facts->>'fulfils' = c.facts->>'fulfils' AND o.id < c.id);
CREATE UNIQUE INDEX "Case_fulfils" ON "Case"((facts->>'fulfils'))
  WHERE procedure = 'meeting' AND (outcome IS NULL OR outcome NOT IN ('returned', 'dropped'));
