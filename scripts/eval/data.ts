import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Folders } from "./figure.ts";

/** The lines of a JSON-lines file; undefined where there is none. */
export function readLines<Line>(...place: string[]): Line[] | undefined {
  const file = path.join(...place);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Line);
}

/** What is learnt from and what is measured on, which no learning has seen. */
export interface Split<Line> {
  learn: Line[];
  measure: Line[];
}

/** Every so many-th line is held back. The lines lie sorted by label, so that each label is held back alike. */
const heldBackEach = 5;

/** Splits `NAME/train.jsonl`, or takes the whole of it and `NAME/test.jsonl` of the folder to measure on. */
export function splitOf<Line>({ learn, test }: Folders, name: string): Split<Line> | undefined {
  const all = readLines<Line>(learn, name, "train.jsonl");
  if (!all) return undefined;
  if (test !== undefined) {
    const measure = readLines<Line>(test, name, "test.jsonl");
    return measure && { learn: all, measure };
  }
  const isHeldBack = (n: number) => n % heldBackEach === heldBackEach - 1;
  return { learn: all.filter((_, n) => !isHeldBack(n)), measure: all.filter((_, n) => isHeldBack(n)) };
}

/** The instant of a message: 2019/2/28 11:25:05, 2019-11-02 10:18:00. */
export function dateOf(time: string): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = time.split(/[^0-9]+/).map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}
