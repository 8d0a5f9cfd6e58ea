import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { openLink } from "../../../test/kill/link.ts";
import type { Fault } from "./fault.ts";
import { newServer, newStandby, type PostgresServer, systemPrograms } from "./postgres.ts";

async function ask<Row>(server: PostgresServer, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.url("postgres") });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows as Row[];
}

/** A commit is told to nobody before the standby has it on its disk. */
async function waitUntilSynchronous(primary: PostgresServer): Promise<void> {
  await ask(primary, "ALTER SYSTEM SET synchronous_standby_names = 'standby'");
  await ask(primary, "SELECT pg_reload_conf()");
  for (let tries = 0; tries < 600; tries += 1) {
    const [state] = await ask<{ sync: string }>(primary, "SELECT sync_state AS sync FROM pg_stat_replication");
    if (state?.sync === "sync") return;
    await sleep(100);
  }
  throw new Error("the standby does not follow");
}

export const promoting: Fault[] = [
  {
    name: "standby-promoted",
    does: "the database dies while people vote, and its synchronous standby takes its place",
    isInShort: true,
    async whyNot() {
      return (await systemPrograms()) ? undefined : "there is no pg_basebackup (Debian: apt-get install postgresql-15)";
    },
    async strike({ open, after, isShort }) {
      const programs = (await systemPrograms()) ?? { folder: "" };
      const primary = await newServer({ programs });
      after(() => primary.remove());
      const standby = await newStandby(primary, { programs });
      after(() => standby.remove());
      await waitUntilSynchronous(primary);
      // The address that stays: as of a proxy in front of both, or of a name that moves.
      const link = await openLink(primary.url("postgres"));
      after(async () => link.cut());
      const via = async (url: string) => {
        const moved = new URL(url);
        moved.host = new URL(link.url).host;
        return moved.href;
      };
      const voters = { telegram: 16, web: 4 };
      // Of other programs than the district's: it takes one of its own.
      const town = await open({ server: primary, template: undefined, processes: 2, via, looksVia: true, voters });
      await town.untilFiled(isShort ? 1 : 8);
      await town.tellEverybody();
      await sleep(500);
      await primary.kill();
      link.cut();
      await ask(standby, "SELECT pg_promote()");
      await link.restore(standby.url("postgres"));
      await town.untilFiled(isShort ? 2 : 8);
      return { town, times: 1 };
    },
  },
];
