const heicBrands = new Set(["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"]);

/**
 * The type of a file by its first bytes, never by what its sender says; undefined for what we do not take.
 * Signatures: ISO/IEC 10918 and 14496-12, PNG and GIF89a specifications, RFC 9649 (WebP), ISO 32000 (PDF).
 */
export function fileTypeOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength)).toString("latin1");
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (/^GIF8[79]a/.test(head)) return "image/gif";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "image/webp";
  if (head.slice(4, 8) === "ftyp" && heicBrands.has(head.slice(8, 12))) return "image/heic";
  if (head.startsWith("%PDF-")) return "application/pdf";
  return undefined;
}
