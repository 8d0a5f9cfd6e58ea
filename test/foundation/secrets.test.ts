import { expect, test } from "vitest";
import { keyed } from "../../src/foundation/index.ts";

const keys = keyed(Buffer.alloc(32, 7));

test("sealed in the same way the same value gives the same text, and opens again", () => {
  const sealed = keys.sealSame("address", "+8613800001234");
  expect(keys.sealSame("address", "+8613800001234")).toBe(sealed);
  expect(keys.open("address", sealed)).toBe("+8613800001234");
  expect(sealed).not.toContain("1380000");
});

test("another value, purpose or key gives another text, and does not open this one", () => {
  const sealed = keys.sealSame("address", "+8613800001234");
  const other = keyed(Buffer.alloc(32, 8));
  expect(keys.sealSame("address", "+8613800001235")).not.toBe(sealed);
  expect(keys.sealSame("other", "+8613800001234")).not.toBe(sealed);
  expect(other.sealSame("address", "+8613800001234")).not.toBe(sealed);
  expect(() => keys.open("other", sealed)).toThrow();
  expect(() => other.open("address", sealed)).toThrow();
});
