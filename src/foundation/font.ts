import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";

/** The family that pictures are written in. */
export const pictureFont = "Noto Sans SC";
const subsets = ["chinese-simplified", "latin"];

let unpacked: string[] | undefined;

/** Font files with Chinese and Latin letters, as the picture renderer reads them; unpacked at the first use. */
export function pictureFontFiles(): string[] {
  unpacked ??= unpack();
  return unpacked;
}

/** The package holds WOFF; the renderer reads TrueType only, and drops text in any other without a word. */
function unpack(): string[] {
  const from = path.dirname(createRequire(import.meta.url).resolve("@fontsource/noto-sans-sc/package.json"));
  const to = mkdtempSync(path.join(tmpdir(), "linli-fonts-"));
  process.once("exit", () => rmSync(to, { recursive: true, force: true }));
  return subsets.map((subset) => {
    const woff = readFileSync(path.join(from, "files", `noto-sans-sc-${subset}-400-normal.woff`));
    const file = path.join(to, `${subset}.ttf`);
    writeFileSync(file, trueTypeOf(woff));
    return file;
  });
}

const woffMark = 0x774f4646;
const woffHeader = 44;
const woffEntry = 20;
const fontHeader = 12;
const fontEntry = 16;

/**
 * The TrueType font in a WOFF 1.0 file (W3C, WOFF File Format 1.0): the same tables, each deflated where that is shorter.
 * @throws Error for any other file.
 */
function trueTypeOf(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== woffMark) throw new Error("not a WOFF 1.0 file");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => tableAt(woff, woffHeader + i * woffEntry));
  const header = Buffer.alloc(fontHeader + count * fontEntry);
  const power = 2 ** Math.floor(Math.log2(count));
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(power * fontEntry, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((count - power) * fontEntry, 10);
  let at = header.length;
  for (const [i, { tag, checksum, bytes, padded }] of tables.entries()) {
    const entry = fontHeader + i * fontEntry;
    header.writeUInt32BE(tag, entry);
    header.writeUInt32BE(checksum, entry + 4);
    header.writeUInt32BE(at, entry + 8);
    header.writeUInt32BE(bytes, entry + 12);
    at += padded.length;
  }
  return Buffer.concat([header, ...tables.map((t) => t.padded)]);
}

function tableAt(woff: Buffer, entry: number) {
  const [tag, offset, packed, bytes, checksum] = [0, 4, 8, 12, 16].map((n) => woff.readUInt32BE(entry + n)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const raw = woff.subarray(offset, offset + packed);
  const table = packed < bytes ? inflateSync(raw) : raw;
  return { tag, checksum, bytes, padded: Buffer.concat([table, Buffer.alloc((4 - (bytes % 4)) % 4)]) };
}
