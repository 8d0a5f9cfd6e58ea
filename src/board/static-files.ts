import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Hono } from "hono";
import { sha256 } from "../foundation/index.ts";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The files of a folder and where they are found. */
export interface StaticFiles {
  /** The address of a file by its name. */
  href(name: string): string;
  addTo(app: Hono): void;
}

/**
 * Files to be served below `prefix`. They are read once, and the address of each holds a hash of what is in it, so that
 * browsers keep them for good.
 */
export function staticFiles(prefix: string, folder: string): StaticFiles {
  const files = new Map(
    readdirSync(folder).map((name) => {
      const body = readFileSync(path.join(folder, name), "utf8");
      return [name, { body, type: types[path.extname(name)], version: sha256(body).slice(0, 12) }] as const;
    }),
  );
  return {
    href(name) {
      const file = files.get(name);
      if (!file) throw new Error(`no static file ${name}`);
      return `${prefix}/${name}?v=${file.version}`;
    },
    addTo(app) {
      app.get(`${prefix}/:name`, (c) => {
        const file = files.get(c.req.param("name"));
        if (!file?.type) return c.notFound();
        const isThisVersion = c.req.query("v") === file.version;
        const cache = isThisVersion ? "public, max-age=31536000, immutable" : "no-cache";
        return c.body(file.body, 200, { "Content-Type": file.type, "Cache-Control": cache });
      });
    },
  };
}

/** The look that all pages share. */
export const boardFiles = staticFiles("/public/static", path.join(import.meta.dirname, "static"));
