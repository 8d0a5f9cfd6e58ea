#!/usr/bin/env bash
# npm run rehearse: backup and restore as docs/operating.md tells, on a server of its own that is gone afterwards. Needs the
# programs of PostgreSQL 15 or newer (PG_BIN) and, as root, the system's user postgres.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
PG_BIN=${PG_BIN:-/usr/lib/postgresql/15/bin}
if [[ ! -x $PG_BIN/pg_basebackup ]]; then
  echo "not rehearsed: no PostgreSQL in $PG_BIN (set PG_BIN)"
  exit 3
fi
export PATH="$PWD/node_modules/.bin:$PATH"

dir=$(mktemp -d /tmp/linli-rehearsal-XXXXXX)
as_postgres=()
if ((EUID == 0)); then
  as_postgres=(runuser -u postgres --)
  chown postgres "$dir"
fi
server=""
stop_server() {
  [[ -z $server ]] || "${as_postgres[@]}" "$PG_BIN/pg_ctl" -D "$server" -m fast -w stop >/dev/null || true
  server=""
}
trap 'stop_server; rm -rf "$dir"' EXIT
port=$(node -e 'const s=require("node:net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
export PGHOST=$dir PGPORT=$port PGUSER=postgres MASTER_KEY DEMO=1 DATA_DIR=$dir/data LOG_LEVEL=warn PORT=0
MASTER_KEY=$(node -e 'console.log(require("node:crypto").randomBytes(32).toString("hex"))')
mkdir -p "$DATA_DIR"

pg() { # pg PROGRAM ARGUMENTS…, as the server's administrator
  local program=$1
  shift
  (cd "$dir" && "${as_postgres[@]}" "$PG_BIN/$program" "$@")
}
start_server() { # start_server FOLDER
  server=$1
  pg pg_ctl -D "$server" -l "$dir/server.log" -w -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$dir" start >/dev/null
}
admin() { # admin DATABASE ARGUMENTS…
  local database=$1
  shift
  DATABASE_URL="postgresql://postgres@127.0.0.1:$port/$database" node src/admin.ts "$@"
}
count() { pg psql -XAtd "$1" -c "SELECT count(*) FROM \"$2\""; }
say() { printf '%s\n' "$*"; }

pg initdb -D "$dir/first" -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null
mkdir "$dir/wal"
((EUID != 0)) || chown postgres "$dir/wal"
cat >>"$dir/first/postgresql.conf" <<CONF
wal_level = replica
archive_mode = on
archive_command = 'test ! -f $dir/wal/%f && cp %p $dir/wal/%f'
CONF
start_server "$dir/first"
pg createdb linli
# Somebody files a case; the demo's own come back by themselves when they are missing.
printf '水津雅院门口的路灯坏了三天，晚上很黑\n确认提交\n' |
  DATABASE_URL="postgresql://postgres@127.0.0.1:$port/linli" node src/chat.ts --as resident >/dev/null
admin linli root --save "$dir/root.json" >/dev/null
cases=$(count linli Case)
say "a demo district with $cases cases; the newest history root is kept apart"

# 1. A dump, and from it a database.
pg pg_dump -Fc -d linli -f "$dir/linli.dump"
pg createdb linli_restored
pg pg_restore --exit-on-error -d linli_restored "$dir/linli.dump"
admin linli_restored verify --root "$dir/root.json" >/dev/null
[[ $(count linli_restored Case) == "$cases" ]]
say "pg_dump and pg_restore: $cases cases, the history is whole against the root"

# 2. A case that somebody has taken out of the database past all its guards, brought back from that database.
number=$(pg psql -XAtd linli -c 'SELECT max(number) FROM "Case"')
events=$(count linli CaseEvent)
pg psql -Xqd linli -v number="$number" <<'SQL' >/dev/null
SET session_replication_role = replica;
CREATE TEMP TABLE gone AS SELECT id FROM "Case" WHERE number = :'number';
DELETE FROM "CaseEventPayload" WHERE "caseId" IN (SELECT id FROM gone);
DELETE FROM "CaseEvent" WHERE "caseId" IN (SELECT id FROM gone);
DELETE FROM "Follow" WHERE "caseId" IN (SELECT id FROM gone);
DELETE FROM "Case" WHERE id IN (SELECT id FROM gone);
SQL
if admin linli verify --root "$dir/root.json" >/dev/null 2>&1; then
  say "FAILED: nobody noticed that $number is gone"
  exit 1
fi
pg psql -Xqd linli -v number="$number" -v backup=linli_restored -f - <config/restore-case.sql >/dev/null
admin linli verify --root "$dir/root.json" >/dev/null
[[ $(count linli Case) == "$cases" && $(count linli CaseEvent) == "$events" ]]
say "a deleted case: noticed by verify, brought back by config/restore-case.sql, the history is whole again"

# 3. A base backup and the log since then, to an instant before a mistake.
pg pg_basebackup -D "$dir/base" -c fast -X stream
admin linli appoint --person 王秀英 --area 水井坊社区 --body residents-committee --role member --by 演练 >/dev/null
seats=$(count linli Appointment)
before=$(pg psql -XAtd linli -c "SELECT clock_timestamp()")
sleep 1
pg psql -Xqd linli -c 'SET session_replication_role = replica; DELETE FROM "Appointment"' -c 'SELECT pg_switch_wal()' >/dev/null
[[ $(count linli Appointment) == 0 ]]
stop_server
rm -f "$dir/base/postmaster.pid"
cat >>"$dir/base/postgresql.conf" <<CONF
restore_command = 'cp $dir/wal/%f %p'
recovery_target_time = '$before'
recovery_target_action = promote
archive_mode = off
CONF
(cd "$dir" && "${as_postgres[@]}" touch "$dir/base/recovery.signal")
start_server "$dir/base"
until [[ $(pg psql -XAtd linli -c "SELECT pg_is_in_recovery()") == f ]]; do sleep 0.2; done
admin linli verify --root "$dir/root.json" >/dev/null
[[ $(count linli Appointment) == "$seats" && $(count linli Case) == "$cases" ]]
say "point in time: all $seats seats as before the mistake, with the one given after the base backup; the history is whole"
