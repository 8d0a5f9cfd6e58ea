import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { withoutMetadata } from "../../src/foundation/index.ts";
import { hugePng, photoWithPlace } from "../photo.ts";

describe("a picture keeps nothing of what the camera hid in it", () => {
  test.each(["jpeg", "png", "webp"] as const)("%s", async (format) => {
    const photo = await photoWithPlace(format);
    expect((await sharp(photo).metadata()).exif?.includes("secret phone")).toBe(true);
    const clean = await withoutMetadata(photo);
    const { exif, xmp, iptc, format: kept, width } = await sharp(clean).metadata();
    expect({ exif, xmp, iptc, format: kept, width }).toEqual({ format, width: 8 });
    expect(Buffer.from(clean ?? []).includes("secret phone")).toBe(false);
  });

  test("one that lay on its side is upright", async () => {
    const lying = await sharp(await photoWithPlace("jpeg"))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await sharp(await withoutMetadata(lying)).metadata()).toMatchObject({ width: 4, height: 8 });
  });

  test("one that cannot be read is not kept", async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(40)]);
    expect(await withoutMetadata(heic)).toBeUndefined();
    expect(await withoutMetadata(Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 9]))).toBeUndefined();
  });

  test("one of more pixels than a phone makes is not kept, however small its file", async () => {
    const huge = await hugePng();
    expect(huge.length).toBeLessThan(1_000_000);
    expect(await withoutMetadata(huge)).toBeUndefined();
  });

  test("of many at once each is written", async () => {
    const photo = await photoWithPlace("jpeg");
    const clean = await Promise.all(Array.from({ length: 7 }, () => withoutMetadata(photo)));
    expect(clean.every((one) => one && !Buffer.from(one).includes("secret phone"))).toBe(true);
  });

  test("what is no picture stays as it came", async () => {
    const pdf = Buffer.from("%PDF-1.7 a form");
    expect(await withoutMetadata(pdf)).toBe(pdf);
  });
});
