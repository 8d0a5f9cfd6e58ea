import { inOrder } from "./in-order.ts";

const rewritten = ["jpeg", "png", "webp", "tiff", "heif"];
/** The largest that a phone makes unasked has 8192 × 6144. One takes some 300 MB while it is opened, however small its file. */
const largestPixels = 52_000_000;
const atOnce = 2;

const lanes = inOrder();
let asked = 0;

/**
 * A picture written anew, upright, without what the camera hid in it: where it was taken, when, and on whose phone.
 * Anything that is no picture, and a drawing that no camera makes, is given back as it came; undefined for a picture
 * that cannot be read, of which nobody can say what it hides, and for one of more pixels than fit in memory. Waits while
 * two others are being written.
 */
export function withoutMetadata(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  asked += 1;
  return lanes(`${asked % atOnce}`, () => writtenAnew(bytes));
}

async function writtenAnew(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import("sharp");
  const options = { failOn: "none", limitInputPixels: largestPixels } as const;
  // Of the header alone: a picture that is too large is told from what is none.
  const head = await sharp(bytes, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!head || !rewritten.includes(head.format)) return isCameraPicture(bytes) ? undefined : bytes;
  const { width, height, pages = 1 } = head;
  if (width * height * pages > largestPixels) return undefined;
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
