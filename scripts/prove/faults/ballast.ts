import { execFile } from "node:child_process";
import { mkdtemp, open, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const exec = promisify(execFile);

/** A small file system that can be filled to its last byte. */
export interface SmallDisk {
  folder: string;
  /** Leaves so many bytes free, at most. */
  fill(leave: number): Promise<void>;
  /** Frees all that `fill` took. */
  free(): Promise<void>;
  /** Takes it away with all that is on it. */
  remove(): Promise<void>;
}

/** Mounts one of so many megabytes. @throws when this machine does not let us */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(path.join(tmpdir(), "linli-disk-"));
  await exec("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0755`, "tmpfs", folder]);
  const ballast = path.join(folder, "ballast");
  return {
    folder,
    async fill(leave) {
      const file = await open(ballast, "a");
      try {
        for (const piece = Buffer.alloc(65_536, 1); ; ) {
          const { bavail, bsize } = await statfs(folder);
          const room = bavail * bsize - leave;
          if (room <= 0) return;
          await file.write(piece, 0, Math.min(piece.length, room));
        }
      } catch {
        // Somebody else has written the last of it.
      } finally {
        await file.close();
      }
    },
    free: () => rm(ballast, { force: true }),
    async remove() {
      await exec("umount", ["-l", folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
