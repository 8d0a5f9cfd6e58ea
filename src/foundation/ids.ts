import { createHash, randomBytes, randomFillSync, randomInt } from "node:crypto";
import { v7 } from "uuid";
import { type Clock, systemClock } from "./clock.ts";

/** Where identifiers and secrets come from. */
export interface Ids {
  /** A UUID version 7; each is greater than the one before from the same source. */
  uuid(): string;
  /** `bytes` unpredictable bytes. */
  secret(bytes: number): Buffer;
}

/**
 * The real source. The clock's time leads each id; within one millisecond, or when the clock stands still or goes
 * back, a counter keeps them increasing.
 */
export function randomIds(clock: Clock = systemClock()): Ids {
  const random = randomPieces();
  let msecs = Number.NEGATIVE_INFINITY;
  let seq = 0;
  return {
    uuid() {
      const now = clock.now().getTime();
      if (now > msecs) {
        msecs = now;
        seq = randomInt(2 ** 31);
      } else if (++seq >= 2 ** 32) {
        msecs += 1;
        seq = 0;
      }
      return v7({ msecs, seq, random: random() });
    },
    secret: (bytes) => randomBytes(bytes),
  };
}

const pieceBytes = 16;

/** Unpredictable bytes for one id at a time, fetched for many: a call for each costs more than the rest of the id. */
function randomPieces(): () => Uint8Array {
  const pool = new Uint8Array(256 * pieceBytes);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += pieceBytes;
    return pool.subarray(used - pieceBytes, used);
  };
}

/** The least id that `randomIds` could make at an instant: rows with a lesser one were made before. */
export function firstIdAt(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

const fixedStart = Date.UTC(2026, 0, 1);

/** For tests: the same seed gives the same ids and bytes in the same order; other seeds give others. Not secret. */
export function fixedIds(seed: string | number): Ids {
  let ids = 0;
  let secrets = 0;
  const bytesFrom = (label: string, length: number) =>
    createHash("shake256", { outputLength: length }).update(`${seed}:${label}`).digest();
  return {
    uuid() {
      ids += 1;
      return v7({ msecs: fixedStart + ids, random: bytesFrom(`id ${ids}`, 16) });
    },
    secret(bytes) {
      secrets += 1;
      return bytes === 0 ? Buffer.alloc(0) : bytesFrom(`secret ${secrets}`, bytes);
    },
  };
}

/** An id in the form of a UUID that follows from a name: the same wherever and whenever it is asked for. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
