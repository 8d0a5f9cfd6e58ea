import type { Database } from "../../../src/foundation/index.ts";

// One database serves all walks: making one anew, and planning every statement on it anew, took half of their time.

/** The tables of which the directory and the charters are read. */
const directory = [
  ...["Area", "Body", "Duty", "Appointment", "HouseholdMember", "PropertyUnit"],
  ...["AudienceList", "CatalogueItem", "ListEntry", "Charter", "Instance"],
];

/**
 * `kept` holds the rows that every walk begins with, and by what a table shows that it was written to since: how many
 * rows it has and the newest transaction among them. The sequence counts how often the directory was written.
 */
const keepSql = `
  CREATE SCHEMA kept;
  CREATE SEQUENCE kept.directory;
  CREATE FUNCTION kept.print(t name) RETURNS text LANGUAGE plpgsql AS $$
    DECLARE found text;
    BEGIN
      EXECUTE format('SELECT count(*) || '' '' || coalesce(max(xmin::text::bigint), 0) FROM public.%I', t) INTO found;
      RETURN found;
    END $$;
  CREATE FUNCTION kept.written() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM nextval('kept.directory'); RETURN NULL; END $$;
  CREATE FUNCTION kept.renew() RETURNS void LANGUAGE plpgsql AS $$
    DECLARE one record;
    BEGIN
      -- Rows go and come back as they were: no trigger and no foreign key has a say in it.
      PERFORM set_config('session_replication_role', 'replica', true);
      FOR one IN SELECT * FROM kept.tables LOOP
        CONTINUE WHEN kept.print(one.name) = one.print;
        EXECUTE format('DELETE FROM public.%I', one.name);
        EXECUTE format('INSERT INTO public.%I SELECT * FROM kept.%I', one.name, one.name);
        UPDATE kept.tables SET print = kept.print(one.name) WHERE name = one.name;
      END LOOP;
      PERFORM setval(format('public.%I', s.name), s.last, s.called) FROM kept.sequences s;
    END $$;
  DO $$
    DECLARE t name;
    BEGIN
      CREATE TABLE kept.tables AS SELECT relname AS name, kept.print(relname) AS print FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r';
      CREATE TABLE kept.sequences (name name, last bigint, called boolean);
      FOR t IN SELECT name FROM kept.tables LOOP
        EXECUTE format('CREATE TABLE kept.%I AS TABLE public.%I', t, t);
      END LOOP;
      FOR t IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' LOOP
        EXECUTE format('INSERT INTO kept.sequences SELECT %L, last_value, is_called FROM public.%I', t, t);
      END LOOP;
    END $$;`;

/** Keeps what is there, to come back to it. */
export async function keep(db: Database): Promise<void> {
  await db.query(keepSql);
  for (const table of directory)
    await db.query(
      `CREATE TRIGGER written AFTER INSERT OR UPDATE OR DELETE ON "${table}" EXECUTE FUNCTION kept.written()`,
    );
  await db.query(`CREATE TRIGGER written AFTER UPDATE OF name ON "Person" EXECUTE FUNCTION kept.written()`);
  // Of the register only organisations are read with it.
  await db.query(`CREATE TRIGGER written AFTER INSERT OR UPDATE ON "RegisterEntry" FOR EACH ROW
    WHEN (NEW.kind = 'organisation') EXECUTE FUNCTION kept.written()`);
}

/** All is as it was kept. */
export const renew = (db: Database) => db.query(`SELECT kept.renew()`);

/** How often the directory was written to. */
export async function timesWritten(db: Database): Promise<string> {
  const [found] = await db.query<{ n: string }>(`SELECT last_value AS n FROM kept.directory`, [], "times-written");
  return String(found?.n);
}
