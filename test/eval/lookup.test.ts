import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lookUp } from "../../scripts/eval/lookup.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "linli-eval-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
const line = (text: string, ...codes: string[]) => `${JSON.stringify({ text, codes })}\n`;

test("the look-up is measured on the folder to test, beside names alone", async () => {
  write(
    "services/sichuan-items.csv",
    "code,name,department\nA,失业登记,人社\nB,结婚登记预约,民政\nC,犬类准养证核发,公安\n",
  );
  write("lookup/dev.jsonl", line("没有用", "A"));
  write(
    "other/lookup/test.jsonl",
    line("厂子垮了，饭碗没了", "A") +
      line("结婚登记", "B") +
      line("家里养狗要上牌吗", "C") +
      line("今天天气怎么样", "A") +
      line("讲个笑话") +
      line("犬类准养证"),
  );
  const figures = await lookUp.measure({ learn: folder, test: path.join(folder, "other") });
  expect(figures.map(({ name, value, reference }) => ({ name, value, reference }))).toEqual([
    { name: "lookup-top1", value: 0.75, reference: 0.25 },
    { name: "lookup-top3", value: 0.75, reference: 0.25 },
    { name: "lookup-out-of-scope-rejected", value: 0.5, reference: 0.9 },
  ]);
});

test("without the data nothing is measured, and nothing fails", async () => {
  const figures = await lookUp.measure({ learn: folder, test: undefined });
  expect(figures.map(({ value }) => value)).toEqual([undefined, undefined, undefined]);
});
