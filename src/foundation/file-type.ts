const heicBrands = new Set(["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"]);
/** What phones record into. */
const audioBrands = new Set(["M4A ", "M4B "]);

/**
 * The type of a file by its first bytes, never by what its sender says; undefined for what we do not take.
 * Signatures: ISO/IEC 10918 and 14496-12, PNG and GIF89a specifications, RFC 9649 (WebP), ISO 32000 (PDF); of recordings
 * RFC 3533 (Ogg), RFC 8794 (WebM), RIFF (WAVE), ISO/IEC 11172-3 and ID3 (MP3).
 */
export function fileTypeOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength)).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (/^GIF8[79]a/.test(head)) return "image/gif";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "image/webp";
  if (head.slice(4, 8) === "ftyp" && heicBrands.has(head.slice(8, 12))) return "image/heic";
  if (head.startsWith("%PDF-")) return "application/pdf";
  if (head.startsWith("OggS")) return "audio/ogg";
  if (head.startsWith("\x1a\x45\xdf\xa3")) return "audio/webm";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WAVE") return "audio/wav";
  if (head.slice(4, 8) === "ftyp" && audioBrands.has(head.slice(8, 12))) return "audio/mp4";
  if (head.startsWith("ID3") || /^\xff[\xe2-\xe7\xf2-\xf7\xfa-\xff]/.test(head)) return "audio/mpeg";
  return undefined;
}
