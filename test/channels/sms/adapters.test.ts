import { expect, test } from "vitest";
import type { Piece } from "../../../src/channels/sms/gateway.ts";
import { kannel } from "../../../src/channels/sms/kannel.ts";
import { piecesOf } from "../../../src/channels/sms/pieces.ts";
import { twilio, twilioSignature } from "../../../src/channels/sms/twilio.ts";
import { type LoopbackGateway, loopbackGateway } from "./setup.ts";

const piece: Piece = {
  to: "+8613800001234",
  text: "【邻里】好的 & 再见",
  coding: "ucs2",
  reportUrl: "http://127.0.0.1:3000/sms/s/report?delivery=d1",
};
const signal = () => AbortSignal.timeout(5_000);
const kannelAt = ({ url }: LoopbackGateway) => kannel({ url, user: "u", password: "p w", sender: "12345" });
const twilioAt = ({ url }: LoopbackGateway, sender = "+15550001111") =>
  twilio({ url, user: "AC1", password: "token", sender, callbackUrl: "https://linli.example.org" });

test("Kannel is given the text with its coding, and our id in the address of the report", async () => {
  const gateway = await loopbackGateway({ status: 202, body: "0: Accepted for delivery" });
  expect(await kannelAt(gateway).send(piece, signal())).toEqual({ state: "accepted" });
  const [asked] = gateway.asked;
  expect(asked?.path).toBe("/cgi-bin/sendsms");
  expect(Object.fromEntries(asked?.query ?? [])).toEqual({
    ...{ username: "u", password: "p w", from: "12345", to: piece.to, text: piece.text, charset: "UTF-8" },
    ...{ coding: "2", "dlr-mask": "19", "dlr-url": `${piece.reportUrl}&status=%d` },
  });
});

test("Kannel is given the parts of a long text with the header that joins them", async () => {
  const gateway = await loopbackGateway({ status: 202 });
  const text = `${"好".repeat(66)}😀${"好".repeat(20)}`;
  const deliveryId = "00000000-0000-7000-8000-0000000000ff";
  const pieces = piecesOf({ to: piece.to, texts: [text], deliveryId, reportUrl: "http://x/report", takesParts: true });
  for (const one of pieces) await kannelAt(gateway).send(one, signal());
  expect(gateway.asked.map(({ query }) => query.get("text"))).toEqual(["好".repeat(66), `😀${"好".repeat(20)}`]);
  expect(gateway.asked.map(({ rawQuery }) => /udh=([^&]*)/.exec(rawQuery)?.[1])).toEqual([
    "%05%00%03%ff%02%01",
    "%05%00%03%ff%02%02",
  ]);
  expect(pieces.map(({ reportUrl }) => reportUrl)).toEqual([
    `http://x/report?delivery=${deliveryId}&more=1`,
    `http://x/report?delivery=${deliveryId}`,
  ]);
});

test.each([
  [
    { status: 503, body: "temporal failure" },
    { state: "later", counts: true },
  ],
  [
    { status: 403, body: "Authorization failed" },
    { state: "later", counts: false },
  ],
  [
    { status: 400, body: "Missing receiver" },
    { state: "failed", reason: "refused: 400" },
  ],
  // Asked for patience: nothing is wrong with the message.
  [{ status: 429 }, { state: "later", counts: false }],
  // Not taken, as against what nobody knows.
  [{ status: 503 }, { state: "later", isUncertain: false }],
  [{ status: 500 }, { state: "later", counts: true, isUncertain: true }],
  // Something else that answers in its place.
  [
    { status: 200, body: "<html>Welcome to the hotel</html>" },
    { state: "later", counts: true, isUncertain: true },
  ],
])("Kannel's %o is understood", async (answer, given) => {
  const gateway = await loopbackGateway(answer);
  expect(await kannelAt(gateway).send(piece, signal())).toMatchObject(given);
});

test.each(["silent", "hang-up"] as const)("a gateway that is %s is an error that names no password", async (answer) => {
  const gateway = await loopbackGateway(answer);
  for (const adapter of [kannelAt(gateway), twilioAt(gateway)]) {
    const error = await adapter.send(piece, AbortSignal.timeout(200)).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Error);
    expect(`${(error as Error).message} ${String((error as Error).cause)}`).not.toMatch(/p%20w|p w|token/);
  }
});

const read = (query: string) =>
  kannel({ url: "", user: "", password: "", sender: "" }).readInbound({ query, body: "" });

test.each([
  ["UTF-8", "%E5%A5%BD", "好"],
  ["UTF-16BE", "Y%7D%D8%3D%DE%00", "好😀"],
  ["WINDOWS-1252", "caf%E9+au+lait", "café au lait"],
  ["8-BIT", "%E5%A5%BD", "好"],
  ["", "hi", "hi"],
])("what comes from Kannel as %s is read by its bytes", (charset, text, expected) => {
  expect(read(`id=i1&from=8613800001234&charset=${charset}&text=${text}`)).toEqual({
    id: "i1",
    phone: "8613800001234",
    text: expected,
  });
});

test("a call of Kannel without an id or a phone is no SMS", () => {
  expect(read("from=1&text=a")).toBeUndefined();
  expect(read("id=1&text=a")).toBeUndefined();
  expect(read("")).toBeUndefined();
});

test("Kannel's reports", () => {
  const reported = (status: string) =>
    kannel({ url: "", user: "", password: "", sender: "" }).readReport({
      query: `delivery=d1&status=${status}`,
      body: "",
    });
  expect(["1", "2", "16", "4", "8", "x"].map(reported)).toEqual([
    ...["delivered", "failed", "failed", "underway", "underway", "underway"],
  ]);
});

test("Twilio is given the whole text, from a number or a messaging service", async () => {
  const gateway = await loopbackGateway({ status: 201, body: JSON.stringify({ sid: "SM1", status: "queued" }) });
  const long = { ...piece, text: "好".repeat(300) };
  expect(await twilioAt(gateway).send(long, signal())).toEqual({ state: "accepted", id: "SM1" });
  await twilioAt(gateway, "MG1").send(piece, signal());
  const [first, second] = gateway.asked;
  expect(first).toMatchObject({ method: "POST", path: "/2010-04-01/Accounts/AC1/Messages.json" });
  expect(first?.authorization).toBe(`Basic ${btoa("AC1:token")}`);
  expect(Object.fromEntries(first?.form ?? [])).toEqual({
    ...{ To: piece.to, From: "+15550001111", Body: long.text, StatusCallback: piece.reportUrl },
  });
  expect(second?.form.get("MessagingServiceSid")).toBe("MG1");
});

test.each([
  [{ status: 400, body: JSON.stringify({ code: 21610 }) }, { state: "blocked" }],
  [
    { status: 400, body: JSON.stringify({ code: 21211 }) },
    { state: "failed", reason: "refused: 21211" },
  ],
  [
    { status: 400, body: "not JSON" },
    { state: "failed", reason: "refused: 400" },
  ],
  [
    { status: 401, body: "{}" },
    { state: "later", counts: false },
  ],
  [
    { status: 429, body: JSON.stringify({ code: 20429 }) },
    { state: "later", counts: false },
  ],
  [
    { status: 500, body: "" },
    { state: "later", counts: true, isUncertain: true },
  ],
  [
    { status: 200, body: "<html>Welcome to the hotel</html>" },
    { state: "later", counts: true, isUncertain: true },
  ],
])("Twilio's %o is understood", async (answer, given) => {
  const gateway = await loopbackGateway(answer);
  expect(await twilioAt(gateway).send(piece, signal())).toMatchObject(given);
});

test("what comes from Twilio, and its reports", () => {
  const adapter = twilio({ url: "", user: "", password: "", sender: "", callbackUrl: "" });
  const form = (fields: Record<string, string>) => ({ query: "", body: String(new URLSearchParams(fields)) });
  expect(adapter.readInbound(form({ MessageSid: "SM2", From: "+8613800001234", Body: "你好 & hi" }))).toEqual({
    ...{ id: "SM2", phone: "+8613800001234", text: "你好 & hi" },
  });
  expect(adapter.readInbound(form({ Body: "你好" }))).toBeUndefined();
  const reported = (MessageStatus: string) => adapter.readReport(form({ MessageStatus }));
  expect(["delivered", "undelivered", "failed", "sent", "queued"].map(reported)).toEqual([
    ...["delivered", "failed", "failed", "underway", "underway"],
  ]);
});

test("a signature of Twilio's is that of its own example, and one of another form or address is none", () => {
  const body = String(
    new URLSearchParams({
      ...{
        CallSid: "CA1234567890ABCDE",
        Caller: "+14158675309",
        Digits: "1234",
        From: "+14158675309",
        To: "+18005551212",
      },
    }),
  );
  const address = "https://mycompany.com/myapp.php?foo=1&bar=2";
  const signature = twilioSignature("12345", address, body);
  expect(signature).toBe("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  const { isSigned } = twilio({
    url: "",
    user: "",
    password: "12345",
    sender: "",
    callbackUrl: "https://mycompany.com",
  });
  const signed = (by: string) => new Headers({ "X-Twilio-Signature": by });
  const called = { path: "/myapp.php", query: "foo=1&bar=2", headers: signed(signature), body };
  expect(isSigned?.(called)).toBe(true);
  for (const other of [
    { query: "foo=1" },
    { path: "/x" },
    { body: `${body}&Body=x` },
    { headers: new Headers() },
    { headers: signed("") },
  ])
    expect(isSigned?.({ ...called, ...other })).toBe(false);
});
