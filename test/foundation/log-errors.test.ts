import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createLogger } from "../../src/foundation/index.ts";

test("a database error is logged by its code, without the values that it quotes", () => {
  let written = "";
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  const error = Object.assign(new Error('invalid input: "王秀英 13800138000"'), {
    severity: "ERROR",
    code: "22P02",
    detail: "Key (name)=(王秀英)",
  });
  createLogger({ stream }).error({ err: error }, "a turn failed");
  expect(written).toContain("22P02");
  expect(written).not.toContain("王秀英");
});
