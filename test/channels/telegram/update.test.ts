import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toInbound } from "../../../src/channels/telegram/index.ts";
import { readUpdate } from "../../../src/channels/telegram/update.ts";

const chat = { id: 7, type: "private" };
const from = {
  id: 7,
  is_bot: false,
  first_name: "<b>王</b>",
  last_name: "\u200b芳\u202e\u2060",
  language_code: "zh-hans",
};
const message = (content: object, more: object = {}) => ({
  update_id: 5,
  message: { message_id: 3, date: 1, chat, from, ...content, ...more },
});
const file = { file_id: "f", file_unique_id: "f", file_size: 100 };

test("a text comes with its sender, and as it was written", () => {
  const text = "路灯坏了 <b>&</b> \u{1F6A6} \u{20BB7}\u0000";
  expect(toInbound(message({ text, reply_to_message: { message_id: 2, chat, date: 1 } }))).toEqual({
    channel: "telegram",
    address: "7",
    externalId: "u5",
    kind: "text",
    text,
    replyTo: "2",
    name: "<b>王</b> 芳",
    locale: "zh-CN",
  });
});

test("the language is Chinese for every kind of Chinese, else English, and open when Telegram says none", () => {
  const localeOf = (language_code?: string) => toInbound(message({ text: "x" }, { from: { language_code } }))?.locale;
  expect(["zh", "zh-hant", "zh-CN", "en", "de", undefined].map(localeOf)).toEqual([
    ...["zh-CN", "zh-CN", "zh-CN", "en", "en"],
    undefined,
  ]);
});

test("a command of the group's menu loses the bot's name", () => {
  expect(toInbound(message({ text: "/start@linli_bot join-AB" }))?.text).toBe("/start join-AB");
  expect(toInbound(message({ text: "a@b.example" }))?.text).toBe("a@b.example");
});

test("a photo is its largest size with its caption", () => {
  const photo = [
    { ...file, file_id: "small", width: 90, height: 60 },
    { ...file, file_id: "large", width: 900, height: 600 },
    { ...file, file_id: "middle", width: 300, height: 200 },
  ];
  const inbound = toInbound(message({ photo, caption: "楼下", media_group_id: "g" }));
  expect(inbound).toMatchObject({
    kind: "files",
    text: "楼下",
    files: [{ ref: "large", mime: "image/jpeg", size: 100 }],
  });
});

test("a document keeps its kind and name", () => {
  const document = { ...file, file_name: "表\u202e格.pdf", mime_type: "application/pdf" };
  expect(toInbound(message({ document }))?.files).toEqual([
    { ref: "f", mime: "application/pdf", size: 100, name: "表格.pdf" },
  ]);
  expect(toInbound(message({ document: { ...document, mime_type: "a\u0000b" } }))?.files?.[0]?.mime).toBe(
    "application/octet-stream",
  );
});

describe("what we cannot take is said to be so", () => {
  test.for([
    ["sticker", { sticker: file }],
    ["voice", { voice: file, caption: "听" }],
    ["video", { video: { ...file, file_size: 20_000_000 } }],
    ["video_note", { video_note: file }],
    ["animation", { animation: file, document: file }],
    ["voice", { audio: file }],
    ["voice", { document: { ...file, mime_type: "audio/mpeg" } }],
    ["poll", { poll: { id: "1" } }],
    ["dice", { dice: { value: 3 } }],
    ["video", { document: { ...file, mime_type: "video/mp4" } }],
    ["too-large", { document: { ...file, file_size: 10_000_001 } }],
    ["other", { something_new: {} }],
  ] as const)("%s", ([what, content]) => {
    expect(toInbound(message(content))).toMatchObject({ kind: "unsupported", what });
  });
});

test("a voice message brings its recording, for who listens to it, unless it is too large or not as Telegram says", () => {
  const voice = { ...file, mime_type: "audio/ogg" };
  expect(toInbound(message({ voice }))?.files).toEqual([{ ref: "f", mime: "audio/ogg", size: 100 }]);
  const audio = { ...file, mime_type: "audio/mpeg", duration: 95 };
  const sung = [{ ref: "f", mime: "audio/mpeg", size: 100, seconds: 95 }];
  expect(toInbound(message({ audio }))?.files).toEqual(sung);
  expect(toInbound(message({ document: audio }))?.files?.[0]).toMatchObject({ ref: "f", mime: "audio/mpeg" });
  expect(toInbound(message({ voice: { ...voice, duration: "long" } }))?.files?.[0]?.seconds).toBeUndefined();
  expect(toInbound(message({ voice: { ...voice, file_size: 10_000_001 } }))?.files).toBeUndefined();
  expect(toInbound(message({ voice: {} }))).toMatchObject({ kind: "unsupported", what: "voice", files: undefined });
});

test("a button press brings its token and what stood on the button", () => {
  const reply_markup = {
    inline_keyboard: [
      [
        { text: "是", callback_data: "t1" },
        { text: "网页", url: "https://x.example" },
      ],
    ],
  };
  const press = { id: "c", from, data: "t1", message: { message_id: 9, date: 1, chat, text: "?", reply_markup } };
  expect(toInbound({ update_id: 6, callback_query: press })).toMatchObject({
    ...{ externalId: "u6", kind: "button", token: "t1", label: "是", replyTo: "9", address: "7" },
  });
  const inaccessible = { ...press, message: { message_id: 9, date: 0, chat } };
  expect(toInbound({ update_id: 6, callback_query: inaccessible })).toMatchObject({ token: "t1", label: undefined });
  expect(toInbound({ update_id: 6, callback_query: { ...press, message: undefined, inline_message_id: "i" } })).toBe(
    undefined,
  );
});

test("nothing that is not a person's message in a private chat becomes an inbound", () => {
  const group = { id: -5, type: "supergroup" };
  for (const update of [
    { update_id: 1, edited_message: { message_id: 1, chat, text: "x" } },
    { update_id: 1, channel_post: { message_id: 1, chat, text: "x" } },
    { update_id: 1, my_chat_member: { chat, new_chat_member: { status: "kicked" } } },
    message({ text: "x" }, { chat: group }),
    message({ pinned_message: {} }),
  ]) {
    expect(toInbound(update)).toBe(undefined);
    expect(readUpdate(update).kind).not.toBe("malformed");
  }
});

test("wrong-typed updates are told by the field and not by what is in it", () => {
  for (const update of [null, 5, "x", [], {}, { update_id: "1" }, message({ text: 5 }), message({ photo: [] })]) {
    expect(readUpdate(update).kind).toBe("malformed");
  }
  const reading = readUpdate(message({ text: "geheim" }, { chat: { id: "geheim", type: "private" } }));
  expect(reading).toEqual({ kind: "malformed", reason: "message.chat.id: invalid_type" });
});

test("no value whatever makes it throw", () => {
  fc.assert(fc.property(fc.anything(), (value) => void toInbound(value)));
  const field = fc.constantFrom("text", "caption", "photo", "document", "chat", "from", "message_id", "reply_markup");
  fc.assert(
    fc.property(field, fc.anything(), (name, value) => {
      toInbound(message({ text: "x", [name]: value }));
      toInbound({
        update_id: 1,
        callback_query: { id: "c", from, data: "d", message: { message_id: 1, chat, [name]: value } },
      });
    }),
  );
});

describe("what the phone can answer with", () => {
  test("one's own number is one's own, with its country; a card from the address book is somebody else's", () => {
    const own = toInbound(message({ contact: { phone_number: "8613800001001", first_name: "x", user_id: 7 } }));
    expect(own).toMatchObject({ kind: "contact", contact: { phone: "+8613800001001", isOwn: true } });
    const other = toInbound(message({ contact: { phone_number: "138 0000 1001", first_name: "x", user_id: 8 } }));
    expect(other).toMatchObject({ kind: "contact", contact: { phone: "13800001001", isOwn: false } });
    expect(toInbound(message({ contact: { phone_number: "138 0000 1001", first_name: "x" } }))).toMatchObject({
      contact: { isOwn: false },
    });
  });

  test("a place, or a venue's place; one outside the earth is not taken", () => {
    const location = { latitude: 30.65, longitude: 104.09 };
    const place = { kind: "location", location: { lat: 30.65, lon: 104.09 } };
    expect(toInbound(message({ location }))).toMatchObject(place);
    expect(toInbound(message({ venue: { title: "x" }, location }))).toMatchObject(place);
    expect(toInbound(message({ location: { latitude: 300, longitude: 1 } }))).toMatchObject({ kind: "unsupported" });
  });
});
