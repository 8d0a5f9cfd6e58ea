import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Api } from "grammy";
import { expect, onTestFinished, test } from "vitest";
import { type Fault, faultOf } from "../../../src/channels/telegram/bot-api.ts";
import { callHttp } from "../../../src/channels/telegram/lean-fetch.ts";
import { plainCalls } from "../../../src/channels/telegram/plain-call.ts";

async function serve(handler: http.RequestListener): Promise<{ url: string; server: http.Server }> {
  const server = http.createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

test("connections are kept, and one that the other side has closed is replaced", async () => {
  const ports = new Set<number | undefined>();
  const { url, server } = await serve((request, response) => {
    ports.add(request.socket.remotePort);
    request.resume().on("end", () => response.end("ok"));
  });
  const call = async () => (await callHttp(url, { method: "POST", body: "字" })).bytes.toString();
  for (let calls = 0; calls < 20; calls += 1) expect(await call()).toBe("ok");
  expect(ports.size).toBeLessThan(4);
  const before = new Set(ports);
  server.closeIdleConnections();
  expect(await call()).toBe("ok");
  expect([...ports].filter((port) => !before.has(port))).toHaveLength(1);
});

test("a call that is given up ends, also while the answer comes in", async () => {
  const { url } = await serve((request, response) => {
    if (request.url === "/half") response.write("half");
  });
  await expect(callHttp(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
  await expect(callHttp(`${url}half`, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
  await expect(callHttp(url, { signal: AbortSignal.abort() })).rejects.toThrow();
});

test("an answer that is too long is an error", async () => {
  const { url } = await serve((_, response) => response.end(Buffer.alloc(1001)));
  await expect(callHttp(url, { maxBytes: 1000 })).rejects.toThrow("longer than 1000 bytes");
});

const sending = (url: string, timeoutMs: number) => {
  const api = new Api("1:a", { apiRoot: url.slice(0, -1) });
  api.config.use(plainCalls({ apiRoot: url.slice(0, -1), botToken: "1:a", timeoutMs }));
  return api.sendMessage("7", "字");
};

test("a plain call says what it has to say and gives what it was answered", async () => {
  const { url } = await serve(async (request, response) => {
    const said = JSON.parse(await text(request)) as { chat_id: string; text: string };
    const isRight = request.url === "/bot1:a/sendMessage" && request.headers["content-type"] === "application/json";
    response.end(JSON.stringify(isRight ? { ok: true, result: { message_id: 5, text: said.text } } : { ok: false }));
  });
  expect(await sending(url, 1_000)).toEqual({ message_id: 5, text: "字" });
});

test("a plain call that is refused, cut off, not understood or not answered in time fails as grammY's own do", async () => {
  const refused = { ok: false, error_code: 403, description: "Forbidden: bot was blocked by the user" };
  const answers: http.RequestListener[] = [
    (_, response) => response.writeHead(403).end(JSON.stringify(refused)),
    (_, response) => response.end("<html>"),
    (request) => request.socket.destroy(),
    () => {},
    (_, response) => response.write('{"ok":'),
  ];
  const faults: Fault[] = [];
  for (const answer of answers) {
    const { url } = await serve(
      (request, response) => void request.resume().on("end", () => answer(request, response)),
    );
    faults.push(faultOf(await sending(url, 200).catch((error: unknown) => error)));
  }
  expect(faults.map(({ code, description }) => `${code} ${description}`)).toEqual([
    "403 Forbidden: bot was blocked by the user",
    "0 network: not an answer of the Bot API",
    "0 network: UND_ERR_SOCKET",
    "0 network: no answer",
    "0 network: no answer",
  ]);
});

test("a message that may have arrived is not sent anew when its connection breaks", async () => {
  let calls = 0;
  const { url } = await serve((request, response) => {
    request.resume().on("end", () => {
      calls += 1;
      // A kept connection, and the call has been read.
      if (calls === 2) request.socket.destroy();
      else response.end(JSON.stringify({ ok: true, result: { message_id: calls } }));
    });
  });
  await sending(url, 2_000);
  await expect(sending(url, 2_000)).rejects.toThrow("Network request");
  expect(calls).toBe(2);
});

test("plain calls wait for each other's connections no longer than their time", async () => {
  const { url } = await serve(() => {});
  const calls = await Promise.allSettled(Array.from({ length: 70 }, () => sending(url, 200)));
  expect(calls.every(({ status }) => status === "rejected")).toBe(true);
});
