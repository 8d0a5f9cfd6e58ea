import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readAllWords } from "../../src/app.ts";
import { charterOf } from "../../src/city/index.ts";
import { fixedClock } from "../../src/foundation/index.ts";
import { diagramOf, faultsOf, type Procedure } from "../../src/procedures/engine/index.ts";
import { procedures } from "../../src/procedures/index.ts";

const root = path.join(import.meta.dirname, "..", "..");
const words = readAllWords();

for (const [name, procedure] of procedures) {
  test(`docs/procedures/${name}.md shows the procedure as it is (UPDATE=1 writes it)`, () => {
    const file = path.join(root, "docs", "procedures", `${name}.md`);
    const page = (["zh-CN", "en"] as const).map((locale) => {
      const say = words.say(locale);
      return `# ${say(`${name}-name`)}\n\n\`\`\`mermaid\n${diagramOf(procedure, say)}\`\`\`\n`;
    });
    const expected = page.join("\n");
    if (process.env.UPDATE) writeFileSync(file, expected);
    expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(expected);
  });
}

const folder = path.join(root, "test-output");

test("the worked example of docs/new-procedure.md is under 60 lines and a whole procedure", async () => {
  const code =
    /```ts\n([\s\S]+?)```/.exec(readFileSync(path.join(root, "docs", "new-procedure.md"), "utf8"))?.[1] ?? "";
  expect(code.split("\n").length).toBeLessThan(60);
  mkdirSync(folder, { recursive: true });
  const engine = path.join(root, "src", "procedures", "engine", "index.ts");
  const file = path.join(folder, "room.ts");
  writeFileSync(file, code.replace("../engine/index.ts", engine));
  const { room } = (await import(file)) as { room: Procedure };
  const rule = { value: 2, source: "usual" as const, clause: "惯例", clauseEn: "usual" };
  const charter = charterOf({
    id: "c",
    areaId: "a",
    version: 1,
    effectiveAt: fixedClock("2026-01-01").now(),
    rules: { "room.answerDays": rule },
  });
  const missing = faultsOf(room, charter, words);
  expect(missing.filter((fault) => !fault.startsWith("no words for room-"))).toEqual([]);
  expect(missing).toContain("no words for room-ask-purpose");
});
