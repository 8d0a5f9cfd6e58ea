import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.join(import.meta.dirname, "..", "..");
const read = (name: string) => readFileSync(path.join(root, name), "utf8");

/** `test/…` › title, as the tables of a page name tests; * for all of a file. */
const namedIn = (page: string) =>
  [...read(page).matchAll(/`(test\/[\w./-]+\.test\.ts)` › (.+?) \|/g)].map(([, file = "", title = ""]) => ({
    file,
    title,
  }));

for (const [page, least] of [
  ["docs/refusals.md", 18],
  ["docs/security.md", 35],
] as const) {
  test(`${page} names tests that there are`, () => {
    const named = namedIn(page);
    expect(named.length).toBeGreaterThanOrEqual(least);
    const gone = named.filter(
      ({ file, title }) => !existsSync(path.join(root, file)) || (title !== "*" && !read(file).includes(`"${title}"`)),
    );
    expect(gone).toEqual([]);
    const conversations = [...read(page).matchAll(/`(test\/conversations\/[\w-]+\.txt)`/g)].map(
      ([, file = ""]) => file,
    );
    expect(conversations.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
}
