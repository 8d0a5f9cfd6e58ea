-- A city's view over the databases of its districts: what their public pages show, and of no person anything. Run once a district,
-- as the administrator of the city's own database; again when a new version of Linli has been installed there.
--
--   psql -v district=jinjiang -v host=REPLICA -v port=5432 -v dbname=linli -v role=city -v password=… -f config/city-view.sql city
--
-- The role is made in the district's own database by config/city-reader.sql; its replica has it by itself.
\set ON_ERROR_STOP on
BEGIN;
CREATE EXTENSION IF NOT EXISTS postgres_fdw;
DROP SERVER IF EXISTS :"district" CASCADE;
CREATE SERVER :"district" FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host :'host', port :'port', dbname :'dbname', updatable 'false');
CREATE USER MAPPING FOR CURRENT_USER SERVER :"district" OPTIONS (user :'role', password :'password');
CREATE SCHEMA IF NOT EXISTS :"district";
CREATE FOREIGN TABLE :"district"."Case" (id uuid, number text, procedure text, step text, outcome text, "areaId" uuid, "handlerId" uuid,
  "filedAt" timestamptz, "dueAt" timestamptz, "endedAt" timestamptz) SERVER :"district" OPTIONS (schema_name 'public');
CREATE FOREIGN TABLE :"district"."Area" (id uuid, name text) SERVER :"district" OPTIONS (schema_name 'public');
CREATE FOREIGN TABLE :"district"."Body" (id uuid, name text) SERVER :"district" OPTIONS (schema_name 'public');
CREATE FOREIGN TABLE :"district"."HistoryRoot" (n int, at timestamptz, leaves int, "prevRoot" text, root text)
  SERVER :"district" OPTIONS (schema_name 'public');
-- All districts in one. A meeting that nobody has called yet is not public: meetings are on the districts' own pages.
SELECT set_config('city.cases', string_agg(format('SELECT %L AS district, c.number, c.procedure, c.step, c.outcome, a.name AS area,
    b.name AS body, c."filedAt", c."dueAt", c."endedAt" FROM %2$I."Case" c LEFT JOIN %2$I."Area" a ON a.id = c."areaId"
    LEFT JOIN %2$I."Body" b ON b.id = c."handlerId" WHERE c.procedure <> ''meeting''', s, s), ' UNION ALL '), true),
  set_config('city.roots', string_agg(format('SELECT %L AS district, r.* FROM %I."HistoryRoot" r', s, s), ' UNION ALL '), true)
FROM (SELECT foreign_table_schema AS s FROM information_schema.foreign_tables WHERE foreign_table_name = 'Case' ORDER BY 1) AS districts \g /dev/null
DO $$ BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW public.city_cases AS ' || current_setting('city.cases');
  EXECUTE 'CREATE OR REPLACE VIEW public.city_roots AS ' || current_setting('city.roots');
END $$;
COMMIT;
