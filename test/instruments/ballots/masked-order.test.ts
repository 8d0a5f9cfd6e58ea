import { expect, test } from "vitest";
import { publishedOpen } from "../../../src/instruments/ballots/publication.ts";
import { maskedName } from "../../../src/instruments/index.ts";

const row = (name: string, key: string) => ({ name, choice: [key], heads: 1, areaDm2: null });

test("masked names are alike and stand in an order that does not tell who is who", () => {
  expect([maskedName("李明"), maskedName("李建国"), maskedName("")]).toEqual(["李**", "李**", "**"]);
  const rules = { masksNames: true } as never;
  const published = publishedOpen({ weights: "none", rules }, [row("李一", "2"), row("李二", "1"), row("丁三", "2")]);
  const other = publishedOpen({ weights: "none", rules }, [row("丁三", "2"), row("李一", "1"), row("李二", "2")]);
  expect(published.map(({ name, choice }) => `${name} ${choice}`)).toEqual(["丁** 2", "李** 1", "李** 2"]);
  expect(other).toEqual(published);
});
