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

test("an upload lies without the place from the moment it is stored, and one that cannot be read is not stored", async () => {
  const started = await startTestApp();
  try {
    const { conversation, db } = started.app;
    const ref = await conversation.storeUpload({ bytes: await photoWithPlace("jpeg"), mime: "image/jpeg" });
    const broken = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 9]);
    expect(await conversation.storeUpload({ bytes: broken, mime: "image/jpeg" })).toBeUndefined();
    const kept = await db.query<{ id: string; bytes: Buffer }>(`SELECT id, bytes FROM "File"`);
    expect(kept.map(({ id }) => id)).toEqual([ref]);
    expect(kept[0]?.bytes.includes("secret phone")).toBe(false);
    const { meet } = makePeople(started);
    const someone = await meet("阿英");
    const files = [{ ref: String(ref), mime: "image/jpeg", size: 9 }];
    await someone.send({ kind: "files", text: "楼下路灯坏了", files });
    const [taken] = await db.query<{ personId: string | null }>(`SELECT "personId" FROM "File" WHERE id = $1`, [ref]);
    expect(taken?.personId).not.toBeNull();
  } finally {
    await started.close();
  }
});
