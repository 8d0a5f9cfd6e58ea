import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { playGolden } from "./golden.ts";

const folder = import.meta.dirname;

for (const file of readdirSync(folder)
  .filter((f) => f.endsWith(".txt"))
  .sort()) {
  test(file.replace(".txt", "").replaceAll("-", " "), async () => {
    const { written, expected } = await playGolden(path.join(folder, file));
    expect(written).toBe(expected);
  });
}
