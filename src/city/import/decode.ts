import { Refusal } from "../../foundation/index.ts";

/** What the bytes of a file say. Order matters: text in GB18030 is hardly ever valid UTF-8, the reverse happens. */
const encodings = ["utf-8", "gb18030"] as const;

/** Bytes of a file, at most: an import is checked whole before it begins. */
const mostBytes = 64 * 1024 * 1024;

/**
 * The text of a file as offices export it: UTF-8 with or without a byte order mark, UTF-16 with one, or GB18030.
 * Line ends become "\n".
 * @throws Refusal for what is no text, such as a workbook of a spreadsheet program.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > mostBytes) throw new Refusal("import-too-large", { most: mostBytes / 1024 / 1024 });
  // A workbook (.xlsx) is a zip, an old one (.xls) a compound file.
  const magic = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (magic === "504b0304" || magic === "d0cf11e0") throw new Refusal("import-workbook");
  const marked = magic.startsWith("fffe") ? "utf-16le" : magic.startsWith("feff") ? "utf-16be" : undefined;
  for (const encoding of marked ? [marked] : encodings) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined && !text.includes("\0")) return text.replace(/\r\n?/g, "\n");
  }
  throw new Refusal("import-encoding");
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
