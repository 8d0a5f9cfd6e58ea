import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { playGolden } from "./golden.ts";

const folder = import.meta.dirname;

/** Tests every second conversation of this folder, from the first (0) or the second (1): two workers share them. */
export function testEverySecond(from: 0 | 1): void {
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  for (const file of files.sort().filter((_, i) => i % 2 === from)) {
    test(file.replace(".txt", "").replaceAll("-", " "), async () => {
      const { written, expected } = await playGolden(path.join(folder, file));
      expect(written).toBe(expected);
    });
  }
}
