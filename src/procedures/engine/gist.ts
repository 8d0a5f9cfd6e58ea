const bytesOfHash = 4;

/**
 * A gist as the database keeps it: a list of numbers would take it and the driver several times as long, and a search
 * for twins reads hundreds.
 *
 * @param gist signed 32-bit hashes
 */
export function packedGist(gist: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.alloc(gist.length * bytesOfHash);
  for (const [i, hash] of gist.entries()) bytes.writeInt32BE(hash, i * bytesOfHash);
  return bytes;
}

export const unpackedGist = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length / bytesOfHash }, (_, i) => bytes.readInt32BE(i * bytesOfHash));
