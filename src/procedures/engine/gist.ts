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

export const unpackedGist = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length / bytesOfHash }, (_, i) => bytes.readInt32BE(i * bytesOfHash));
