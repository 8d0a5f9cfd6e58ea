-- Brings a case back from a backup that was restored beside the database, with its parts and its whole history. Nothing that is
-- there is changed, and nobody is told anew: what had been sent is not brought back.
--
--   psql -v number=JJ-2026-000123 -v backup=linli_restored -f config/restore-case.sql linli
--
-- as the server's administrator (postgres), on the server that holds both. number=ID does too: by its id `verify` names a case that
-- is gone. Where postgres needs a password on the server's own socket (fe_sendauth: no password supplied): -v password=… besides.
\set ON_ERROR_STOP on
BEGIN;
CREATE EXTENSION IF NOT EXISTS postgres_fdw;
SELECT set_config('restore.number', :'number', true), current_setting('port') AS port,
  split_part(current_setting('unix_socket_directories'), ',', 1) AS socket \gset
CREATE SERVER restored FOREIGN DATA WRAPPER postgres_fdw OPTIONS (dbname :'backup', host :'socket', port :'port');
\if :{?password}
  CREATE USER MAPPING FOR CURRENT_USER SERVER restored OPTIONS (user :'USER', password :'password');
\else
  CREATE USER MAPPING FOR CURRENT_USER SERVER restored;
\endif
CREATE SCHEMA restored;
IMPORT FOREIGN SCHEMA public FROM SERVER restored INTO restored;
DO $$
DECLARE
  ids uuid[];
  part record;
  brought bigint;
BEGIN
  -- The matter as a whole: the case at its top and all that belong to it.
  SELECT array_agg(c.id) INTO ids FROM restored."Case" c JOIN restored."Case" asked
    ON current_setting('restore.number') IN (asked.number, asked.id::text)
    WHERE coalesce(c."matterId", c.id) = coalesce(asked."matterId", asked.id);
  IF ids IS NULL THEN RAISE EXCEPTION 'the backup has no case %', current_setting('restore.number'); END IF;
  FOR part IN
    SELECT k.table_name AS name, k.column_name AS key, string_agg(format('%I', a.column_name), ', ' ORDER BY a.ordinal_position) AS columns
    FROM information_schema.columns k JOIN information_schema.columns a ON a.table_schema = k.table_schema AND a.table_name = k.table_name
    WHERE k.table_schema = 'restored' AND k.udt_name = 'uuid' AND k.table_name NOT IN ('Notice', 'Delivery')
      AND (k.column_name IN ('caseId', 'ballotId', 'meetingId') OR k.column_name = 'id' AND k.table_name IN ('Case', 'Ballot', 'Meeting'))
    GROUP BY 1, 2 ORDER BY k.table_name <> 'Case', k.column_name <> 'id', k.table_name
  LOOP
    EXECUTE format('INSERT INTO public.%1$I (%2$s) SELECT %2$s FROM restored.%1$I WHERE %3$I = ANY($1) ON CONFLICT DO NOTHING',
      part.name, part.columns, part.key) USING ids;
    GET DIAGNOSTICS brought = ROW_COUNT;
    IF brought > 0 THEN RAISE NOTICE '% rows of %', brought, part.name; END IF;
  END LOOP;
END $$;
SET LOCAL client_min_messages = warning;
DROP SCHEMA restored CASCADE;
DROP SERVER restored CASCADE;
COMMIT;
