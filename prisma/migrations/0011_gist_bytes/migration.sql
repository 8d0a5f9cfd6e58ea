-- A gist is read by the hundred when twins are looked for: four bytes a hash instead of a list of numbers.
ALTER TABLE "Case" ADD COLUMN "gistBytes" BYTEA NOT NULL DEFAULT '\x';
UPDATE "Case" SET "gistBytes" = (SELECT string_agg(int4send(hash), '\x' ORDER BY place) FROM unnest(gist) WITH ORDINALITY AS g(hash, place))
  WHERE cardinality(gist) > 0;
ALTER TABLE "Case" DROP COLUMN "gist";
ALTER TABLE "Case" RENAME COLUMN "gistBytes" TO "gist";
