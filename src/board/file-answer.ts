import type { Context } from "hono";

/** A file that somebody has sent. */
interface GivenFile {
  mime: string;
  name: string | null;
  bytes: Uint8Array;
}

/** Types that every browser shows by itself. */
export const isShownInline = (mime: string): boolean =>
  ["image/jpeg", "image/png", "image/gif", "image/webp"].includes(mime);

export const isFileId = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id);

/** Gives out a file: a picture to be looked at, anything else to be kept; nothing in it runs, whatever it calls itself. */
export function fileAnswer(c: Context, { mime, name, bytes }: GivenFile): Response {
  const said = encodeURIComponent(name ?? "file").replace(/['()*]/g, (x) => `%${x.charCodeAt(0).toString(16)}`);
  return c.body(new Uint8Array(bytes), 200, {
    "Content-Type": mime,
    "X-Content-Type-Options": "nosniff",
    "Content-Disposition": `${isShownInline(mime) ? "inline" : "attachment"}; filename*=UTF-8''${said}`,
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "Cache-Control": "private, max-age=86400, immutable",
  });
}
