-- A conversation's state is read and written as a whole with every message: as json it is taken as it is written, as jsonb
-- it was taken apart and put together on each way. Rewrites the table, one row a person.
ALTER TABLE "Conversation" ALTER COLUMN "state" TYPE JSON USING "state"::json;
