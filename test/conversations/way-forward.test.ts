import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const folder = import.meta.dirname;

interface Shown {
  file: string;
  isSms: boolean;
  lines: string[];
}

/** Every message that somebody is shown in a golden conversation. */
function shownIn(file: string): Shown[] {
  const all: Shown[] = [];
  let open: Shown | undefined;
  for (const line of readFileSync(path.join(folder, file), "utf8").split("\n")) {
    const head = /^ {2}[→↻] .+?:( \(\d+ → \d+\))?$/.exec(line);
    if (head) {
      open = { file, isSms: head[1] !== undefined, lines: [] };
      all.push(open);
    } else if (/^ {4}/.test(line)) open?.lines.push(line.trim());
    else open = undefined;
  }
  return all;
}

const instructs =
  /请|现在就打|电话：|直接说|再发|[说发点]“|回复?\s?[“\dT]|[？?]|(?:说|回复|换)[^，。]{0,12}(?:就|也)行|\b(?:please|tap|reply|call|send|say|just say)\b/i;

/** What somebody else wrote is quoted, and tells the reader nothing to do. */
const own = ({ lines, isSms }: Shown): string[] =>
  lines.filter((line) => !line.startsWith("│") && !(isSms && line.startsWith("“")));

const hasButton = ({ lines, isSms }: Shown): boolean =>
  lines.some((line) => (isSms ? /^\d{1,2}✓? ?\S|\s\d{1,2}\S/.test(line) : /^\[.+\]$/.test(line)));

const hasWay = (shown: Shown): boolean => hasButton(shown) || instructs.test(own(shown).join("\n"));

const all = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .flatMap(shownIn);

test("no message leaves its reader without a button or a word of what to do", () => {
  expect(all.length).toBeGreaterThan(5_000);
  const stuck = all.filter((shown) => !hasWay(shown)).map(({ file, lines }) => `${file}: ${lines.join(" / ")}`);
  expect([...new Set(stuck)]).toEqual([]);
});

test("a message that only states something, or only quotes somebody, would be found", () => {
  const plain = (...lines: string[]): Shown => ({ file: "", isSms: false, lines });
  expect(hasWay(plain("已撤回，不再计票。原因：", "│ 请大家放心"))).toBe(false);
  expect(hasWay(plain("已撤回。", "[主菜单]"))).toBe(true);
  expect(hasWay({ file: "", isSms: true, lines: ["【邻里】不再征求意见：", "“请看公告”"] })).toBe(false);
});
