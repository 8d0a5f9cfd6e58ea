-- In a district's database, as its owner's administrator: who may read there for the city's view (config/city-view.sql), and what.
-- Columns that are public, one by one: a column that a later version adds is not among them by itself.
--
--   psql -v role=city -v password=… -f config/city-reader.sql linli
\set ON_ERROR_STOP on
BEGIN;
CREATE ROLE :"role" LOGIN PASSWORD :'password' CONNECTION LIMIT 10;
GRANT USAGE ON SCHEMA public TO :"role";
GRANT SELECT (id, number, procedure, step, outcome, "areaId", "handlerId", "filedAt", "dueAt", "endedAt") ON "Case" TO :"role";
GRANT SELECT (id, name) ON "Area", "Body" TO :"role";
GRANT SELECT ON "HistoryRoot" TO :"role";
ALTER ROLE :"role" SET default_transaction_read_only = on;
ALTER ROLE :"role" SET statement_timeout = '60s';
COMMIT;
