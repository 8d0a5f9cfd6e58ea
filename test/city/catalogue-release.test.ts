import { afterEach, beforeEach, expect, test } from "vitest";
import { catalogueReleases, latestCatalogueChanges, publishCatalogue } from "../../src/city/index.ts";
import { type Office, openOffice } from "./office.ts";

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const publish = (days: number) => publishCatalogue(office.db, new Date(office.now.getTime() + days * 86_400_000));

test("a release holds what changed since the last; without a change there is none", async () => {
  expect(await latestCatalogueChanges(office.db)).toBeUndefined();
  expect(await publish(1)).toBeUndefined();
  const two = "code,name,department\nA-1,甲,区民政局\nA-2,乙,区民政局\n";
  await office.take("catalogue", two);
  expect(await publish(2)).toBe(2);
  expect(await publish(3)).toBeUndefined();
  expect(await latestCatalogueChanges(office.db)).toMatchObject({
    n: 2,
    added: [
      { code: "A-1", name: "甲" },
      { code: "A-2", name: "乙" },
    ],
    changed: [],
    removed: [],
  });
  await office.take("catalogue", "code,name,department,收费\nA-1,甲,区民政局,免费\n", { retireMissing: true });
  const before = (await catalogueReleases(office.db, 1))[0];
  expect(await publish(4)).toBe(3);
  const latest = await latestCatalogueChanges(office.db);
  expect(latest).toMatchObject({ n: 3, count: 1, added: [], changed: [{ code: "A-1", name: "甲" }] });
  expect(latest?.removed).toHaveLength((before?.count ?? 0) - 1);
  expect((await catalogueReleases(office.db, 10)).map((r) => r.n)).toEqual([3, 2, 1]);
});

test("two processes at the same moment make one release", async () => {
  await office.take("catalogue", "code,name,department\nA-1,甲,区民政局\n");
  const made = await Promise.all([publish(1), publish(1), publish(1)]);
  expect(made.filter((n) => n !== undefined)).toEqual([2]);
  expect(await office.count("CatalogueRelease")).toBe(2);
});

test("a release cannot be changed or taken back", async () => {
  await expect(office.db.query(`UPDATE "CatalogueRelease" SET at = now()`)).rejects.toThrow();
  await expect(office.db.query(`DELETE FROM "CatalogueRelease"`)).rejects.toThrow();
});

test("an item that is cleared of English is told by its Chinese name; one with English by both", async () => {
  await office.take("catalogue", "code,name,department,英文名称\nA-1,甲,区民政局,First\n");
  await publish(1);
  expect((await latestCatalogueChanges(office.db))?.added).toEqual([{ code: "A-1", name: "甲", nameEn: "First" }]);
});
