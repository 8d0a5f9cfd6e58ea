const rewritten = ["jpeg", "png", "webp", "tiff", "heif"];
const largestPixels = 100_000_000;

/**
 * A picture written anew, upright, without what the camera hid in it: where it was taken, when, and on whose phone.
 * Anything that is no picture, and a drawing that no camera makes, is given back as it came; undefined for a picture
 * that cannot be read, of which nobody can say what it hides.
 */
export async function withoutMetadata(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import("sharp");
  const options = { failOn: "none", limitInputPixels: largestPixels } as const;
  const { format, pages = 1 } = await sharp(bytes, options)
    .metadata()
    .catch(() => ({ format: undefined, pages: 1 }));
  if (!format || !rewritten.includes(format)) return isCameraPicture(bytes) ? undefined : bytes;
  const isMoving = pages > 1;
  const picture = sharp(bytes, { ...options, animated: isMoving });
  const upright = isMoving ? picture : picture.rotate();
  return upright.toBuffer().catch(() => undefined);
}

/** By its first bytes: JPEG, or the HEIC of phones. */
function isCameraPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(12, bytes.byteLength)).toString("latin1");
  return head.startsWith("\xff\xd8\xff") || /^.{4}ftyp(?:he|mi|ms)/s.test(head);
}
