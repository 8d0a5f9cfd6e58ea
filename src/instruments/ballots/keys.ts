import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { publicKeyFor, type Secret } from "./seal.ts";
import { joinSecret, type SecretShare, splitSecret } from "./shamir.ts";
import { shareText } from "./share-text.ts";

/** How many tellers (监票人) have a share, and how many of them open the envelopes together. */
export const tellers = 3;
export const tellersNeeded = 2;

/** What became of a share: it lies there, with so many others, or it is not what was handed out. */
export type Given = { state: "given"; there: number } | { state: "wrong" };

/**
 * What the database must not hold of secret ballots: the shares of the private key that no teller has taken yet, or that
 * tellers have given back for the count, and the secret that receipts are made with. One folder for all processes.
 */
export interface BallotKeys {
  /** Makes the keys of a ballot, on the disk when this returns; gives the public one, 32 bytes. Once for each ballot. */
  create(ballotId: string, made: { ids: { secret: Secret }; now: Date }): Buffer;
  /** The share of teller `n`, 1 to `tellers`, as text; undefined once it was taken, or when all is over. */
  share(ballotId: string, n: number): string | undefined;
  /** The teller has written theirs down: here it is destroyed. False when it was not there. */
  dropShare(ballotId: string, n: number): boolean;
  /** A teller gives theirs for the count. It is held against what was handed out. */
  giveShare(ballotId: string, share: SecretShare): Given;
  /** How many shares are there; with `tellersNeeded` the envelopes can be opened. */
  sharesThere(ballotId: string): number;
  /** The 32 bytes that open the envelopes; undefined while too few shares are there. */
  privateKey(ballotId: string): Buffer | undefined;
  /** What receipts are made with; undefined after the close. */
  receiptSecret(ballotId: string): Buffer | undefined;
  /** Destroys all of a ballot: overwritten, then taken away. */
  destroy(ballotId: string): void;
  /** Ballots of which something is there, with the instant of its making. */
  list(): { ballotId: string; madeAt: Date }[];
}

const secretBytes = 32;
const numbers = Array.from({ length: tellers }, (_, i) => i + 1);

/** @param folder made when the first secret ballot is; readable to this system user alone */
export function openBallotKeys(folder: string): BallotKeys {
  const home = (ballotId: string) => path.join(folder, ballotId);
  const fileOf = (ballotId: string, name: string) => path.join(home(ballotId), name);
  const read = (ballotId: string, name: string) => readIfThere(fileOf(ballotId, name));
  const shareOf = (ballotId: string, n: number): SecretShare | undefined => {
    const bytes = read(ballotId, `share-${n}`);
    return bytes && { n, bytes };
  };
  const sharesOf = (ballotId: string) => numbers.flatMap((n) => shareOf(ballotId, n) ?? []);
  const list = () =>
    existsSync(folder)
      ? readdirSync(folder, { withFileTypes: true })
          .filter((entry) => entry.isDirectory() && /^[0-9a-f-]{36}$/.test(entry.name))
          .map(({ name }) => ({ ballotId: name, madeAt: new Date(String(read(name, "made") ?? 0)) }))
      : [];
  return {
    list,
    create(ballotId, { ids, now }) {
      const before = read(ballotId, "public");
      // The same act, decided again.
      if (before) return before;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const draft = path.join(folder, `draft-${ballotId}`);
      rmSync(draft, { recursive: true, force: true });
      mkdirSync(draft, { mode: 0o700 });
      const privateKey = ids.secret(secretBytes);
      const publicKey = publicKeyFor(privateKey);
      const shares = splitSecret(privateKey, tellers, ids.secret);
      for (const { n, bytes } of shares) keep(path.join(draft, `share-${n}`), bytes);
      keep(path.join(draft, "checks"), Buffer.concat(shares.map(checkOf)));
      keep(path.join(draft, "receipt"), ids.secret(secretBytes));
      keep(path.join(draft, "public"), publicKey);
      keep(path.join(draft, "made"), Buffer.from(now.toISOString()));
      syncFolder(draft);
      // Whole or not at all.
      renameSync(draft, home(ballotId));
      syncFolder(folder);
      return publicKey;
    },
    share(ballotId, n) {
      const share = shareOf(ballotId, n);
      return share && shareText(ballotId, share);
    },
    dropShare(ballotId, n) {
      if (!shareOf(ballotId, n)) return false;
      destroyFile(fileOf(ballotId, `share-${n}`));
      return true;
    },
    giveShare(ballotId, share) {
      const checks = read(ballotId, "checks");
      if (!checks) return { state: "wrong" };
      const expected = checks.subarray((share.n - 1) * 32, share.n * 32);
      if (!expected.equals(checkOf(share))) return { state: "wrong" };
      // Written aside first, so that a count never reads half of it.
      keep(fileOf(ballotId, `given-${share.n}`), share.bytes);
      renameSync(fileOf(ballotId, `given-${share.n}`), fileOf(ballotId, `share-${share.n}`));
      syncFolder(home(ballotId));
      return { state: "given", there: sharesOf(ballotId).length };
    },
    sharesThere: (ballotId) => sharesOf(ballotId).length,
    privateKey(ballotId) {
      const [a, b] = sharesOf(ballotId);
      return a && b && joinSecret([a, b]);
    },
    receiptSecret: (ballotId) => read(ballotId, "receipt"),
    destroy(ballotId) {
      if (!existsSync(home(ballotId))) return;
      for (const name of readdirSync(home(ballotId))) destroyFile(fileOf(ballotId, name));
      rmSync(home(ballotId), { recursive: true, force: true });
      syncFolder(folder);
    },
  };
}

/** Tells whether a share is the one that was handed out, and nothing of it. */
const checkOf = ({ n, bytes }: SecretShare): Buffer => createHash("sha256").update(`share ${n}`).update(bytes).digest();

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** On the disk when it returns. */
function keep(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, "w", 0o600);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes over the bytes before it takes the name away: the best that a program can do; see docs/ballots.md. */
function destroyFile(file: string): void {
  try {
    const handle = openSync(file, "r+");
    try {
      writeSync(handle, Buffer.alloc(statSync(file).size));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    // Another process is destroying the same.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  rmSync(file, { force: true });
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
