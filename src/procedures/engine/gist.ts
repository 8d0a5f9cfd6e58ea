const bytesOfHash = 4;

/**
 * A gist as the database keeps it, in the way in which it writes bytes: a list of numbers would take it and the driver
 * several times as long, and a search for twins reads hundreds.
 *
 * @param gist signed 32-bit hashes
 */
export function packedGist(gist: readonly number[]): string {
  const bytes = Buffer.alloc(gist.length * bytesOfHash);
  for (const [i, hash] of gist.entries()) bytes.writeInt32BE(hash, i * bytesOfHash);
  return `\\x${bytes.toString("hex")}`;
}

/** The bytes of a packed gist. */
export const gistBytes = (packed: string): Uint8Array<ArrayBuffer> => Buffer.from(packed.slice(2), "hex");

/** The hashes of a gist as the database gives it back. */
export function readGist(bytes: Uint8Array): number[] {
  const view = Buffer.from(bytes);
  return Array.from({ length: view.length / bytesOfHash }, (_, i) => view.readInt32BE(i * bytesOfHash));
}

/** SQL for the gists of many cases as one value, each behind the number of its hashes; `order` is how they follow. */
export const joinedGistsSql = (gist: string, order: string): string =>
  `encode(string_agg(int4send(length(${gist}) / ${bytesOfHash}) || ${gist}, '' ORDER BY ${order}), 'base64')`;

/** The numbers of `joinedGistsSql`, read where they lie: made one by one they would cost more than all else. */
export function readJoinedGists(joined: string): Int32Array {
  const { buffer, byteOffset, length } = Buffer.from(joined, "base64").swap32();
  return new Int32Array(buffer, byteOffset, length / bytesOfHash);
}
