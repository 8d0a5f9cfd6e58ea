import sharp from "sharp";

/** A small picture such as a phone makes: in it are the place where it was taken and the phone's name. */
export const photoWithPlace = (
  format: "jpeg" | "png" | "webp",
  { width, height } = { width: 8, height: 4 },
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#808080" } })
    .toFormat(format)
    .withExif({
      IFD0: { Model: "secret phone" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "30/1 38/1 54/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "104/1 5/1 16/1",
      },
    })
    .toBuffer();

/** A small file of 90 megapixels, all of them alike. */
export const hugePng = (): Promise<Buffer> =>
  sharp({ create: { width: 10_000, height: 9_000, channels: 3, background: "#808080" } })
    .toColourspace("b-w")
    .png({ compressionLevel: 2 })
    .toBuffer();
