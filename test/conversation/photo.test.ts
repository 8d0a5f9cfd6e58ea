import { expect, test } from "vitest";
import { startTestApp } from "../app.ts";
import { makePeople } from "../people.ts";
import { photoWithPlace } from "../photo.ts";

test("a photo is kept without the place where it was taken", async () => {
  const started = await startTestApp();
  try {
    const { meet } = makePeople(started);
    const someone = await meet("阿英");
    const channel = started.app.channels.get("web");
    const photo = await photoWithPlace("jpeg");
    if (channel) started.app.channels.set("web", { ...channel, fetchFile: async () => photo });
    await someone.send({ kind: "files", text: "楼下路灯坏了", files: [{ ref: "a", mime: "image/jpeg", size: 9 }] });
    const [kept] = await started.app.db.query<{ bytes: Buffer }>(`SELECT bytes FROM "File"`);
    expect(photo.includes("secret phone")).toBe(true);
    expect(kept?.bytes.includes("secret phone")).toBe(false);
    expect(kept?.bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  } finally {
    await started.close();
  }
});
