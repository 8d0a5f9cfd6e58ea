import { expect, test } from "vitest";
import { createLogger } from "../../src/foundation/log.ts";

test("lines are JSON where nobody reads along, and those below the level are left out", () => {
  const lines: string[] = [];
  const log = createLogger({ level: "warn", stream: { write: (line) => void lines.push(line) } });
  log.info("not this");
  log.warn({ caseNumber: "JJ-2026-000001" }, "this");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ caseNumber: "JJ-2026-000001", msg: "this" }]);
});
