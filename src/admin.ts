// `npm run admin -- COMMAND`: what an administrator does from the command line.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { codeLength, makeCode, readableCode } from "./conversation/index.ts";
import { createLogger, loadConfig } from "./foundation/index.ts";
import { gatherRoot, lastRoots, verifyHistory } from "./instruments/index.ts";
import { type Opened, openApp } from "./open.ts";

const usage = `npm run admin -- invite --area NAME --body KIND --role ROLE   a single-use code, sent as /join CODE in any channel
npm run admin -- verify [--root FILE]                        recomputes the whole history; FILE: against a root saved earlier
npm run admin -- root [--save FILE]                          the newest history root, to keep somewhere else
npm run admin -- merges                                      addresses that were linked
npm run admin -- unlink --merge ID                           undoes one`;

class UsageError extends Error {}

const options = {
  area: { type: "string" },
  body: { type: "string" },
  role: { type: "string" },
  root: { type: "string" },
  save: { type: "string" },
  merge: { type: "string" },
} as const;
type Values = Partial<Record<keyof typeof options, string>>;

const inviteDays = 14;

/** Prints a code for a seat; it is kept only as a keyed hash. */
async function invite({ app, db, ids, clock }: Opened, { area, body, role }: Values): Promise<void> {
  if (!area || !body || !role) throw new UsageError("invite needs --area, --body and --role");
  const city = app.city();
  const areas = [...city.areas.values()].filter((a) => a.name === area || a.aliases.includes(area) || a.code === area);
  const bodies = areas.flatMap((a) =>
    [...city.bodies.values()].filter((b) => b.areaId === a.id && (b.kind === body || b.name === body)),
  );
  const [only] = bodies;
  if (!only || bodies.length > 1) {
    const near = areas
      .flatMap((a) => [...city.bodies.values()].filter((b) => b.areaId === a.id))
      .map((b) => `  ${b.kind}  ${b.name}`);
    const what =
      areas.length === 0
        ? `no area is called ${area}`
        : `${bodies.length} bodies fit; --body takes a kind or a name:\n${near.join("\n")}`;
    throw new UsageError(what);
  }
  if (!app.words.has(`role-${role}`)) {
    const roles = app.words
      .keys("en")
      .filter((k) => k.startsWith("role-"))
      .map((k) => k.slice("role-".length));
    throw new UsageError(`no role is called ${role}; there are: ${roles.join(", ")}`);
  }
  const code = makeCode(ids.secret(codeLength));
  const now = clock.now();
  const hash = app.keyed.hash("code", readableCode(code));
  const data = {
    hash,
    purpose: "join",
    bodyId: only.id,
    role,
    expiresAt: new Date(now.getTime() + inviteDays * 86_400_000),
    createdAt: now,
  };
  await db.prisma.code.create({ data });
  console.log(`${only.name}, ${role}: send "/join CODE" to the bot within ${inviteDays} days. It works once.`);
  console.log(code);
}

async function verify({ db }: Opened, { root }: Values): Promise<void> {
  const saved = root ? (JSON.parse(readFileSync(root, "utf8")) as { n: number; root: string }) : undefined;
  const { cases, lines, roots, faults, last } = await verifyHistory(db, saved);
  console.log(
    `${cases} cases, ${lines} lines of history, ${roots} roots; newest root ${last ? `${last.n} ${last.root}` : "none yet"}`,
  );
  if (saved) console.log(`held against the saved root ${saved.n}`);
  if (faults.length === 0) return console.log("whole: nothing was changed");
  for (const fault of faults.slice(0, 100)) console.log(`FAULT ${fault}`);
  throw new Error(`${faults.length} fault(s) in the history`);
}

/** Gathers what moved since the last root and prints the newest, as `verify --root` reads it. */
async function root({ db, clock }: Opened, { save }: Values): Promise<void> {
  await gatherRoot(db, clock.now());
  const [newest] = await lastRoots(db, 1);
  if (!newest) throw new UsageError("there is no history yet");
  const text = JSON.stringify({ n: newest.n, at: newest.at, root: newest.root });
  if (save) writeFileSync(save, `${text}\n`);
  console.log(text);
}

async function merges({ db }: Opened): Promise<void> {
  for (const m of await db.prisma.merge.findMany({ orderBy: { at: "desc" }, take: 50 })) {
    console.log(`${m.id}  ${m.at.toISOString()}  ${m.fromId} → ${m.intoId}${m.undoneAt ? "  undone" : ""}`);
  }
}

/** Gives back what a link moved. Drafts stay where they are. */
async function unlink({ db, clock }: Opened, { merge }: Values): Promise<void> {
  if (!merge) throw new UsageError("unlink needs --merge ID; see: merges");
  await db.prisma.$transaction(async (tx) => {
    const found = await tx.merge.findUnique({ where: { id: merge } });
    if (!found || found.undoneAt) throw new UsageError(found ? "it was undone already" : `no link ${merge}`);
    const { addresses, cases, appointments } = found.moved as {
      addresses: string[];
      cases: string[];
      appointments: string[];
    };
    const [from, into] = [found.fromId, found.intoId];
    await tx.address.updateMany({ where: { id: { in: addresses }, personId: into }, data: { personId: from } });
    await tx.case.updateMany({ where: { id: { in: cases }, applicantId: into }, data: { applicantId: from } });
    await tx.appointment.updateMany({ where: { id: { in: appointments }, personId: into }, data: { personId: from } });
    await tx.merge.update({ where: { id: merge }, data: { undoneAt: clock.now() } });
  });
  console.log("undone");
}

const commands: Record<string, (opened: Opened, values: Values) => Promise<void>> = {
  invite,
  verify,
  root,
  merges,
  unlink,
};

/** Runs one command; the exit code says whether it was done. */
async function run(): Promise<number> {
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  const command = commands[positionals[0] ?? ""];
  if (!command) {
    console.error(usage);
    return 2;
  }
  const config = loadConfig(process.env, { projectDir: path.join(import.meta.dirname, "..") });
  const opened = await openApp(config, createLogger({ level: "warn", to: "stderr" }));
  try {
    await command(opened, values);
    return 0;
  } finally {
    await opened.close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
